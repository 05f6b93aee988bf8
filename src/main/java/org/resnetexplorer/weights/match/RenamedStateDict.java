package org.resnetexplorer.weights.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** A state dict under the network's names in place of the file's. */
final class RenamedStateDict implements StateDict {

  private final StateDict weights;
  private final FileNames names;
  private final List<TensorInfo> tensors;

  RenamedStateDict(StateDict weights, FileNames names) {
    this.weights = weights;
    this.names = names;
    this.tensors = weights.tensors().stream().map(this::renamed).toList();
  }

  private TensorInfo renamed(TensorInfo info) {
    return new TensorInfo(names.plain(info.name()), info.type(), info.shape());
  }

  @Override
  public List<TensorInfo> tensors() {
    return tensors;
  }

  @Override
  public Optional<TensorInfo> find(String name) {
    return weights.find(names.inFile(name)).map(this::renamed);
  }

  @Override
  public float[] floats(String name) throws WeightsException {
    return weights.floats(names.inFile(name));
  }

  @Override
  public long[] integers(String name) throws WeightsException {
    return weights.integers(names.inFile(name));
  }

  @Override
  public Map<String, String> metadata() {
    return weights.metadata();
  }

  @Override
  public List<String> ignored() {
    return weights.ignored();
  }

  @Override
  public String source() {
    return weights.source();
  }

  @Override
  public String layout() {
    return weights.layout();
  }

  @Override
  public void close() {
    weights.close();
  }
}
