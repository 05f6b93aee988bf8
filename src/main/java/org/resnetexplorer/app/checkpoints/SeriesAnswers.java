package org.resnetexplorer.app.checkpoints;

import org.jspecify.annotations.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.epochs.EpochQuestion;
import org.resnetexplorer.exploration.epochs.EpochReading;

/**
 * What the checkpoints of a series say of one picture, as far as they have been read.
 *
 * @param model one of them: names, meaning and choices are the same in all
 * @param picture as the network gets it
 * @param known by the place in the series
 */
public record SeriesAnswers(
    CheckpointSeries series,
    OpenModel model,
    OpenPicture picture,
    Map<Integer, EpochReading> known) {

  /** Copies the map. */
  public SeriesAnswers {
    known = Map.copyOf(known);
  }

  /** Whether another model of the series gets the same picture in the same way. */
  boolean isOf(CheckpointSeries other, OpenModel shown, OpenPicture got) {
    return series == other
        && model.network().spec().equals(shown.network().spec())
        && model.recipe().equals(shown.recipe())
        && model.outputs() == shown.outputs()
        && model.labels().equals(shown.labels())
        && model.choices().equals(shown.choices())
        && picture.picture() == got.picture()
        && picture.changes().equals(got.changes());
  }

  SeriesAnswers with(int place, EpochReading reading) {
    Map<Integer, EpochReading> more = new HashMap<>(known);
    more.put(place, reading);
    return new SeriesAnswers(series, model, picture, more);
  }

  /** What of it is known of the files of another series, as they are now. */
  @Nullable SeriesAnswers carriedTo(CheckpointSeries other) {
    if (!other.network().spec().equals(series.network().spec())) {
      return null;
    }
    Map<Integer, EpochReading> same = new HashMap<>();
    for (int place = 0; place < other.size(); place++) {
      int before = series.placeOf(other.checkpoints().get(place).file().path());
      boolean unchanged =
          before != CheckpointSeries.NOWHERE
              && series
                  .checkpoints()
                  .get(before)
                  .file()
                  .equals(other.checkpoints().get(place).file());
      if (unchanged && known.get(before) instanceof EpochReading.Read read) {
        same.put(place, read);
      }
    }
    return new SeriesAnswers(other, model, picture, same);
  }

  EpochQuestion question() {
    return new EpochQuestion(
        model.network(), model.choices(), picture.input(), picture.changes().lesions());
  }

  /** The first place that is not known yet. */
  OptionalInt next() {
    return IntStream.range(0, series.size()).filter(place -> !known.containsKey(place)).findFirst();
  }

  public boolean isWhole() {
    return known.size() == series.size();
  }

  /** What the outputs of each checkpoint mean, at its place; empty where it has not run. */
  public List<double[]> values() {
    List<double[]> values = new ArrayList<>();
    for (int place = 0; place < series.size(); place++) {
      boolean ran = known.get(place) instanceof EpochReading.Read;
      values.add(
          ran
              ? model.outputs().of(((EpochReading.Read) known.get(place)).logits())
              : new double[0]);
    }
    return values;
  }
}
