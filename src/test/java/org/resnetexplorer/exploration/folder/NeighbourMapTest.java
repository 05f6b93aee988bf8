package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;

class NeighbourMapTest {
  private static final int GROUPS = 8;

  /** Rows around as many directions as there are groups, one after the other. */
  private static List<float[]> groups(int count, int length, double noise) {
    Random random = new Random(3);
    float[][] middles = new float[GROUPS][length];
    for (float[] middle : middles) {
      for (int i = 0; i < length; i++) {
        middle[i] = (float) random.nextGaussian();
      }
    }
    List<float[]> rows = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      float[] row = middles[r % GROUPS].clone();
      // As bright and as dull as pictures are: lengths differ, directions stay.
      float times = 1 + 3 * random.nextFloat();
      for (int i = 0; i < length; i++) {
        row[i] = times * (row[i] + (float) (noise * random.nextGaussian()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static NeighbourMap map(List<float[]> rows, long seed) {
    return NeighbourMap.of(rows, Projection.of(rows), seed, share -> {}, new Cancellation());
  }

  private static double purity(double[][] points) {
    int own = 0;
    for (int i = 0; i < points.length; i++) {
      int nearest = i == 0 ? 1 : 0;
      for (int j = 0; j < points.length; j++) {
        if (j != i && distance(points[i], points[j]) < distance(points[i], points[nearest])) {
          nearest = j;
        }
      }
      own += nearest % GROUPS == i % GROUPS ? 1 : 0;
    }
    return (double) own / points.length;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  @Test
  void groupsThatThePlaneOfPrincipalComponentsMixesStayApart() {
    List<float[]> rows = groups(120, 40, 1);

    NeighbourMap map = map(rows, 1);

    assertThat(purity(Projection.of(rows).points())).isLessThan(0.8);
    assertThat(map.neighbours()).isEqualTo(15);
    assertThat(purity(map.points())).isGreaterThan(0.97);
  }

  @Test
  void sameSeedGivesTheSamePoints() {
    List<float[]> rows = groups(40, 12, 1);

    assertThat(map(rows, 5).points()).isDeepEqualTo(map(rows, 5).points());
  }

  @Test
  void equalRowsAreOnePoint() {
    List<float[]> rows = new ArrayList<>(groups(12, 12, 1));
    rows.add(rows.get(3).clone());

    double[][] points = map(rows, 1).points();

    assertThat(points).hasDimensions(13, 2);
    assertThat(points[12]).isEqualTo(points[3]);
  }

  @Test
  void fewRowsHaveFewNeighbours() {
    NeighbourMap map = map(groups(24, 20, 0.3), 1);

    assertThat(map.neighbours()).isEqualTo(12);
    assertThat(purity(map.points())).isGreaterThan(0.9);
  }

  @Test
  void threeDifferentRowsLieInTheirPlane() {
    List<float[]> rows = List.of(new float[] {1, 0}, new float[] {0, 2}, new float[] {3, 3});

    NeighbourMap map = map(rows, 1);

    assertThat(map.neighbours()).isZero();
    assertThat(map.points()).isDeepEqualTo(Projection.of(rows).points());
  }

  @Test
  void pictureWithoutFeaturesIsAPointToo() {
    List<float[]> rows = new ArrayList<>(groups(12, 12, 1));
    rows.add(new float[12]);

    for (double[] point : map(rows, 1).points()) {
      assertThat(point[0]).isFinite();
      assertThat(point[1]).isFinite();
    }
  }

  @Test
  void progressGrowsToTheEnd() {
    List<float[]> rows = groups(40, 12, 1);
    List<Double> shares = new ArrayList<>();

    NeighbourMap.of(rows, Projection.of(rows), 1, shares::add, new Cancellation());

    assertThat(shares).isSorted().allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(shares.get(shares.size() - 1)).isCloseTo(1, within(1e-9));
  }

  @Test
  void whatIsCancelledHalfwayGivesNothing() {
    List<float[]> rows = groups(40, 12, 1);
    Cancellation cancellation = new Cancellation();

    assertThatThrownBy(
            () ->
                NeighbourMap.of(
                    rows,
                    Projection.of(rows),
                    1,
                    share -> {
                      if (share >= 0.3) {
                        cancellation.cancel();
                      }
                    },
                    cancellation))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void distancesAreThoseOfTheNearestPictures() {
    List<float[]> rows = groups(9, 13, 1);

    float[][] distances = UnitRows.of(rows).distances(share -> {}, new Cancellation());

    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        double exact = i == j ? 0 : Embeddings.Distance.COSINE.between(rows.get(i), rows.get(j));
        assertThat((double) distances[i][j]).isCloseTo(exact, within(1e-6));
      }
    }
  }

  @Test
  void turnedAndMirroredPointsComeBack() {
    double[][] others = {{3, 0}, {-1, 2}, {-1, -1}, {-1, -1}};
    double[][] points = new double[others.length][];
    for (int i = 0; i < points.length; i++) {
      double y = -others[i][1];
      double x = others[i][0];
      points[i] = new double[] {0.6 * x - 0.8 * y + 7, 0.8 * x + 0.6 * y - 2};
    }

    double[][] back = Procrustes.align(points, others);

    for (int i = 0; i < back.length; i++) {
      assertThat(back[i]).containsExactly(others[i], within(1e-12));
    }
  }
}
