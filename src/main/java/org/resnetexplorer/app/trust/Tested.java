package org.resnetexplorer.app.trust;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.trust.Cascade;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.explain.trust.PixelTest;

/**
 * A map and what its tests have come to so far.
 *
 * @param map the map that is tested; null until it is whole
 * @param outcomes of the cascade's steps; null for those to come
 */
record Tested(
    Asked asked,
    Attributor by,
    @Nullable Attribution map,
    PixelCurves deletion,
    PixelCurves insertion,
    Cascade cascade,
    List<@Nullable Remembered> outcomes) {
  /** Each takes away a tenth of the pixels. */
  static final int STEPS = 10;

  private static final String FIRST_OF_STAGE = ".0";

  /** Of the random orders. */
  static final long SEED = 0;

  Tested {
    outcomes = Collections.unmodifiableList(new ArrayList<>(outcomes));
  }

  /**
   * A step of the cascade with its map drawn.
   *
   * @param drawn of its map, as it is ordered
   */
  record Remembered(Cascade.Outcome outcome, DrawnMap drawn) {}

  static Tested begin(Asked asked, Attributor by) {
    Cascade cascade = Cascade.of(asked.run().model().network(), Cascade.USUAL_SEED);
    return new Tested(
        asked,
        by,
        null,
        PixelTest.standard(PixelTest.Kind.DELETION, STEPS, SEED).begin(),
        PixelTest.standard(PixelTest.Kind.INSERTION, STEPS, SEED).begin(),
        cascade,
        Collections.nCopies(cascade.steps().size(), null));
  }

  Tested withMap(Attribution whole) {
    return new Tested(asked, by, whole, deletion, insertion, cascade, outcomes);
  }

  Tested withCurves(PixelCurves more) {
    boolean deleted = more.by().kind() == PixelTest.Kind.DELETION;
    return new Tested(
        asked, by, map, deleted ? more : deletion, deleted ? insertion : more, cascade, outcomes);
  }

  Tested withOutcome(Remembered more) {
    List<@Nullable Remembered> all = new ArrayList<>(outcomes);
    all.set(more.outcome().index(), more);
    return new Tested(asked, by, map, deletion, insertion, cascade, all);
  }

  boolean isOf(Asked other, Attributor method) {
    return asked == other && by.equals(method);
  }

  /** How many of the cascade's steps have come out. */
  int known() {
    return (int) outcomes.stream().filter(outcome -> outcome != null).count();
  }

  /**
   * The step to compute next: the one looked at, then those at which a whole part of the network
   * has been forgotten; the others are left until they are looked at. -1 for none.
   */
  int nextStep(int lookedAt) {
    if (outcomes.get(lookedAt) == null) {
      return lookedAt;
    }
    return IntStream.range(0, outcomes.size())
        .filter(step -> isWholePart(step) && outcomes.get(step) == null)
        .findFirst()
        .orElse(-1);
  }

  private boolean isWholePart(int step) {
    return step <= 1
        || step == outcomes.size() - 1
        || cascade.steps().get(step).name().endsWith(FIRST_OF_STAGE);
  }
}
