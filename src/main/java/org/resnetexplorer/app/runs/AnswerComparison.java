package org.resnetexplorer.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.weights.open.Labels;

/**
 * What both runs answered, class by class: those among the first five of either, the likeliest
 * first. Classes belong together by number if both models have the same names, else by name.
 *
 * @param total how many classes B knows
 */
record AnswerComparison(List<Answer> rows, int total) {
  AnswerComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One class.
   *
   * @param first probability in A; null if its model does not know the class
   * @param second probability in B; null if its model does not know the class
   */
  record Answer(String label, @Nullable Double first, @Nullable Double second) {
    double greater() {
      return Math.max(first == null ? 0 : first, second == null ? 0 : second);
    }

    /** B less A, in percentage points; NaN if either does not know the class. */
    double points() {
      return first == null || second == null ? Double.NaN : 100 * (second - first);
    }
  }

  static AnswerComparison of(Run a, Run b) {
    double[] first = a.trace().probabilities();
    double[] second = b.trace().probabilities();
    boolean byNumber =
        first.length == second.length && a.model().labels().equals(b.model().labels());
    Map<String, Prediction> classes = new LinkedHashMap<>();
    Stream.concat(b.top().stream(), a.top().stream())
        .forEach(top -> classes.putIfAbsent(byNumber ? "" + top.index() : top.label(), top));
    List<Answer> rows = new ArrayList<>();
    for (Prediction one : classes.values()) {
      rows.add(
          byNumber
              ? new Answer(one.label(), first[one.index()], second[one.index()])
              : new Answer(one.label(), find(a.model(), first, one), find(b.model(), second, one)));
    }
    rows.sort(Comparator.comparingDouble(answer -> -answer.greater()));
    return new AnswerComparison(rows, second.length);
  }

  private static @Nullable Double find(OpenModel model, double[] shares, Prediction wanted) {
    Labels labels = model.labels();
    for (int index = 0; index < shares.length; index++) {
      if (labels.find(index).filter(wanted.label()::equals).isPresent()) {
        return shares[index];
      }
    }
    return null;
  }
}
