package org.resnetexplorer.weights;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state dict whose names lost a prefix they all had. */
final class StrippedStateDict implements StateDict {

  private final StateDict weights;
  private final String prefix;
  private final List<TensorInfo> tensors;

  StrippedStateDict(StateDict weights, String prefix) {
    this.weights = weights;
    this.prefix = prefix;
    this.tensors = weights.tensors().stream().map(this::strip).toList();
  }

  private TensorInfo strip(TensorInfo info) {
    return new TensorInfo(info.name().substring(prefix.length()), info.type(), info.shape());
  }

  @Override
  public List<TensorInfo> tensors() {
    return tensors;
  }

  @Override
  public Optional<TensorInfo> find(String name) {
    return weights.find(prefix + name).map(this::strip);
  }

  @Override
  public float[] floats(String name) throws WeightsException {
    return weights.floats(prefix + name);
  }

  @Override
  public long[] integers(String name) throws WeightsException {
    return weights.integers(prefix + name);
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
