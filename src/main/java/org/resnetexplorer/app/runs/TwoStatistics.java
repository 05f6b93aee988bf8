package org.resnetexplorer.app.runs;

import org.resnetexplorer.numbers.Statistics;

/** What the outputs of a call amount to in A and in B; all that can be said where shapes differ. */
record TwoStatistics(Statistics first, Statistics second) {
  static TwoStatistics of(float[] a, float[] b) {
    return new TwoStatistics(Statistics.of(a, 0, a.length), Statistics.of(b, 0, b.length));
  }
}
