package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.resnetexplorer.explain.account.SignedMap;

/** Values of channels made one map. */
final class Maps {
  private Maps() {}

  /**
   * @param values {@code [1, C, H, W]}
   */
  static SignedMap sum(float[] values, List<Integer> sizes) {
    int cells = sizes.get(2) * sizes.get(3);
    float[] map = new float[cells];
    for (int cell = 0; cell < cells; cell++) {
      double sum = 0;
      for (int at = cell; at < values.length; at += cells) {
        sum += values[at];
      }
      map[cell] = (float) sum;
    }
    return new SignedMap(map, sizes.get(2), sizes.get(3));
  }

  /** The largest magnitude among the channels. */
  static SignedMap largest(float[] values, List<Integer> sizes) {
    int cells = sizes.get(2) * sizes.get(3);
    float[] map = new float[cells];
    for (int at = 0; at < values.length; at++) {
      map[at % cells] = Math.max(map[at % cells], Math.abs(values[at]));
    }
    return new SignedMap(map, sizes.get(2), sizes.get(3));
  }

  static SignedMap magnitude(SignedMap map) {
    float[] values = map.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]);
    }
    return new SignedMap(values, map.rows(), map.columns());
  }

  static SignedMap positive(SignedMap map) {
    float[] values = map.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return new SignedMap(values, map.rows(), map.columns());
  }
}
