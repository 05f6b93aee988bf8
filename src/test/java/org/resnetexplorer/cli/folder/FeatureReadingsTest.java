package org.resnetexplorer.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.Reading;
import org.resnetexplorer.export.FeatureRows;

class FeatureReadingsTest {
  private static final PictureFile BROKEN = new PictureFile("a.png", Path.of("a"), 1, 1);
  private static final PictureFile WHOLE = new PictureFile("b.png", Path.of("b"), 1, 1);
  private static final float[] LOGITS = {0};

  @TempDir private Path folder;

  private static FeatureReadings read(PictureFile asked) {
    FeatureReadings readings = new FeatureReadings(null, true, asked, true);
    readings.at(BROKEN, new Reading(new float[] {Float.NaN, 1}, LOGITS));
    readings.at(WHOLE, new Reading(new float[] {3, 1}, LOGITS));
    return readings;
  }

  @Test
  void pictureWithoutNumbersStandsInTheTableWithoutAPoint() throws IOException {
    Path table = folder.resolve("x.csv");
    FeatureReadings readings = read(WHOLE);

    try (FeatureRows rows = FeatureRows.to(table)) {
      readings.write(rows, new double[][] {{0.5, -2}});
      rows.finish();
    }

    assertThat(Files.readAllLines(table))
        .containsExactly("path,x,y,f0,f1", "a.png,NaN,NaN,NaN,1.0", "b.png,0.5,-2.0,3.0,1.0");
    assertThat(readings.leftOut()).hasSize(1);
  }

  @Test
  void pictureWithoutNumbersHasNoNeighbours() {
    assertThat(read(BROKEN).nearest(3)).isEmpty();
    assertThat(read(WHOLE).nearest(3)).contains(List.of());
  }
}
