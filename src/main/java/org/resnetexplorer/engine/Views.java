package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run's outputs as tensors of a {@link Workspace}, each made when it is first asked for: most
 * explanations look at few of them, and making a view of each costs more than they do.
 */
final class Views extends AbstractList<Tensor> {
  private final List<NDArray> outputs;
  private final Function<NDArray, Tensor> view;
  private final @Nullable Tensor[] made;

  Views(List<NDArray> outputs, Function<NDArray, Tensor> view) {
    this.outputs = outputs;
    this.view = view;
    this.made = new @Nullable Tensor[outputs.size()];
  }

  @Override
  public Tensor get(int index) {
    Tensor known = made[index];
    if (known == null) {
      known = view.apply(outputs.get(index));
      made[index] = known;
    }
    return known;
  }

  @Override
  public int size() {
    return outputs.size();
  }

  /** Closes those that were made. */
  void close() {
    for (Tensor tensor : made) {
      if (tensor != null) {
        tensor.close();
      }
    }
  }
}
