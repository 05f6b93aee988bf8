package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.exploration.folder.Embeddings.Distance;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;

class EmbeddingsTest {

  private static PictureFile picture(String path) {
    return new PictureFile(path, Path.of("x"), 1, 1);
  }

  private static Embeddings of(float[]... rows) {
    List<PictureFile> pictures = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      pictures.add(picture(i + ".png"));
    }
    return new Embeddings(pictures, List.of(rows));
  }

  @Test
  void cosineLooksAtDirectionsAlone() {
    Embeddings three = of(new float[] {0, 1}, new float[] {100, 1}, new float[] {1, 1});

    List<Neighbour> near = three.nearest(new float[] {2, 0}, Distance.COSINE, 2);

    assertThat(near).extracting(Neighbour::row).containsExactly(1, 2);
    assertThat(near.get(1).distance()).isCloseTo(1 - Math.sqrt(0.5), within(1e-12));
  }

  @Test
  void euclideanLooksAtLengthsToo() {
    Embeddings three = of(new float[] {0, 1}, new float[] {100, 1}, new float[] {1, 1});

    assertThat(three.nearest(new float[] {2, 0}, Distance.EUCLIDEAN, 9))
        .extracting(Neighbour::row)
        .containsExactly(2, 0, 1);
  }

  @Test
  void pointsOnALineHaveOneDirection() {
    Projection line =
        of(new float[] {1, 2, 3}, new float[] {2, 4, 6}, new float[] {4, 8, 12}).projection();

    assertThat(line.shares()[0]).isCloseTo(1, within(1e-12));
    assertThat(line.shares()[1]).isCloseTo(0, within(1e-12));
    double step = Math.sqrt(14);
    assertThat(line.points()[1][0] - line.points()[0][0]).isCloseTo(step, within(1e-9));
    assertThat(line.points()[2][0] - line.points()[1][0]).isCloseTo(2 * step, within(1e-9));
  }

  @Test
  void twoDirectionsHaveTheMostVarianceOfAll() {
    Random random = new Random(5);
    float[][] rows = new float[40][6];
    double[] stretch = {5, 3, 1, 1, 0.5, 0.1};
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) (random.nextGaussian() * stretch[i]);
      }
    }

    Projection plane = of(rows).projection();

    double product = 0;
    for (double[] point : plane.points()) {
      product += point[0] * point[1];
    }
    assertThat(product).as("apart from each other").isCloseTo(0, within(1e-6));
    assertThat(plane.shares()[0]).isGreaterThan(plane.shares()[1]).isBetween(0.5, 0.85);
    assertThat(plane.shares()[0] + plane.shares()[1]).isBetween(0.9, 1.0);
  }

  @Test
  void pictureWithoutNumbersIsLeftOut() {
    Embeddings.Collector collector = new Embeddings.Collector();
    float[] logits = {0};
    collector.at(picture("a.png"), new Reading(new float[] {1, Float.NaN}, logits));
    collector.at(picture("b.png"), new Reading(new float[] {1, 2}, logits));

    assertThat(collector.embeddings().pictures()).containsExactly(picture("b.png"));
    assertThat(collector.leftOut()).extracting(LeftOut::path).containsExactly("a.png");
  }

  @Test
  void onePictureLiesInTheMiddle() {
    assertThat(of(new float[] {3, 4}).projection().points()).isDeepEqualTo(new double[][] {{0, 0}});
  }

  @Test
  void aRowOfTheOthersLiesWhereItsPointIs() {
    Embeddings four =
        of(
            new float[] {1, 2, 3},
            new float[] {-2, 4, 1},
            new float[] {0, 0, 7},
            new float[] {5, 1, 1});
    Projection plane = four.projection();

    for (int i = 0; i < 4; i++) {
      assertThat(plane.place(four.rows().get(i))).containsExactly(plane.points()[i], within(1e-6));
    }
  }

  @Test
  void theMeanOfAllLiesAtZero() {
    Projection plane = of(new float[] {1, 2}, new float[] {3, 8}, new float[] {2, 5}).projection();

    assertThat(plane.place(new float[] {2, 5})).containsExactly(new double[] {0, 0}, within(1e-9));
  }
}
