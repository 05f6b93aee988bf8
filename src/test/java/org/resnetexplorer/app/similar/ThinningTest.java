package org.resnetexplorer.app.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static double[][] crowd() {
    Random random = new Random(2);
    double[][] points = new double[500][];
    for (int i = 0; i < points.length; i++) {
      points[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
    }
    return points;
  }

  private static double apart(double[] a, double[] b) {
    return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
  }

  @Test
  void noTwoOfThoseShownOverlap() {
    double[][] points = crowd();
    int[] rows = new Thinning(points).apart(0.2);

    assertThat(rows).hasSizeBetween(20, 250);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(apart(points[rows[i]], points[rows[j]])).isGreaterThanOrEqualTo(0.2);
      }
    }
  }

  @Test
  void whateverIsNotShownHasNoRoom() {
    double[][] points = crowd();
    int[] rows = new Thinning(points).apart(0.2);

    for (double[] point : points) {
      double least = Double.POSITIVE_INFINITY;
      for (int row : rows) {
        least = Math.min(least, apart(point, points[row]));
      }
      assertThat(least).isLessThan(0.2);
    }
  }

  @Test
  void whereThereIsRoomAllAreShown() {
    assertThat(new Thinning(new double[][] {{0, 0}, {1, 0}, {0, 1}}).apart(0.5))
        .containsExactlyInAnyOrder(0, 1, 2);
  }
}
