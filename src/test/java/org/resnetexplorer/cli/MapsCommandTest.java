package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.read.PictureReader;

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
    // Three lines of caption of 17 pixels stand above, within a margin.
    assertThat(picture.height()).isEqualTo(8 + 3 * 17 + 8 + 8 * 60 - 4 + 12 + 10 + 18 + 8);
    assertThat(inked(picture, 8, 8 + 3 * 17, 0, 200)).as("caption").isTrue();
    assertThat(inked(picture, 0, 60)).as("left end").isTrue();
    assertThat(inked(picture, 120, 140)).as("middle").isTrue();
    assertThat(inked(picture, 190, 248)).as("right end").isTrue();
    assertThat(inked(picture, 260, picture.width())).as("beside the bar").isFalse();
  }

  /** Whether something is written in the rows kept for the legend's numbers. */
  private static boolean inked(RgbImage picture, int from, int to) {
    return inked(picture, picture.height() - 26, picture.height(), from, to);
  }

  private static boolean inked(RgbImage picture, int top, int bottom, int from, int to) {
    for (int y = top; y < bottom; y++) {
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
  void oneChannelIsDrawnLargeOnTheScaleOfItsCall() throws PictureException {
    Path out = folder.resolve("channel.png");
    Cli cli = Cli.run("maps", Cli.KITTEN, "--call", "layer4.1.add", "--channel", 7, "--out", out);
    assertThat(cli.out()).startsWith("layer4.1.add: channel 7 of 7 × 7, one scale for the call, ");
    // A 7 x 7 map in crisp cells of 73 pixels.
    assertThat(new PictureReader().read(out, Orientation.UPRIGHT).image().width())
        .isEqualTo(7 * 73 + 16);
  }

  @Test
  void channelThatIsNotThereIsAFailure() {
    Path out = folder.resolve("channel.png");
    Cli cli = Cli.run("maps", Cli.KITTEN, "--call", "conv1", "--channel", 64, "--out", out);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("conv1 has no channel 64.", "Its channels are 0 to 63.");
    assertThat(out).doesNotExist();
  }

  @Test
  void gammaChangesColoursAndNotTheScale() throws PictureException {
    Path plain = folder.resolve("plain.png");
    Path bent = folder.resolve("bent.png");
    Cli first = Cli.run("maps", Cli.KITTEN, "--call", "fc", "--out", plain);
    Cli second = Cli.run("maps", Cli.KITTEN, "--call", "fc", "--gamma", "0.5", "--out", bent);
    assertThat(second.out().replace("bent", "plain")).isEqualTo(first.out());
    assertThat(new PictureReader().read(bent, Orientation.UPRIGHT).image())
        .isNotEqualTo(new PictureReader().read(plain, Orientation.UPRIGHT).image());
  }

  @Test
  void allCallsGoIntoAFolderWhichIsNotOverwrittenUnasked() throws IOException {
    Path tensor = folder.resolve("input.npy");
    NpyFile.write(tensor, new float[3 * 32 * 32], 1, 3, 32, 32);
    Path out = folder.resolve("all");
    Cli cli = Cli.run("maps", "--tensor", tensor, "--all", "--out", out);
    assertThat(cli.out()).startsWith("69 of 69 calls, one picture each: ");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(69);
    }
    Path first = out.resolve("conv1.png");
    Files.writeString(first, "mine");
    Cli again = Cli.run("maps", "--tensor", tensor, "--all", "--out", out);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err())
        .contains("already holds 69 of these files, such as conv1.png", "--replace");
    assertThat(first).hasContent("mine");
    assertThat(Cli.run("maps", "--tensor", tensor, "--all", "--replace", "--out", out).code())
        .isZero();
    assertThat(Files.size(first)).isGreaterThan(1000);
  }

  @Test
  void callAndAllExcludeEachOther() {
    assertThat(Cli.run("maps", Cli.KITTEN, "--out", folder.resolve("a.png")).code()).isEqualTo(2);
    assertThat(
            Cli.run("maps", Cli.KITTEN, "--all", "--channel", 1, "--out", folder.resolve("a"))
                .code())
        .isEqualTo(2);
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
