package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;

/**
 * A network with its weights in native memory, ready to run. At most {@value #LIVE_TRACES} traces
 * are kept, and those that somebody {@linkplain Trace#hold holds}: a further run closes the oldest.
 * Closed while a trace is held, a session frees its weights with the last of these. May be used
 * from any thread; the work is done on the engine's.
 */
public final class Session implements AutoCloseable {
  private static final int LIVE_TRACES = 2;

  private final InferenceThread thread;
  private final Network network;
  private final NativeWeights weights;
  private final Deque<Trace> live = new ArrayDeque<>();
  private final Set<Trace> open = new HashSet<>();
  private final ForwardPass pass;
  private volatile boolean closed;

  Session(InferenceThread thread, Network network, NativeWeights weights) {
    this.thread = thread;
    this.network = network;
    this.weights = weights;
    this.pass = new ForwardPass(network, weights);
  }

  public Network network() {
    return network;
  }

  /** What among the weights is no number, if anything is. */
  public Optional<NotFinite> notFinite() {
    return Optional.ofNullable(weights.notFinite());
  }

  /** An ordinary run that leaves every activation in reach. */
  public Trace run(InputTensor input) throws EngineException {
    return run(RunRequest.of(input), new Cancellation());
  }

  /**
   * Runs the network, call by call, and waits for the result.
   *
   * @throws CancellationException if the cancellation was raised, or this thread interrupted, which
   *     raises it
   * @throws SessionClosedException if the session is closed
   * @throws EngineClosedException if its engine is
   * @throws EngineException if native memory runs out, PyTorch refuses the input, or an
   *     intervention does not fit its call
   */
  public Trace run(RunRequest request, Cancellation cancellation) throws EngineException {
    return run(request, null, cancellation);
  }

  /**
   * Runs the network from the first change on: what comes out as in an earlier run is taken over
   * from it, bit for bit what a full run computes. Another input, weights of another session, or an
   * earlier run that kept only its logits or is closed leave nothing to take over, and all is
   * computed.
   *
   * @param from the earlier run, which may be closed before or after the new one; null for none
   * @throws CancellationException as {@link #run(RunRequest, Cancellation)} does, and all else too
   */
  public Trace run(RunRequest request, @Nullable Trace from, Cancellation cancellation)
      throws EngineException {
    for (Intervention intervention : request.interventions()) {
      check(request.input(), intervention);
    }
    try {
      return thread.callRun(() -> runHere(request, from, cancellation));
    } catch (CancellationException e) {
      // Nobody waits for it any more, so what still runs shall stop, and not replace a live trace.
      cancellation.cancel();
      throw e;
    }
  }

  /** Refuses one that names no call, no channel or sum of it, or brings too few values. */
  private void check(InputTensor input, Intervention intervention) throws EngineException {
    Call call =
        network
            .findCall(intervention.call())
            .orElseThrow(() -> EngineException.noCall(intervention.call()));
    Shape shape = network.sizes(input.height(), input.width()).output(call);
    if (intervention instanceof Intervention.ScaleChannel scale
        && (scale.channel() < 0 || scale.channel() >= shape.channels())) {
      throw new EngineException(
          "engine.nochannel", List.of(call.name(), scale.channel(), shape.channels()), "");
    }
    if (intervention instanceof Intervention.ScaleTerm && !call.isSum()) {
      throw new EngineException("engine.nosum", List.of(call.name()), "");
    }
    if (intervention instanceof Intervention.Replace replace
        && replace.values().length != shape.elements()) {
      throw new EngineException(
          "engine.values", List.of(call.name(), replace.values().length, shape.elements()), "");
    }
  }

  /**
   * Runs the network over inputs of one size and keeps nothing: what is wanted is shown, and freed
   * as soon as no call reads it any more. For many pictures, of which little is wanted each.
   *
   * @param inputs one or more, of the same shape; they run as one batch
   * @param wanted the calls whose outputs are shown; the fewer, the faster
   * @throws CancellationException if the cancellation was raised, or this thread interrupted, which
   *     raises it
   * @throws SessionClosedException if the session is closed
   * @throws EngineException if native memory runs out, or PyTorch refuses the inputs
   */
  public void pass(
      List<InputTensor> inputs,
      Predicate<Call> wanted,
      CallVisitor visitor,
      Cancellation cancellation)
      throws EngineException {
    try {
      thread.call(
          () -> {
            requireOpen();
            try (NDManager manager = weights.manager().newSubManager()) {
              pass.show(manager, inputs, wanted, visitor, cancellation);
            }
            return true;
          });
    } catch (CancellationException e) {
      cancellation.cancel();
      throw e;
    }
  }

  /**
   * A copy of one tensor of the state dict in C order, as {@link Network#stateDict} tells its
   * sizes. Waits for the engine, so never on a thread that must not wait.
   *
   * @param name PyTorch's: {@code layer1.0.conv1.weight}, {@code bn1.running_mean}
   * @throws IllegalArgumentException if the network has no such tensor, or it is a counter, which
   *     no run reads
   * @throws SessionClosedException if the session is closed
   */
  public float[] parameter(String name) throws EngineException {
    return thread.call(
        () -> {
          requireOpen();
          NDArray array = weights.get(name);
          if (array == null) {
            throw new IllegalArgumentException("No tensor " + name);
          }
          return array.toFloatArray();
        });
  }

  private void requireOpen() {
    if (closed) {
      throw new SessionClosedException();
    }
  }

  private Trace runHere(RunRequest request, @Nullable Trace from, Cancellation cancellation) {
    requireOpen();
    cancellation.check();
    NDManager manager = weights.manager().newSubManager();
    boolean complete = false;
    try {
      Trace trace = forward(manager, request, from, cancellation);
      cancellation.check();
      complete = true;
      keep(trace);
      return trace;
    } finally {
      if (!complete) {
        manager.close();
      }
    }
  }

  private Trace forward(
      NDManager manager, RunRequest request, @Nullable Trace from, Cancellation cancellation) {
    Forward forward = new Forward(weights, request.interventions());
    ForwardPass.Earlier earlier = from == null ? null : from.asEarlier(weights);
    ForwardPass.Passed passed = pass.run(manager, request, forward, earlier, cancellation);
    return new Trace(
        thread, network, request, manager, passed, weights, forward, this::traceClosed);
  }

  private void keep(Trace trace) {
    live.removeIf(Trace::isClosed);
    while (live.size() >= LIVE_TRACES) {
      live.removeFirst().closeHere();
    }
    live.addLast(trace);
    open.add(trace);
  }

  /** Their memory lies within that of the weights, so these go last. */
  private void traceClosed(Trace trace) {
    open.remove(trace);
    if (closed && open.isEmpty()) {
      weights.close();
    }
  }

  /**
   * Frees what its runs keep, but for those that somebody holds; the weights stay, and another run
   * can begin.
   *
   * @return whether there was anything
   */
  public boolean freeTraces() throws EngineException {
    return thread.call(
        () -> {
          List<Trace> all = List.copyOf(open);
          all.forEach(Trace::closeHere);
          live.removeIf(Trace::isClosed);
          return all.stream().anyMatch(Trace::isClosed);
        });
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    thread.later(
        () -> {
          live.clear();
          if (open.isEmpty()) {
            weights.close();
          }
          List.copyOf(open).forEach(Trace::closeHere);
        });
  }
}
