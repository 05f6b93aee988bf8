package org.resnetexplorer.weights.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** The tensors of an opened file of any layout. */
public final class FileStateDict implements StateDict {

  private final ByteSource source;
  private final Layout layout;
  private final Map<String, String> metadata;
  private final List<String> ignored;
  private final List<TensorInfo> tensors;
  private final Map<String, StoredTensor> byName = new LinkedHashMap<>();

  public FileStateDict(
      ByteSource source,
      Layout layout,
      List<StoredTensor> tensors,
      Map<String, String> metadata,
      List<String> ignored) {
    this.source = source;
    this.layout = layout;
    this.metadata = Map.copyOf(metadata);
    this.ignored = List.copyOf(ignored);
    this.tensors = tensors.stream().map(StoredTensor::info).toList();
    tensors.forEach(tensor -> byName.put(tensor.info().name(), tensor));
  }

  @Override
  public List<TensorInfo> tensors() {
    return tensors;
  }

  @Override
  public Optional<TensorInfo> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(StoredTensor::info);
  }

  @Override
  public float[] floats(String name) throws WeightsException {
    return Values.floats(stored(name));
  }

  @Override
  public long[] integers(String name) throws WeightsException {
    return Values.integers(stored(name));
  }

  private StoredTensor stored(String name) {
    StoredTensor tensor = byName.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return tensor;
  }

  @Override
  public Map<String, String> metadata() {
    return metadata;
  }

  @Override
  public List<String> ignored() {
    return ignored;
  }

  @Override
  public String source() {
    return source.name();
  }

  @Override
  public String layout() {
    return layout.text();
  }

  @Override
  public void close() {
    source.close();
  }
}
