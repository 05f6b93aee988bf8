package org.resnetexplorer.app.number;

import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.LevelScale;
import org.resnetexplorer.image.preprocess.Normalisation;

/**
 * A number of the network's input and the level of the picture that it comes from.
 *
 * @param level 0 to 255; unused if the channel is filled with zeros
 * @param value what the network got
 */
record Pixel(Run run, Place place, long level, double value) {
  private static final int LEVELS = 255;

  static Pixel of(Run run, Place place) {
    InputTensor input = run.trace().input();
    double value =
        input
            .values()[
            (place.channel() * input.height() + place.row()) * input.width() + place.column()];
    Pixel pixel = new Pixel(run, place, 0, value);
    return pixel.isFilled() ? new Pixel(run, place, pixel.levelOf(value), value) : pixel;
  }

  private Normalisation normalisation() {
    return run.model().recipe().normalisation();
  }

  /** Whether the picture fills the channel; further ones get zeros. */
  boolean isFilled() {
    return place.channel() < normalisation().channels();
  }

  boolean isGrey() {
    return run.model().recipe().isGrey();
  }

  double mean() {
    return normalisation().mean().get(place.channel());
  }

  double deviation() {
    return normalisation().std().get(place.channel());
  }

  /** What levels are divided by before the mean is taken off. */
  int divisor() {
    return normalisation().levels() == LevelScale.ONE ? LEVELS : 1;
  }

  private long levelOf(double given) {
    return Math.round((given * deviation() + mean()) * divisor());
  }
}
