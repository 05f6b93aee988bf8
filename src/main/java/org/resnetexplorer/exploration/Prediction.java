package org.resnetexplorer.exploration;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One class with the network's probability for it.
 *
 * @param index of the class
 * @param label its name, or what stands for one that nobody knows
 * @param probability 0 to 1, from the softmax of the logits
 */
public record Prediction(int index, String label, double probability) {

  /**
   * The likeliest classes, the likeliest first; of equals the one with the lower index.
   *
   * @param probabilities of all classes
   * @param count how many to tell, fewer if there are fewer classes
   * @param labels gives a class's label
   */
  public static List<Prediction> top(
      double[] probabilities, int count, IntFunction<String> labels) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer index) -> -probabilities[index]))
        .limit(count)
        .map(index -> new Prediction(index, labels.apply(index), probabilities[index]))
        .toList();
  }
}
