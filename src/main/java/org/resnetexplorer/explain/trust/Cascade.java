package org.resnetexplorer.explain.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * A map again while the network forgets what it has learned, from its last layer on (Adebayo et al.
 * 2018, "Sanity Checks for Saliency Maps"). A map that stays as it was shows the picture, and not
 * what the network knows of it.
 *
 * <p>The network forgets in steps: its head, then block after block from the last to the first,
 * then the stem. A module that has forgotten has all its tensors as in an untrained network:
 * weights, and means and variances of its batch norms.
 *
 * @param steps from nothing forgotten to everything
 * @param seed of the untrained weights
 */
public record Cascade(List<Step> steps, long seed) {
  /**
   * Unlike the seeds that people open untrained networks with: of the same seed such a network
   * would seem to forget nothing.
   */
  public static final long USUAL_SEED = 2018;

  public Cascade {
    steps = List.copyOf(steps);
  }

  /**
   * One more part of the network that has forgotten.
   *
   * @param name of the module forgotten last: {@code fc}, {@code layer4.2}, {@code conv1}; empty
   *     for the first step, in which none has
   * @param prefixes of the tensors forgotten at this step and before
   */
  public record Step(String name, List<String> prefixes) {
    public Step {
      prefixes = List.copyOf(prefixes);
    }

    Predicate<String> tensors() {
      return name -> prefixes.stream().anyMatch(name::startsWith);
    }
  }

  /** Makes the map that is asked about. */
  @FunctionalInterface
  public interface Mapping {
    /**
     * @param trace of the network as it is at a step
     */
    Maps of(Trace trace, Cancellation cancellation) throws EngineException;
  }

  /**
   * A map as it is compared.
   *
   * @param unsigned as the method's paper draws it
   */
  public record Maps(SignedMap signed, SignedMap unsigned) {}

  /**
   * What a step came to.
   *
   * @param index of the step
   * @param signed rank correlation of the signed map with the first one; NaN where there is no
   *     order to compare
   * @param unsigned rank correlation of the maps as their paper draws them
   */
  public record Outcome(int index, Maps maps, double signed, double unsigned) {}

  public static Cascade of(Network network, long seed) {
    List<Block> blocks = network.blocks();
    int first = blocks.get(0).source().index();
    int last = blocks.get(blocks.size() - 1).output().index();
    List<Step> steps = new ArrayList<>();
    List<String> forgotten = new ArrayList<>();
    steps.add(new Step("", forgotten));
    List<String> head = modules(network, last + 1, network.calls().size());
    if (!head.isEmpty()) {
      forgotten.addAll(head);
      steps.add(new Step(name(head.get(head.size() - 1)), forgotten));
    }
    for (int i = blocks.size() - 1; i >= 0; i--) {
      forgotten.add(blocks.get(i).path() + ".");
      steps.add(new Step(blocks.get(i).path(), forgotten));
    }
    List<String> stem = modules(network, 0, first + 1);
    forgotten.addAll(stem);
    steps.add(new Step(name(stem.get(0)), forgotten));
    return new Cascade(steps, seed);
  }

  /** What the names of their tensors begin with, of those that have any. */
  private static List<String> modules(Network network, int from, int to) {
    return network.calls().subList(from, to).stream()
        .map(Call::module)
        .distinct()
        .map(module -> module + ".")
        .filter(prefix -> network.stateDict().stream().anyMatch(t -> t.name().startsWith(prefix)))
        .toList();
  }

  private static String name(String prefix) {
    return prefix.substring(0, prefix.length() - 1);
  }

  /**
   * The map at a step. Another run, in memory of its own for what is forgotten, let go at the end.
   * Waits for the engine: not on the FX thread.
   *
   * @param first what the map is of the network as it is
   * @throws java.util.concurrent.CancellationException if somebody cancels it
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public Outcome at(int index, Trace trace, Maps first, Mapping mapping, Cancellation cancellation)
      throws EngineException {
    if (index == 0) {
      return outcome(0, first, first);
    }
    try (Session forgetful = trace.untrained(steps.get(index).tensors(), seed);
        Trace again = forgetful.run(trace.request(), cancellation)) {
      return outcome(index, first, mapping.of(again, cancellation));
    }
  }

  private static Outcome outcome(int index, Maps first, Maps now) {
    return new Outcome(
        index,
        now,
        RankCorrelation.of(first.signed().values(), now.signed().values()),
        RankCorrelation.of(first.unsigned().values(), now.unsigned().values()));
  }
}
