package org.resnetexplorer.bench;

import java.util.List;

/**
 * How long one thing took each time, in milliseconds.
 *
 * @param sorted the shortest first
 */
record Times(List<Double> sorted) {
  private static final double NANOS_A_MILLI = 1e6;

  static Times ofNanos(List<Long> nanos) {
    return new Times(nanos.stream().sorted().map(nano -> nano / NANOS_A_MILLI).toList());
  }

  int count() {
    return sorted.size();
  }

  double median() {
    return sorted.get(sorted.size() / 2);
  }

  /** The time that 99 of 100 stay below; the longest where there are fewer. */
  double almostAll() {
    return sorted.get(sorted.size() * 99 / 100);
  }

  double most() {
    return sorted.get(sorted.size() - 1);
  }
}
