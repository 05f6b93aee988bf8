package org.resnetexplorer.engine;

import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.random.RandomWeights;

/**
 * All that one run produced. Outputs stay in native memory and are copied out one by one when asked
 * for; asking never runs the network again. May be used from any thread; close it when another
 * replaces it. After closing, everything but the logits, the times and the request answers with
 * {@link TraceClosedException}.
 */
public final class Trace implements AutoCloseable {
  private final InferenceThread thread;
  private final Network network;
  private final RunRequest request;
  private final NDManager manager;
  private final ForwardPass.Passed passed;
  private final float[] logits;
  private final long bytes;
  private final long weightBytes;
  private final NativeWeights weights;
  private final Forward forward;
  private final Consumer<Trace> onClosed;
  private final Object state = new Object();
  private final Map<Class<?>, Object> derived = new HashMap<>();
  private int holds;
  private boolean closeWhenFree;
  private volatile boolean closed;

  Trace(
      InferenceThread thread,
      Network network,
      RunRequest request,
      NDManager manager,
      ForwardPass.Passed passed,
      NativeWeights weights,
      Forward forward,
      Consumer<Trace> onClosed) {
    this.thread = thread;
    this.network = network;
    this.request = request;
    this.manager = manager;
    this.passed = passed;
    this.logits = passed.outputs().logits().toFloatArray();
    this.bytes = passed.outputs().keptBytes();
    this.weights = weights;
    this.weightBytes = weights.bytes();
    this.forward = forward;
    this.onClosed = onClosed;
  }

  public Network network() {
    return network;
  }

  public InputTensor input() {
    return request.input();
  }

  /** What was run, with its interventions. */
  public RunRequest request() {
    return request;
  }

  /**
   * The network's answer, before softmax or whatever makes a meaning of it, {@code [classes]}. A
   * copy.
   */
  public float[] logits() {
    return logits.clone();
  }

  /** Native memory of the outputs that are kept, in bytes; all others follow from these. */
  public long bytes() {
    return bytes;
  }

  /** Native memory of the weights that it ran with, with what was folded of them, in bytes. */
  public long weightBytes() {
    return weightBytes;
  }

  /**
   * A copy of a call's output, {@code [1, C, H, W]} or {@code [1, C]} in C order.
   *
   * @throws TraceClosedException if the trace is closed
   * @throws IllegalStateException if the run kept only its logits
   */
  public float[] values(Call call) throws EngineException {
    requireEverythingKept();
    return thread.call(
        () -> {
          requireOpen();
          return Tensor.copy(passed.outputs().get(call.index()));
        });
  }

  /**
   * The derivative of one class's logit with respect to a call's output, in its shape: what
   * Grad-CAM weighs channels with.
   *
   * @param logit index of the class
   */
  public float[] gradient(int logit, Call call) throws EngineException {
    return gradientAt(logit, call.index());
  }

  /** The derivative of one class's logit with respect to the input, {@code [1, 3, H, W]}. */
  public float[] inputGradient(int logit) throws EngineException {
    return gradientAt(logit, Call.INPUT);
  }

  private float[] gradientAt(int logit, int source) throws EngineException {
    if (logit < 0 || logit >= logits.length) {
      throw new IllegalArgumentException("No class " + logit + " of " + logits.length);
    }
    float[] seed = new float[logits.length];
    seed[logit] = 1;
    return compute(workspace -> LogitGradient.of(workspace, seed, source), new Cancellation());
  }

  /**
   * Computes something from the activations on the engine's thread, and waits for it. Runs asked
   * for meanwhile get through before its next call of the network; all else waits, so long work is
   * better asked for in pieces.
   *
   * @throws CancellationException if the cancellation was raised, or this thread interrupted, which
   *     raises it
   * @throws TraceClosedException if the trace is closed
   * @throws IllegalStateException if the run kept only its logits
   * @throws EngineException if native memory runs out
   */
  public <T> T compute(Work<T> work, Cancellation cancellation) throws EngineException {
    requireEverythingKept();
    try {
      return thread.call(
          () -> {
            requireOpen();
            cancellation.check();
            try (Hold hold = hold();
                NDManager own = manager.newSubManager()) {
              Turn turn = new Turn(thread, cancellation, hold);
              return work.in(new Workspace(network, weights, forward, own, turn, passed));
            }
          });
    } catch (CancellationException e) {
      cancellation.cancel();
      throw e;
    }
  }

  /**
   * Time of one call, in milliseconds, when it was computed: in this run, or in the earlier one
   * that it was taken over from. A batch norm that ran within its convolution has none of its own:
   * it is in the convolution's.
   */
  public double milliseconds(Call call) {
    return passed.nanos()[call.index()] / 1e6;
  }

  /** Time of all that this run computed, in milliseconds. */
  public double milliseconds() {
    return passed.total() / 1e6;
  }

  /** Whether this run computed a call, and did not take it over from an earlier one. */
  public boolean computed(Call call) {
    return passed.computed()[call.index()];
  }

