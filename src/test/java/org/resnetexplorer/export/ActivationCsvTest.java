package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.render.Activation;

class ActivationCsvTest {
  @TempDir private Path folder;

  @Test
  void eachRowOfEachMapIsALineUnderAHeader() throws IOException {
    Path file = folder.resolve("maps.csv");
    ActivationCsv.write(file, new Activation(new float[] {1, 2, 3, 4, 5, 6, 7, -8.5f}, 2, 2, 2));
    assertThat(file)
        .hasContent("channel,y,x0,x1\n0,0,1.0,2.0\n0,1,3.0,4.0\n1,0,5.0,6.0\n1,1,7.0,-8.5\n");
  }

  @Test
  void everyFloatReadsBackToItsBits() throws IOException {
    float[] hard = {
      0.1f,
      1 / 3f,
      Float.MIN_VALUE,
      Float.MAX_VALUE,
      -0f,
      1e-10f,
      16_777_217f,
      Float.NaN,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY
    };
    Path file = folder.resolve("hard.csv");
    ActivationCsv.write(file, new Activation(hard, hard.length, 1, 1));
    for (int channel = 0; channel < hard.length; channel++) {
      String number = Files.readAllLines(file).get(1 + channel).split(",")[2];
      assertThat(Float.floatToIntBits(Float.parseFloat(number)))
          .isEqualTo(Float.floatToIntBits(hard[channel]));
    }
  }

  /** As on a full disk. */
  @Test
  void contentThatFailsHalfwayLeavesTheOlderFileAndNoPart() throws IOException {
    Path file = Files.writeString(folder.resolve("maps.csv"), "older");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("older");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
