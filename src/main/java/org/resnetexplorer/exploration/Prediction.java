package org.resnetexplorer.exploration;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * One output of the network and what it says.
 *
 * @param index of the class
 * @param label its name, or what stands for one that nobody knows
 * @param value a probability, 0 to 1, or the number as it is; NaN if the network gave none
 * @param meaning which of both it is
 */
public record Prediction(int index, String label, double value, OutputMeaning meaning) {

  private static final int RAW_DIGITS = 5;

  /**
   * The outputs that say most, the greatest first; of equals the one with the lower index. None
   * where features are all there is.
   *
   * @param logits what the network gave for all classes
   * @param count how many to tell, fewer if there are fewer classes
   * @param labels gives a class's label
   */
  public static List<Prediction> top(
      float[] logits, OutputMeaning meaning, int count, IntFunction<String> labels) {
    double[] values = meaning.of(logits);
    // By logits: where probabilities round to the same number, these still differ. NaN comes last.
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer index) -> -logits[index]))
        .limit(count)
        .map(index -> new Prediction(index, labels.apply(index), values[index], meaning))
        .toList();
  }

  /** Whether the network gave a number. */
  public boolean isFinite() {
    return Double.isFinite(value);
  }

  /** For people: {@code 47.6 %}, or a number as it is with its sign, {@code +1.25}; {@code NaN}. */
  public String text() {
    return text(value, meaning);
  }

  /** A value of that meaning for people. */
  public static String text(double value, OutputMeaning meaning) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return meaning.isProbability()
        ? Numbers.share(value)
        : (value > 0 ? "+" : "") + Numbers.significant(value, RAW_DIGITS);
  }

  /** How long a bar stands for it, 0 to 1; a number as it is has no whole to be a part of. */
  public double part() {
    return meaning.isProbability() && isFinite() ? value : 0;
  }
}
