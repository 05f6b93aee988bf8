package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * How good a network is on pictures whose classes are known.
 *
 * @param judged each picture, in the folder's order
 * @param meaning of the outputs; only shares that sum to 1 can be calibrated
 * @param outputs how many the network has
 */
public record Evaluation(List<Judged> judged, OutputMeaning meaning, int outputs) {
  /** Beyond the first answer, so many count for the second figure. */
  public static final int FIVE = 5;

  public Evaluation {
    judged = List.copyOf(judged);
  }

  /**
   * How often a class was told right.
   *
   * @param index of the class
   * @param pictures that are of it
   * @param answered how many pictures the network says are of it
   */
  public record OfClass(int index, int pictures, int right, int answered) {

    /** Of how many pictures of the class; NaN if there are none. */
    public double share() {
      return pictures == 0 ? Double.NaN : (double) right / pictures;
    }

    public Interval interval() {
      return Interval.wilson(right, pictures);
    }
  }

  /** Pictures of one class that are taken for another. */
  public record Confused(int truth, int answer, int pictures) {}

  public int pictures() {
    return judged.size();
  }

  public int right() {
    return (int) judged.stream().filter(Judged::isRight).count();
  }

  /** How many have their class among the first five answers. */
  public int rightInFive() {
    return (int) judged.stream().filter(each -> each.rank() <= FIVE).count();
  }

  /** Whether five answers are fewer than all, so that the second figure says something. */
  public boolean hasFive() {
    return outputs > FIVE;
  }

  /** Every class that a picture is of or is taken for, by index. */
  public List<OfClass> classes() {
    TreeSet<Integer> named = new TreeSet<>();
    Map<Integer, int[]> counts = new HashMap<>();
    for (Judged each : judged) {
      named.add(each.truth());
      named.add(each.answer());
      int[] truth = counts.computeIfAbsent(each.truth(), absent -> new int[3]);
      truth[0]++;
      truth[1] += each.isRight() ? 1 : 0;
      counts.computeIfAbsent(each.answer(), absent -> new int[3])[2]++;
    }
    return named.stream()
        .map(
            index -> {
              int[] count = counts.get(index);
              return new OfClass(index, count[0], count[1], count[2]);
            })
        .toList();
  }

  /**
   * Pictures of each class (row) that got each answer (column), over {@link #classes} in their
   * order.
   */
  public int[][] confusion() {
    Map<Integer, Integer> places = new HashMap<>();
    classes().forEach(each -> places.put(each.index(), places.size()));
    int[][] matrix = new int[places.size()][places.size()];
    for (Judged each : judged) {
      matrix[places.get(each.truth())][places.get(each.answer())]++;
    }
    return matrix;
  }

  /** What is taken for what, the most frequent first, then by class. */
  public List<Confused> worstPairs() {
    record Pair(int truth, int answer) {}
    Map<Pair, Integer> counts = new HashMap<>();
    judged.stream()
        .filter(each -> !each.isRight())
        .forEach(each -> counts.merge(new Pair(each.truth(), each.answer()), 1, Integer::sum));
    List<Confused> pairs = new ArrayList<>();
    counts.forEach((pair, count) -> pairs.add(new Confused(pair.truth(), pair.answer(), count)));
    pairs.sort(
        Comparator.comparingInt((Confused pair) -> -pair.pictures())
            .thenComparingInt(Confused::truth)
            .thenComparingInt(Confused::answer));
    return pairs;
  }

  /** Wrong answers, the surest first. */
  public List<Judged> mistakes() {
    return judged.stream()
        .filter(each -> !each.isRight())
        .sorted(Comparator.comparingDouble((Judged each) -> -each.confidence()))
        .toList();
  }

  /** Whether confidence can be held against how often it is right. */
  public boolean canCalibrate() {
    return meaning == OutputMeaning.SOFTMAX && !judged.isEmpty();
  }

  public Calibration calibration() {
    return Calibration.of(judged);
  }
}