  /** What a later run may take over; null if there is nothing. On the engine's thread. */
  ForwardPass.@Nullable Earlier asEarlier(NativeWeights of) {
    boolean usable = !closed && weights == of && request.retention() == Retention.EVERYTHING;
    return usable ? new ForwardPass.Earlier(request, passed) : null;
  }

  public boolean isClosed() {
    return closed;
  }

  /**
   * What others work out from this trace, one of a kind: made when first asked for, shared by all
   * who ask after, and let go when the trace closes. Once closed it remembers nothing more, and
   * makes one anew for each who asks.
   *
   * @param make must not wait, as others who ask wait for it
   */
  public <T> T derived(Class<T> kind, Function<? super Trace, ? extends T> make) {
    synchronized (state) {
      return closed
          ? make.apply(this)
          : kind.cast(derived.computeIfAbsent(kind, absent -> make.apply(this)));
    }
  }

  /**
   * Lets go what was worked out of what the run kept, here and by others; asked for again it is
   * worked out anew. What is being worked out at this moment is waited for.
   *
   * @return whether there was anything
   */
  public boolean forgetDerived() throws EngineException {
    boolean others;
    synchronized (state) {
      others = !derived.isEmpty();
      derived.clear();
    }
    return thread.call(() -> !closed && passed.outputs().forgetDerived()) || others;
  }

  private void requireOpen() {
    if (closed) {
      throw new TraceClosedException();
    }
  }

  private void requireEverythingKept() {
    if (request.retention() != Retention.EVERYTHING) {
      throw new IllegalStateException("This run kept only its logits");
    }
  }

  /**
   * Keeps the trace open, whatever runs or is closed meanwhile, until the hold is closed. It stays
   * beside the live traces of its session, and keeps the session's weights too. Does not wait.
   *
   * @throws TraceClosedException if the trace is closed already
   */
  public Hold hold() {
    synchronized (state) {
      requireOpen();
      holds++;
    }
    return new Hold();
  }

  /** The right to a trace that others may want closed. Closing it twice does no more than once. */
  public final class Hold implements AutoCloseable {
    private boolean released;

    private Hold() {}

    /** What is held. */
    public Trace trace() {
      return Trace.this;
    }

    /** Goes on unless nothing but this hold keeps the trace open. */
    void requireWanted() {
      synchronized (state) {
        if (closeWhenFree && holds == 1) {
          throw new TraceClosedException();
        }
      }
    }

    @Override
    public void close() {
      boolean last;
      synchronized (state) {
        if (released) {
          return;
        }
        released = true;
        holds--;
        last = holds == 0 && closeWhenFree;
      }
      if (last) {
        thread.later(Trace.this::closeHere);
      }
    }
  }

  /**
   * The same network with some tensors as it has them before it has learned anything, as {@link
   * RandomWeights} makes them. The other tensors are this run's own memory, which stays until the
   * session is closed.
   *
   * @param tensors which ones, by their names in the state dict
   * @return to be closed by who asks for it
   * @throws TraceClosedException if the trace is closed
   * @throws EngineException if native memory runs out
   */
  public Session untrained(Predicate<String> tensors, long seed) throws EngineException {
    try (StateDict start = RandomWeights.of(network, seed, false)) {
      return derive(network, start, tensors);
    }
  }

  /**
   * Another network as it is before it has learned anything, as {@link RandomWeights} makes it.
   *
   * @return to be closed by who asks for it
   * @throws TraceClosedException if the trace is closed
   * @throws EngineException if native memory runs out
   */
  public Session untrained(Network other, long seed) throws EngineException {
    try (StateDict start = RandomWeights.of(other, seed, false)) {
      return derive(other, start, name -> true);
    }
  }

  /**
   * Another network with the same weights, which stay this run's own memory until the session is
   * closed.
   *
   * @param other has no tensors but those of this network, in their sizes
   * @param replaced values of some tensors in place of their own, by their names in the state dict
   * @return to be closed by who asks for it
   * @throws TraceClosedException if the trace is closed
   * @throws EngineException if native memory runs out
   */
  public Session with(Network other, Map<String, float[]> replaced) throws EngineException {
    try (StateDict tensors = SharedWeights.values(other, replaced)) {
      return derive(other, tensors, replaced::containsKey);
    }
  }

  private Session derive(Network other, StateDict tensors, Predicate<String> wanted)
      throws EngineException {
    return new SharedWeights(thread, weights, hold()).open(other, tensors, wanted);
  }

  /** Closes it, or, while it is held, as soon as it is not. On the engine's thread. */
  void closeHere() {
    synchronized (state) {
      if (closed) {
        return;
      }
      if (holds > 0) {
        closeWhenFree = true;
        return;
      }
      closed = true;
      derived.clear();
    }
    manager.close();
    onClosed.accept(this);
  }

  @Override
  public void close() {
    thread.later(this::closeHere);
  }
}
