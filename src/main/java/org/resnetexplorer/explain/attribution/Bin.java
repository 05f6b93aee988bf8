package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.engine.Tensor;

/** Frees what a formula needed on its way, as soon as its result is there. */
final class Bin implements AutoCloseable {
  private final List<Tensor> tensors = new ArrayList<>();

  /** The same, freed with this. */
  Tensor of(Tensor tensor) {
    tensors.add(tensor);
    return tensor;
  }

  @Override
  public void close() {
    tensors.forEach(Tensor::close);
  }
}
