package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.image.RgbImage;

class MapsCommandTest {
  private static final int WHITE = 0xFFFFFFFF;

  @TempDir private Path folder;

  @Test
  void gridShowsEveryChannelAndItsLegendInNumbers() throws PictureException {
    Path out = folder.resolve("maps.png");
    Cli cli = Cli.run("maps", Cli.KITTEN, "--call", "layer2.0.conv1", "--out", out);
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .matches(
            "layer2\\.0\\.conv1: all 128 channels of 28 × 28, one scale for the call, "
                + "≤ −[0-9.]+ … ≥ \\+[0-9.]+: .*maps\\.png\\R");
    RgbImage picture = new PictureReader().read(out, Orientation.UPRIGHT).image();
    // 16 x 8 tiles of 56 with gaps of 4 and margins of 8; below them bar and numbers.
    assertThat(picture.width()).isEqualTo(16 * 60 - 4 + 16);
    assertThat(picture.height()).isEqualTo(8 + 8 * 60 - 4 + 12 + 10 + 18 + 8);
    assertThat(inked(picture, 0, 60)).as("left end").isTrue();
    assertThat(inked(picture, 120, 140)).as("middle").isTrue();
    assertThat(inked(picture, 190, 248)).as("right end").isTrue();
    assertThat(inked(picture, 260, picture.width())).as("beside the bar").isFalse();
  }

  /** Whether something is written in the rows kept for the legend's numbers. */
  private static boolean inked(RgbImage picture, int from, int to) {
    for (int y = picture.height() - 26; y < picture.height(); y++) {
      for (int x = from; x < to; x++) {
        if (picture.argb(x, y) != WHITE) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource({
    "channel,viridis,mean,one scale for each channel",
    "call,grey,max,one scale for the call",
    "all,magma,index,one scale for all calls",
  })
  void scopeColoursAndOrderChangeThePicture(
      String scope, String colours, String order, String words) throws PictureException {
    Path plain = folder.resolve("plain.png");
    Path other = folder.resolve("other.png");
    Cli.run("maps", Cli.KITTEN, "--call", "layer1.0.relu#1", "--out", plain);
    Cli cli =
        Cli.run(
            "maps",
            Cli.KITTEN,
            "--call",
            "layer1.0.relu#1",
            "--out",
            other,
            "--scope",
            scope,
            "--colour-map",
            colours,
            "--order",
            order);
    assertThat(cli.out()).contains(words);
    assertThat(new PictureReader().read(other, Orientation.UPRIGHT).image())
        .isNotEqualTo(new PictureReader().read(plain, Orientation.UPRIGHT).image());
  }

  @Test
  void logitsAreMapsOfOneCell() throws PictureException {
    Path out = folder.resolve("fc.png");
    Cli cli = Cli.run("maps", Cli.KITTEN, "--call", "fc", "--out", out);
    assertThat(cli.out()).contains("all 16 channels of 1 × 1");
    assertThat(new PictureReader().read(out, Orientation.UPRIGHT).image().width())
        .isEqualTo(4 * 116 - 4 + 16);
  }

  @Test
  void unknownCallIsAFailure() {
    Path out = folder.resolve("maps.png");
    Cli cli = Cli.run("maps", Cli.KITTEN, "--call", "layer1.0.relu", "--out", out);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("This network has no call named layer1.0.relu.");
    assertThat(out).doesNotExist();
  }
}
