package org.resnetexplorer.app.norm;

import java.util.List;
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

  /** The line with its numbers; its slope and intercept are told below. */
  String line(NormChannel of) {
    Affine affine = of.affine();
    return "y = %s·x %s %s"
        .formatted(
            result(affine.slope()),
            affine.intercept() < 0 ? "−" : "+",
            result(Math.abs(affine.intercept())));
  }

  String slope(NormChannel of) {
    Affine affine = of.affine();
    return messages.text(
        "norm.slope", given(affine.gamma()), given(affine.variance()), result(affine.slope()));
  }

  String intercept(NormChannel of) {
    Affine affine = of.affine();
    return messages.text(
        "norm.intercept",
        given(affine.beta()),
        given(affine.mean()),
        given(affine.slope()),
        result(affine.intercept()));
  }

  /**
   * A line of the table.
   *
   * @param name of the quantity
   * @param letter that the paper gives it
   * @param training what the network keeps from its training, or was taught
   * @param picture what it is in this picture
   */
  record Row(String name, String letter, String training, String picture) {}

  /** Mean and deviation, before and after, as kept from training and as in this picture. */
  List<Row> rows(NormChannel of) {
    Affine affine = of.affine();
    return List.of(
        row("mean-before", "μ", affine.mean(), of.before().mean()),
        row("deviation-before", "σ", affine.deviation(), of.before().deviation()),
        row("mean-after", "β", affine.beta(), of.after().mean()),
        row("deviation-after", "|γ|", Math.abs(affine.gamma()), of.after().deviation()));
  }

  private Row row(String key, String letter, double training, double picture) {
    return new Row(messages.text("norm.row." + key), letter, result(training), result(picture));
  }

  /** What stands beside the bars above the line, in two lines. */
  String before(NormChannel of) {
    return messages.text("norm.before", of.x().fullest());
  }

  /** What stands above the bars beside the line, in two lines. */
  String after(NormChannel of) {
    return messages.text("norm.after", of.y().fullest());
  }

  /** What the line makes of the x under the mouse, and how much of the picture lies near it. */
  String reading(NormReading at) {
    return messages.text(
        "norm.reading",
        Numbers.significant(at.x(), GIVEN),
        result(at.y()),
        at.values(),
        at.of(),
        Numbers.compact(at.from()),
        Numbers.compact(at.to()));
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
        result(of.largestWeight() * Math.abs(of.affine().slope())),
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
