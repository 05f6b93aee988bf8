package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** A network's parameters and buffers as native arrays; only touched on the inference thread. */
final class NativeWeights implements AutoCloseable {
  private final NDManager manager;
  private final Upload upload;
  private final Map<String, NDArray> arrays = new HashMap<>();
  private final Map<String, @Nullable Folded> folded = new HashMap<>();
  private final Set<Layer.Conv2d> convolutions = new HashSet<>();
  private final @Nullable NativeWeights of;
  private final Script.Loader loader;
  private final Runnable onClosed;
  private @Nullable Script script;
  private boolean scripted;
  private volatile @Nullable NotFinite notFinite;

  private NativeWeights(
      NDManager manager,
      Upload upload,
      Script.Loader loader,
      @Nullable NativeWeights of,
      Runnable onClosed) {
    this.manager = manager;
    this.upload = upload;
    this.loader = loader;
    this.of = of;
    this.onClosed = onClosed;
  }

  /**
   * Reads tensor by tensor, so that the heap never holds more than one of them.
   *
   * @param loader of what runs convolutions faster
   */
  static NativeWeights copy(
      InferenceThread thread,
      NDManager root,
      Upload upload,
      Script.Loader loader,
      Network network,
      StateDict weights)
      throws EngineException, WeightsException {
    NativeWeights copied =
        thread.call(() -> new NativeWeights(root.newSubManager(), upload, loader, null, () -> {}));
    network.calls().forEach(call -> call.convolution().ifPresent(copied.convolutions::add));
    // Takes a while, in which the weights are read.
    thread.later(copied::script);
    copied.fill(thread, network, weights, name -> true);
    return copied;
  }

  /**
   * These with some tensors in place of their own; all others are shared, so these must stay until
   * the others are closed.
   *
   * @param wanted which tensors are taken from the state dict
   * @param onClosed run on the inference thread
   */
  NativeWeights with(
      InferenceThread thread,
      Network network,
      StateDict others,
      Predicate<String> wanted,
      Runnable onClosed)
      throws EngineException, WeightsException {
    NativeWeights changed =
        thread.call(
            () -> {
              NativeWeights made =
                  new NativeWeights(manager.newSubManager(), upload, loader, this, onClosed);
              made.arrays.putAll(arrays);
              return made;
            });
    changed.fill(thread, network, others, wanted);
    return changed;
  }

  /**
   * These with one tensor in place of its own.
   *
   * @param tensor belongs to whoever made it
   */
  NativeWeights with(String name, NDArray tensor) {
    NativeWeights changed = new NativeWeights(manager, upload, loader, this, () -> {});
    changed.arrays.putAll(arrays);
    changed.arrays.put(name, tensor);
    return changed;
  }

  private void fill(
      InferenceThread thread, Network network, StateDict from, Predicate<String> wanted)
      throws EngineException, WeightsException {
    boolean complete = false;
    try {
      for (TensorSpec tensor : network.stateDict()) {
        if (tensor.role() != TensorSpec.Role.COUNTER && wanted.test(tensor.name())) {
          if (!addStored(thread, tensor, from)) {
            float[] values = from.floats(tensor.name());
            look(tensor.name(), values);
            thread.call(() -> add(tensor, values));
          }
        }
      }
      complete = true;
    } finally {
      if (!complete) {
        thread.later(this::close);
      }
    }
  }

  /**
   * Adds a tensor without a detour through Java's numbers.
   *
   * @return false if that is to be had only by it
   */
  private boolean addStored(InferenceThread thread, TensorSpec tensor, StateDict from)
      throws EngineException, WeightsException {
    Stored stored = thread.call(() -> stored(tensor, from));
    if (stored.refusal() != null) {
      throw stored.refusal();
    }
    if (stored.array() == null) {
      return false;
    }
    if (!stored.isFinite()) {
      look(tensor.name(), from.floats(tensor.name()));
    }
    return true;
  }

