package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** The tensors of an opened file of any layout. */
public final class FileStateDict implements StateDict {

  private final ByteSource source;
  private final Layout layout;
  private final Surroundings surroundings;
  private final List<TensorInfo> tensors;
  private final Map<String, StoredTensor> byName = new LinkedHashMap<>();

  /** What a file holds beside the tensors, as {@link StateDict} tells it. */
  public record Surroundings(
      Map<String, String> metadata,
      List<String> ignored,
      List<TableInfo> tables,
      List<Shut> shut,
      Map<String, CheckpointValue> beside) {

    /** Copies all of them. */
    public Surroundings {
      metadata = Map.copyOf(metadata);
      ignored = List.copyOf(ignored);
      tables = List.copyOf(tables);
      shut = List.copyOf(shut);
      beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    /** Those of a file that is one table. */
    public static Surroundings of(Map<String, String> metadata, List<String> ignored) {
      return new Surroundings(metadata, ignored, List.of(), List.of(), Map.of());
    }
  }

  public FileStateDict(
      ByteSource source, Layout layout, List<StoredTensor> tensors, Surroundings surroundings) {
    this.source = source;
    this.layout = layout;
    this.surroundings = surroundings;
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
  public boolean read(String name, ByteBuffer target) throws WeightsException {
    return Values.read(stored(name), target);
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
    return surroundings.metadata();
  }

  @Override
  public List<String> ignored() {
    return surroundings.ignored();
  }

  @Override
  public List<TableInfo> tables() {
    return surroundings.tables();
  }

  @Override
  public List<Shut> shut() {
    return surroundings.shut();
  }

  @Override
  public Map<String, CheckpointValue> beside() {
    return surroundings.beside();
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
