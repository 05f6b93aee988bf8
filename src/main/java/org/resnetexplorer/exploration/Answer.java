package org.resnetexplorer.exploration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.open.Labels;

/**
 * One of the classes a network thinks likeliest.
 *
 * @param index of the class
 * @param label its name; null if nobody knows it
 * @param probability 0 to 1, from the softmax of the logits
 */
public record Answer(int index, @Nullable String label, double probability) {

  /** The likeliest classes, the likeliest first; of equals the one with the lower index. */
  public static List<Answer> top(double[] probabilities, Labels labels, int count) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer index) -> -probabilities[index]))
        .limit(count)
        .map(index -> new Answer(index, labels.find(index).orElse(null), probabilities[index]))
        .toList();
  }
}
