package org.resnetexplorer.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A state dict of single-precision numbers made by the program rather than read from a file. */
public final class InMemoryStateDict implements StateDict {

  private final String source;
  private final List<TensorInfo> tensors;
  private final Map<String, Entry> entries;

  private record Entry(TensorInfo info, Supplier<float[]> values) {}

  private InMemoryStateDict(String source, Map<String, Entry> entries) {
    this.source = source;
    this.entries = entries;
    this.tensors = entries.values().stream().map(Entry::info).toList();
  }

  /** Starts an empty state dict that will be shown under the given name. */
  public static Builder builder(String source) {
    return new Builder(source);
  }

  @Override
  public List<TensorInfo> tensors() {
    return tensors;
  }

  @Override
  public Optional<TensorInfo> find(String name) {
    return Optional.ofNullable(entries.get(name)).map(Entry::info);
  }

  @Override
  public float[] floats(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return entry.values().get();
  }

  @Override
  public long[] integers(String name) throws WeightsException {
    TensorInfo info =
        find(name).orElseThrow(() -> new IllegalArgumentException("no tensor " + name));
    throw Refusal.dtype(info);
  }

  @Override
  public Map<String, String> metadata() {
    return Map.of();
  }

  @Override
  public List<String> ignored() {
    return List.of();
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String layout() {
    return "memory";
  }

  @Override
  public void close() {
    // Holds nothing but memory.
  }

  /** Collects tensors in order. */
  public static final class Builder {

    private final String source;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Builder(String source) {
      this.source = source;
    }

    /**
     * Adds a tensor.
     *
     * @param values its numbers in C order; copied
     * @throws IllegalArgumentException if the shape needs another count, or the name is taken
     */
    public Builder add(String name, List<Long> shape, float[] values) {
      TensorInfo info = new TensorInfo(name, DType.F32, shape);
      if (info.elements() != values.length) {
        throw new IllegalArgumentException(name + " " + shape + " has " + values.length);
      }
      float[] kept = values.clone();
      return add(info, kept::clone);
    }

    /**
     * Adds a single-precision tensor whose values are computed each time they are asked for.
     *
     * @param values makes a fresh array in C order, of as many numbers as the shape has
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder add(String name, List<Long> shape, Supplier<float[]> values) {
      return add(new TensorInfo(name, DType.F32, shape), values);
    }

    private Builder add(TensorInfo info, Supplier<float[]> values) {
      if (entries.putIfAbsent(info.name(), new Entry(info, values)) != null) {
        throw new IllegalArgumentException("two tensors " + info.name());
      }
      return this;
    }

    /** The state dict of all tensors added so far. */
    public InMemoryStateDict build() {
      return new InMemoryStateDict(source, new LinkedHashMap<>(entries));
    }
  }
}
