package org.resnetexplorer.explain.trust;

import org.resnetexplorer.image.preprocess.InputTensor;

/** What stands where a pixel has been taken away. */
public enum Filling {
  /** The colour that normalisation makes 0: the mean of the data set. */
  MEAN,
  /** The picture blurred: a bell of deviation 5 over 11 x 11 pixels, as Petsiuk et al. take it. */
  BLUR;

  private static final int REACH = 5;
  private static final double DEVIATION = 5;

  /** In the input's sizes. */
  float[] of(InputTensor input) {
    return switch (this) {
      case MEAN -> new float[input.values().length];
      case BLUR -> blurred(input);
    };
  }

  /** Rows, then columns, which is the same as both at once; what lies outside does not count. */
  private static float[] blurred(InputTensor input) {
    int height = input.height();
    int width = input.width();
    float[] rows = new float[input.values().length];
    float[] all = new float[rows.length];
    for (int start = 0; start < rows.length; start += width) {
      blur(input.values(), rows, start, 1, width);
    }
    for (int channel = 0; channel < input.channels(); channel++) {
      for (int x = 0; x < width; x++) {
        blur(rows, all, channel * height * width + x, width, height);
      }
    }
    return all;
  }

  private static void blur(float[] from, float[] to, int start, int step, int count) {
    for (int i = 0; i < count; i++) {
      double sum = 0;
      double weights = 0;
      for (int j = Math.max(0, i - REACH); j <= Math.min(count - 1, i + REACH); j++) {
        double weight = Math.exp(-(i - j) * (i - j) / (2 * DEVIATION * DEVIATION));
        sum += weight * from[start + j * step];
        weights += weight;
      }
      to[start + i * step] = (float) (sum / weights);
    }
  }
}
