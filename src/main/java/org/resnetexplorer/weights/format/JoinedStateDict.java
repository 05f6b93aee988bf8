package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** The tensors of several files as one state dict. Closing it closes all of them. */
public final class JoinedStateDict implements StateDict {

  private final String source;
  private final List<StateDict> parts;
  private final List<TensorInfo> tensors = new ArrayList<>();
  private final Map<String, StateDict> byName = new LinkedHashMap<>();

  /**
   * Joins state dicts that have no name in common.
   *
   * @param source what to call them together
   * @param parts at least one
   */
  public JoinedStateDict(String source, List<StateDict> parts) {
    this.source = source;
    this.parts = List.copyOf(parts);
    for (StateDict part : parts) {
      for (TensorInfo tensor : part.tensors()) {
        if (byName.putIfAbsent(tensor.name(), part) != null) {
          throw new IllegalArgumentException("two tensors " + tensor.name());
        }
        tensors.add(tensor);
      }
    }
  }

  @Override
  public List<TensorInfo> tensors() {
    return List.copyOf(tensors);
  }

  @Override
  public Optional<TensorInfo> find(String name) {
    return Optional.ofNullable(byName.get(name)).flatMap(part -> part.find(name));
  }

  @Override
  public float[] floats(String name) throws WeightsException {
    return part(name).floats(name);
  }

  @Override
  public boolean read(String name, ByteBuffer target) throws WeightsException {
    return part(name).read(name, target);
  }

  @Override
  public long[] integers(String name) throws WeightsException {
    return part(name).integers(name);
  }

  private StateDict part(String name) {
    StateDict part = byName.get(name);
    if (part == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return part;
  }

  @Override
  public Map<String, String> metadata() {
    return parts.get(0).metadata();
  }

  @Override
  public List<String> ignored() {
    return parts.stream().flatMap(part -> part.ignored().stream()).toList();
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String layout() {
    return Layout.SHARDS.text();
  }

  @Override
  public void close() {
    parts.forEach(StateDict::close);
  }
}
