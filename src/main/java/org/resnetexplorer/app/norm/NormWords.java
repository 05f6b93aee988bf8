package org.resnetexplorer.app.norm;

import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.explain.norm.Folding;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The formulas and sentences beside the picture of a batch norm. */
final class NormWords {
  /** Enough that who computes with the printed numbers gets the printed result. */
  private static final int GIVEN = 6;

  private static final int RESULT = 4;
  private static final int EXACT = 8;

  private final Messages messages;

  NormWords(Messages messages) {
    this.messages = messages;
  }

  String title(NormChannel of) {
    return messages.text(
        "residual.title", of.call().norm().name(), of.channel(), of.call().channels());
  }

  /** The slope with this channel's numbers. */
  String sigma(NormChannel of) {
    Affine affine = of.affine();
    return "σ = γ / √(v + ε) = %s / √(%s + 0.00001) = %s"
        .formatted(given(affine.gamma()), given(affine.variance()), result(affine.sigma()));
  }

  /** The shift with this channel's numbers. */
  String tau(NormChannel of) {
    Affine affine = of.affine();
    return "τ = β − μ·σ = %s − (%s)·(%s) = %s"
        .formatted(
            given(affine.beta()),
            given(affine.mean()),
            given(affine.sigma()),
            result(affine.tau()));
  }

  String line(NormChannel of) {
    Affine affine = of.affine();
    return "y = σ·x + τ = %s·x %s %s"
        .formatted(
            result(affine.sigma()), affine.tau() < 0 ? "−" : "+", result(Math.abs(affine.tau())));
  }

  /** How this picture's mean lies to the running one. */
  String mean(NormChannel of) {
    return messages.text(
        "norm.mean",
        result(of.before().mean()),
        result(of.affine().mean()),
        result(of.affine().deviation()),
        away(of, of.channel()));
  }

  private static String away(NormChannel of, int channel) {
    return Numbers.signedFixed(of.call().away()[channel], 2);
  }

  /** The distance of one channel. */
  String distance(NormChannel of, int channel) {
    return messages.text("norm.distance", channel, away(of, channel));
  }

  String foldedTitle(NormChannel of) {
    Call source = of.call().source();
    if (of.folding() != null) {
      return messages.text("norm.folded", source.shortName());
    }
    return messages.text(isShared(source) ? "norm.shared" : "norm.alone", source.shortName());
  }

  String folded(NormChannel of) {
    if (of.folding() == null) {
      Call source = of.call().source();
      return messages.text(
          isShared(source) ? "norm.shared.why" : "norm.alone.why", source.shortName());
    }
    Layer.Conv2d conv = of.call().layer().orElseThrow();
    return messages.text(
        conv.bias() ? "norm.folded.biased" : "norm.folded.weights",
        "%d × %d × %d".formatted(conv.in() / conv.groups(), conv.kernel(), conv.kernel()),
        result(of.largestWeight()),
        result(of.largestWeight() * Math.abs(of.affine().sigma())),
        result(Folding.shift(of.affine(), of.call().bias(of.channel()))));
  }

  String check(NormChannel of) {
    Folding folding = of.folding();
    if (folding == null) {
      return "";
    }
    return messages.text(
        folding.isEqualToRounding() ? "norm.equal" : "norm.unequal",
        folding.cells(),
        Numbers.compact(folding.largestDifference()),
        folding.row(),
        folding.column(),
        Numbers.significant(folding.folded(), EXACT),
        Numbers.significant(folding.unfolded(), EXACT),
        Numbers.compact(folding.bound()));
  }

  /** A convolution that a shortcut reads too. */
  private static boolean isShared(Call source) {
    return source.convolution().isPresent();
  }

  private static String given(double value) {
    return Numbers.significant(value, GIVEN);
  }

  private static String result(double value) {
    return Numbers.significant(value, RESULT);
  }
}
