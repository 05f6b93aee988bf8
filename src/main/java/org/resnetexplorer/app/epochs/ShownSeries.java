package org.resnetexplorer.app.epochs;

import java.util.Collections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.checkpoints.SeriesAnswers;
import org.resnetexplorer.exploration.epochs.Checkpoint;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.epochs.EpochReading;
import org.resnetexplorer.exploration.epochs.Unfit;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * A series as it is seen.
 *
 * @param place of the checkpoint that is the open model; {@link CheckpointSeries#NOWHERE} if none
 *     is
 * @param known how many checkpoints have been read, or could not be
 * @param ran whether the one at each place has run
 * @param meaning of the curves' values; null before anything is known
 * @param curves of the outputs that any checkpoint gave most, the one that the last gave most first
 * @param unfit what is left out: what lies beside the series, and what could not be read any more
 */
record ShownSeries(
    CheckpointSeries series,
    int place,
    int known,
    List<Boolean> ran,
    @Nullable OutputMeaning meaning,
    List<Curve> curves,
    List<Unfit> unfit) {
  private static final int MOST_CURVES = 5;

  ShownSeries {
    ran = List.copyOf(ran);
    curves = List.copyOf(curves);
    unfit = List.copyOf(unfit);
  }

  static ShownSeries of(
      CheckpointSeries series, int place, @Nullable SeriesAnswers answers, Messages messages) {
    if (answers == null) {
      List<Boolean> none = Collections.nCopies(series.size(), false);
      return new ShownSeries(series, place, 0, none, null, List.of(), series.unfit());
    }
    List<Unfit> unfit = new ArrayList<>(series.unfit());
    List<Boolean> ran = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      ran.add(answers.known().get(i) instanceof EpochReading.Read);
      if (answers.known().get(i) instanceof EpochReading.Unread unread) {
        unfit.add(new Unfit(series.checkpoints().get(i).name(), unread.why()));
      }
    }
    return new ShownSeries(
        series,
        place,
        answers.known().size(),
        ran,
        answers.model().outputs(),
        curves(answers, messages),
        unfit);
  }

  private static List<Curve> curves(SeriesAnswers answers, Messages messages) {
    List<double[]> values = answers.values();
    int outputs = values.stream().mapToInt(each -> each.length).max().orElse(0);
    double[] greatest = new double[outputs];
    double[] last = new double[outputs];
    for (double[] each : values) {
      for (int i = 0; i < each.length; i++) {
        greatest[i] = Math.max(greatest[i], Math.abs(each[i]));
        last[i] = each[i];
      }
    }
    return IntStream.range(0, outputs)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -greatest[i]))
        .limit(MOST_CURVES)
        .sorted(Comparator.comparingDouble((Integer i) -> -last[i]))
        .map(
            i ->
                new Curve(
                    answers.model().nameOf(i, messages),
                    values.stream().map(each -> each.length == 0 ? Double.NaN : each[i]).toList()))
        .toList();
  }

  List<String> labels() {
    return series.checkpoints().stream().map(Checkpoint::label).toList();
  }

  boolean isShown() {
    return place != CheckpointSeries.NOWHERE;
  }

  boolean isWhole() {
    return known == series.size();
  }
}
