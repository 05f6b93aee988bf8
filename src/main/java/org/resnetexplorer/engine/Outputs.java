package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * The outputs of all calls of a run: those that it kept, and those that are derived from these when
 * somebody asks. What the run computed on its way comes out as it was then, bit for bit, and a
 * convolution that ran with its batch norm follows from what that gave, or is run by itself.
 * Derived from the same memory by the same operations, an output is the same whenever it is asked
 * for; the last ones stay, as who looks at one mostly looks again, or at the next. On the inference
 * thread.
 */
final class Outputs {
  /** As much as the outputs within one block of ResNet-152 at 224 x 224. */
  static final long DERIVED_BYTES = 24 << 20;

  private final List<Call> calls;
  private final Reach reach;
  private final Forward forward;
  private final NDArray x;
  private final List<@Nullable NDArray> kept;
  private final Map<Integer, NDArray> derived = new LinkedHashMap<>(16, 0.75f, true);
  private final boolean[] asked;

  /**
   * @param x the input, {@code [N, C, H, W]}
   * @param kept null for what is derived; what could be derived too stays as long as that does
   */
  Outputs(Network network, Reach reach, Forward forward, NDArray x, List<@Nullable NDArray> kept) {
    this.calls = network.calls();
    this.reach = reach;
    this.forward = forward;
    this.x = x;
    this.kept = kept;
    this.asked = new boolean[calls.size()];
    for (int call = 0; call < kept.size(); call++) {
      NDArray output = reach.isDerived(call) ? kept.set(call, null) : null;
      if (output != null) {
        derived.put(call, output);
      }
    }
  }

  Reach reach() {
    return reach;
  }

  /** What the run kept of a call; null if it is derived. */
  @Nullable NDArray kept(int call) {
    return kept.get(call);
  }

  long keptBytes() {
    return kept.stream().filter(Objects::nonNull).mapToLong(Outputs::bytes).sum();
  }

  NDArray logits() {
    return get(calls.size() - 1);
  }

  /**
   * An output that the run kept, or that is derived now.
   *
   * @return to be copied or viewed before the next one is asked for, which may close it
   */
  NDArray get(int call) {
    asked[call] = true;
    NDArray output = found(call);
    forgetOldest();
    return output;
  }

  /** Whether somebody looked at an output, and so may look at it in the next run too. */
  boolean wasAskedFor(int call) {
    return asked[call];
  }

  private NDArray found(int call) {
    NDArray known = kept.get(call);
    if (known == null) {
      known = derived.get(call);
    }
    if (known == null) {
      known = made(calls.get(call));
      derived.put(call, known);
    }
    return known;
  }

  private NDArray made(Call call) {
    Call convolution = reach.convolution(call);
    if (convolution != null && forward.folds(convolution, call)) {
      return forward.folded(convolution, call, read(convolution.inputs().get(0)));
    }
    Call norm = reach.norm(call);
    return norm == null
        ? forward.run(call, call.inputs().stream().map(this::read).toList())
        : forward.apart(call, norm, () -> found(norm.index()), () -> read(call.inputs().get(0)));
  }

  private NDArray read(int source) {
    return source == Call.INPUT ? x : found(source);
  }

  /**
   * Forgets what follows from what was kept; it is derived again when somebody asks.
   *
   * @return whether there was anything
   */
  boolean forgetDerived() {
    boolean any = !derived.isEmpty();
    derived.values().forEach(NDArray::close);
    derived.clear();
    return any;
  }

  /** The one asked for last stays in any case. */
  private void forgetOldest() {
    long bytes = derived.values().stream().mapToLong(Outputs::bytes).sum();
    Iterator<NDArray> oldest = derived.values().iterator();
    while (bytes > DERIVED_BYTES && derived.size() > 1) {
      NDArray forgotten = oldest.next();
      bytes -= bytes(forgotten);
      oldest.remove();
      forgotten.close();
    }
  }

  static long bytes(NDArray array) {
    return array.size() * Float.BYTES;
  }

  /**
   * All of them as tensors of a {@link Workspace}, each made when it is first asked for: most
   * explanations look at few of them, and making a view of each costs more than they do.
   */
  final class Views extends AbstractList<Tensor> {
    private final Function<NDArray, Tensor> view;
    private final boolean closesAll;
    private final @Nullable Tensor[] made = new @Nullable Tensor[calls.size()];

    /**
     * @param view the same memory under another owner
     * @param closesAll whether what is viewed goes with the views
     */
    Views(Function<NDArray, Tensor> view, boolean closesAll) {
      this.view = view;
      this.closesAll = closesAll;
    }

    @Override
    public Tensor get(int index) {
      Tensor known = made[index];
      if (known == null) {
        known = view.apply(Outputs.this.get(index));
        made[index] = known;
      }
      return known;
    }

    @Override
    public int size() {
      return made.length;
    }

    /** Closes those that were made. */
    void close() {
      if (closesAll) {
        kept.stream().filter(Objects::nonNull).forEach(NDArray::close);
        derived.values().forEach(NDArray::close);
      }
      for (Tensor tensor : made) {
        if (tensor != null) {
          tensor.close();
        }
      }
    }
  }
}