  /**
   * What became of reading a tensor as it is stored.
   *
   * @param array null where it can't be read so
   * @param isFinite whether all its values are numbers
   * @param refusal why its file can't be read; null if it can
   */
  private record Stored(
      @Nullable NDArray array, boolean isFinite, @Nullable WeightsException refusal) {}

  private Stored stored(TensorSpec tensor, StateDict from) {
    try {
      TensorInfo info = from.find(tensor.name()).orElseThrow();
      NDArray array = upload.copy(manager, from, info, shape(tensor));
      if (array != null) {
        arrays.put(tensor.name(), array);
      }
      return new Stored(array, array != null && Tensor.isFinite(array), null);
    } catch (WeightsException e) {
      return new Stored(null, false, e);
    }
  }

  /** Remembers values that are no numbers; on the thread that copies, before anybody asks. */
  private void look(String name, float[] values) {
    long count = 0;
    for (float value : values) {
      if (!Float.isFinite(value)) {
        count++;
      }
    }
    if (count > 0) {
      NotFinite first = notFinite;
      notFinite =
          first == null
              ? new NotFinite(name, count, 1)
              : new NotFinite(first.tensor(), first.values(), first.tensors() + 1);
    }
  }

  /** What is no number among them; null if all are. */
  @Nullable NotFinite notFinite() {
    return notFinite;
  }

  private NDArray add(TensorSpec tensor, float[] values) {
    NDArray array = upload.copy(manager, values, shape(tensor));
    arrays.put(tensor.name(), array);
    return array;
  }

  private static Shape shape(TensorSpec tensor) {
    return new Shape(tensor.sizes().stream().mapToLong(Integer::longValue).toArray());
  }

  NDManager manager() {
    return manager;
  }

  Upload upload() {
    return upload;
  }

  /** A tensor by its name in the state dict; null if there is none, or it is a counter. */
  @Nullable NDArray get(String name) {
    return arrays.get(name);
  }

  /** Of all that it runs with, in bytes; what others share is counted with each. */
  long bytes() {
    long own = arrays.values().stream().mapToLong(NDArray::size).sum();
    long made = folded.values().stream().filter(Objects::nonNull).mapToLong(Folded::size).sum();
    return (own + made) * Float.BYTES;
  }

  NDArray get(String module, String tensor) {
    return arrays.get(module + "." + tensor);
  }

  /**
   * A convolution that does what a batch norm does too, made when it is first asked for.
   *
   * @return null where the two are better left apart, as what is no number must stay where it is
   */
  @Nullable Folded folded(Call convolution, Call norm) {
    String name = norm.module();
    if (!folded.containsKey(name)) {
      folded.put(
          name,
          hasSame(convolution, norm) ? of.folded(convolution, norm) : fold(convolution, norm));
    }
    return folded.get(name);
  }

  private boolean hasSame(Call convolution, Call norm) {
    return of != null
        && isSame(convolution.module(), "weight")
        && isSame(convolution.module(), "bias")
        && Folded.NORM.stream().allMatch(tensor -> isSame(norm.module(), tensor));
  }

  private boolean isSame(String module, String tensor) {
    return get(module, tensor) == of.get(module, tensor);
  }

  private @Nullable Folded fold(Call convolution, Call norm) {
    List<float[]> tensors =
        Folded.NORM.stream().map(name -> get(norm.module(), name).toFloatArray()).toList();
    Layer.Conv2d layer = convolution.convolution().orElseThrow();
    return Folded.of(
        layer,
        get(convolution.module(), "weight"),
        layer.bias() ? get(convolution.module(), "bias").toFloatArray() : new float[0],
        tensors,
        this,
        script());
  }

  /** What runs convolutions faster; null where PyTorch has no such thing. */
  @Nullable Script script() {
    if (of != null) {
      return of.script();
    }
    if (!scripted) {
      scripted = true;
      script = loader.load(manager, convolutions);
    }
    return script;
  }

  @Override
  public void close() {
    manager.close();
    onClosed.run();
  }
}
