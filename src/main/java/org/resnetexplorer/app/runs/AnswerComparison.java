package org.resnetexplorer.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * What both runs answered, class by class: those among the first five of either, the greatest
 * first. Classes belong together by number if both models have the same names, else by name.
 *
 * @param total how many outputs B has
 * @param ofFirst what A's numbers are
 * @param ofSecond what B's numbers are
 */
record AnswerComparison(
    List<Answer> rows, int total, OutputMeaning ofFirst, OutputMeaning ofSecond) {
  AnswerComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One class.
   *
   * @param first what A says of it; null if its model does not know the class
   * @param second what B says of it; null if its model does not know the class
   */
  record Answer(String label, @Nullable Double first, @Nullable Double second) {
    double greater() {
      return Math.max(orLeast(first), orLeast(second));
    }

    private static double orLeast(@Nullable Double value) {
      return value == null ? Double.NEGATIVE_INFINITY : value;
    }

    /** B less A; NaN if either does not know the class. */
    double difference() {
      return first == null || second == null ? Double.NaN : second - first;
    }
  }

  static AnswerComparison of(Run a, Run b) {
    OutputMeaning ofFirst = a.model().outputs();
    OutputMeaning ofSecond = b.model().outputs();
    double[] first = ofFirst.of(a.trace().logits());
    double[] second = ofSecond.of(b.trace().logits());
    boolean byNumber =
        first.length == second.length && a.model().labels().equals(b.model().labels());
    Map<String, Prediction> classes = new LinkedHashMap<>();
    for (Run run : List.of(b, a)) {
      run.top().forEach(top -> classes.putIfAbsent(ownName(run.model(), top, byNumber), top));
    }
    List<Answer> rows = new ArrayList<>();
    classes.forEach(
        (name, one) ->
            rows.add(
                byNumber
                    ? new Answer(one.label(), first[one.index()], second[one.index()])
                    : new Answer(
                        one.label(), find(a.model(), first, name), find(b.model(), second, name))));
    rows.sort(Comparator.comparingDouble(answer -> -answer.greater()));
    return new AnswerComparison(rows, second.length, ofFirst, ofSecond);
  }

  /** Whether each output of B stands for a class. */
  boolean isOfClasses() {
    return ofSecond.isOfClasses(total);
  }

  /** Whether both speak of the same kind of number, so that their difference says something. */
  boolean isComparable() {
    return ofFirst.isProbability() == ofSecond.isProbability();
  }

  /** What two models may share: the name that each came with, whatever the window calls it. */
  private static String ownName(OpenModel model, Prediction top, boolean byNumber) {
    return byNumber ? "" + top.index() : model.labels().find(top.index()).orElse(top.label());
  }

  private static @Nullable Double find(OpenModel model, double[] shares, String wanted) {
    Labels labels = model.labels();
    for (int index = 0; index < shares.length; index++) {
      if (labels.find(index).filter(wanted::equals).isPresent()) {
        return shares[index];
      }
    }
    return null;
  }
}
