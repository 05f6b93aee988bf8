package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which of many points are shown as pictures where there is no room for all: so many as lie at
 * least a distance from each other, those first that a fixed drawing of lots puts first, so that
 * moving about shows the same ones.
 */
final class Thinning {
  private static final long SEED = 1;

  private final double[][] points;
  private final int[] order;
  private double spacing = Double.NaN;
  private int[] kept = {};

  Thinning(double[][] points) {
    this.points = points;
    order = new int[points.length];
    Random random = new Random(SEED);
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
  }

  /**
   * @param distance that two of them lie apart at least, along one axis
   * @return rows. Not to be written to
   */
  int[] apart(double distance) {
    if (distance != spacing) {
      spacing = distance;
      kept = thin(distance);
    }
    return kept;
  }

  private int[] thin(double distance) {
    Map<Long, List<double[]>> cells = new HashMap<>();
    List<Integer> rows = new ArrayList<>();
    for (int row : order) {
      double[] point = points[row];
      long column = (long) Math.floor(point[0] / distance);
      long line = (long) Math.floor(point[1] / distance);
      if (isFree(cells, point, column, line, distance)) {
        cells.computeIfAbsent(key(column, line), absent -> new ArrayList<>()).add(point);
        rows.add(row);
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean isFree(
      Map<Long, List<double[]>> cells, double[] point, long column, long line, double distance) {
    for (long x = column - 1; x <= column + 1; x++) {
      for (long y = line - 1; y <= line + 1; y++) {
        for (double[] other : cells.getOrDefault(key(x, y), List.of())) {
          if (Math.abs(other[0] - point[0]) < distance
              && Math.abs(other[1] - point[1]) < distance) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static long key(long column, long line) {
    return column << 32 ^ line & 0xFFFF_FFFFL;
  }
}
