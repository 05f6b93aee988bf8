package org.resnetexplorer.app.code;

import org.resnetexplorer.numbers.Statistics;

/**
 * What a small picture and a few numbers tell of a tensor of a run.
 *
 * @param statistics of all its values
 * @param channel that the pictures show
 * @param small {@link #SMALL} by {@link #SMALL} pixels, {@code 0xAARRGGBB}
 * @param large {@link #LARGE} by {@link #LARGE} pixels
 */
record CallSketch(Statistics statistics, int channel, int[] small, int[] large) {
  static final int SMALL = 18;
  static final int LARGE = 56;
}
