package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds for a call of one network the call of another whose output it is to be compared with. Both
 * networks may be the same. Unlike {@link NetworkComparison}, which lists what differs between two
 * architectures place by place, this answers for deeper and shallower networks too.
 */
public final class CallPairing {
  private final ShapesAndCosts first;
  private final ShapesAndCosts second;

  /** Why two calls belong together. */
  public enum How {
    /** They have one name, one shape and one operation. */
    NAME,
    /** They lie in one stage, equally deep in it, and do the same there. */
    PLACE
  }

  /**
   * Two calls to be compared.
   *
   * @param how found
   * @param sameShape whether their outputs can be compared cell by cell
   */
  public record Pair(Call first, Call second, How how, boolean sameShape) {}

  /** Each network on an input of its own size. */
  public CallPairing(ShapesAndCosts first, ShapesAndCosts second) {
    this.first = first;
    this.second = second;
  }

  /**
   * The pair that a call of the second network is in: with the call of its name if that does the
   * same and has the same shape, else with the one at its place.
   *
   * <p>The place is the stage, then the block at the same share of the stage, the first block
   * always with the first, then the same lane. In the branch the last convolution goes with the
   * last, the one before with the one before; what a shorter branch lacks goes with its first. The
   * same for batch norms and ReLUs. Empty if the first network has nothing there, as no projection.
   */
  public Optional<Pair> of(Call ofSecond) {
    Optional<Pair> named =
        first
            .network()
            .findCall(ofSecond.name())
            .map(call -> pair(call, ofSecond, How.NAME))
            .filter(CallPairing::areAlike);
    return named.isPresent()
        ? named
        : atPlaceOf(ofSecond).map(call -> pair(call, ofSecond, How.PLACE));
  }

  /** Where a shortcut has one layer more, a name may be that of another layer. */
  private static boolean areAlike(Pair pair) {
    String type = pair.first().operation().typeName();
    return pair.sameShape() && type.equals(pair.second().operation().typeName());
  }

  /** The pairs of all calls of the second network that have one, in forward order. */
  public List<Pair> all() {
    return second.network().calls().stream().flatMap(call -> of(call).stream()).toList();
  }

  private Pair pair(Call mine, Call other, How how) {
    return new Pair(mine, other, how, first.output(mine).equals(second.output(other)));
  }

  private Optional<Call> atPlaceOf(Call other) {
    Optional<Block> around = second.network().blockOf(other.name());
    return around.isEmpty()
        ? outside(other)
        : alongside(around.get()).flatMap(block -> inBlock(block, around.get(), other));
  }

  /** In stem or head by name; a stem of several convolutions from its end. */
  private Optional<Call> outside(Call other) {
    List<Call> stem = stem(second.network());
    Optional<Call> named =
        first.network().calls().stream()
            .filter(call -> first.network().blockOf(call.name()).isEmpty())
            .filter(call -> stem(first.network()).contains(call) == stem.contains(other))
            .filter(call -> call.name().equals(other.name()) || areClassifiers(call, other))
            .findFirst();
    return named.isPresent() || !stem.contains(other)
        ? named
        : fromTheEnd(stem(first.network()), stem, other);
  }

  private static List<Call> stem(Network network) {
    return network.callsAround(network.calls().get(0));
  }

  private boolean areClassifiers(Call mine, Call other) {
    return first.network().isClassifier(mine) && second.network().isClassifier(other);
  }

  private Optional<Block> alongside(Block other) {
    List<Block> mine = stage(first.network(), other.stage());
    int others = stage(second.network(), other.stage()).size();
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    double share = others == 1 ? 0 : (double) other.position() / (others - 1);
    return Optional.of(mine.get((int) Math.round(share * (mine.size() - 1))));
  }

  private static List<Block> stage(Network network, int stage) {
    return network.blocks().stream().filter(block -> block.stage() == stage).toList();
  }

  private static Optional<Call> inBlock(Block mine, Block theirs, Call other) {
    if (other.isSum()) {
      return mine.add();
    }
    if (other.equals(theirs.output())) {
      return Optional.of(mine.output());
    }
    if (theirs.branch().contains(other)) {
      return fromTheEnd(mine.branch(), theirs.branch(), other);
    }
    return theirs.gate().contains(other)
        ? fromTheEnd(mine.gate(), theirs.gate(), other)
        : fromTheEnd(mine.shortcut(), theirs.shortcut(), other);
  }

  private static Optional<Call> fromTheEnd(List<Call> mine, List<Call> theirs, Call other) {
    List<Call> same = ofKind(mine, other).toList();
    List<Call> like = ofKind(theirs, other).toList();
    if (same.isEmpty()) {
      return Optional.empty();
    }
    int afterIt = like.size() - 1 - like.indexOf(other);
    return Optional.of(same.get(Math.max(0, same.size() - 1 - afterIt)));
  }

  private static Stream<Call> ofKind(List<Call> lane, Call example) {
    return lane.stream()
        .filter(call -> call.operation().typeName().equals(example.operation().typeName()));
  }
}
