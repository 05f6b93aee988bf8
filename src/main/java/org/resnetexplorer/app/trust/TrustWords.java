package org.resnetexplorer.app.trust;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.trust.Cascade;
import org.resnetexplorer.explain.trust.Curve;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.explain.trust.PixelTest;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences beside the tests of a map. */
final class TrustWords {
  private static final int DECIMALS = 3;
  private static final double SMALL = 0.01;

  private final Messages messages;

  TrustWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** The area below the curve of the map's order. */
  String mapArea(PixelCurves curves) {
    return messages.text("trust.area.map", area(curves.map()));
  }

  /** The area below the mean of the random orders. */
  String randomArea(PixelCurves curves) {
    return messages.text("trust.area.random", area(curves.randomMean()));
  }

  private static String area(@Nullable Curve curve) {
    return curve == null ? "…" : number(curve.area());
  }

  /** Of an answer near 0 the digits that tell something. */
  private static String number(double value) {
    return Math.abs(value) < SMALL ? Numbers.significant(value, 2) : Numbers.told(value, DECIMALS);
  }

  /** What the two areas say together. */
  String verdict(PixelCurves curves) {
    if (!curves.isComplete()) {
      return messages.text("trust.progress", done(curves), 1 + curves.by().randomOrders());
    }
    double gain = curves.gain();
    if (!Double.isFinite(gain)) {
      return messages.text("trust.gain.none");
    }
    String number = number(Math.abs(gain));
    if (isWithinChance(curves)) {
      return messages.text("trust.gain.chance", (gain > 0 ? "+" : "") + number(gain));
    }
    boolean deletes = curves.by().kind() == PixelTest.Kind.DELETION;
    if (gain > 0) {
      return messages.text(deletes ? "trust.gain.deletion" : "trust.gain.insertion", number);
    }
    return messages.text(deletes ? "trust.loss.deletion" : "trust.loss.insertion", number);
  }

  /** Whether one of the random orders does as well as the map and another no better. */
  private static boolean isWithinChance(PixelCurves curves) {
    double map = curves.map() == null ? Double.NaN : curves.map().area();
    double least = curves.random().stream().mapToDouble(Curve::area).min().orElse(Double.NaN);
    double most = curves.random().stream().mapToDouble(Curve::area).max().orElse(Double.NaN);
    return map >= least && map <= most;
  }

  private static int done(PixelCurves curves) {
    return (curves.map() == null ? 0 : 1) + curves.random().size();
  }

  /** What the network has forgotten at a step. */
  String forgotten(Cascade cascade, int step) {
    String last = cascade.steps().get(step).name();
    String first = cascade.steps().get(1).name();
    if (step == 0) {
      return messages.text("trust.forgotten.nothing");
    }
    return step == 1
        ? messages.text("trust.forgotten.one", first)
        : messages.text("trust.forgotten", first, last);
  }

  /** How like the map of a step is to the first. */
  String likeness(Cascade.@Nullable Outcome outcome) {
    return outcome == null
        ? messages.text("trust.computing")
        : messages.text("trust.likeness", like(outcome.signed()), like(outcome.unsigned()));
  }

  private String like(double likeness) {
    return Double.isNaN(likeness)
        ? messages.text("trust.likeness.none")
        : Numbers.signedFixed(likeness, 2);
  }
}
