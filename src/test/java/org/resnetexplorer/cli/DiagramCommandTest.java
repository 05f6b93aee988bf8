package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.read.PictureReader;

class DiagramCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'', ResNet-152, >layer3<",
    "layer3, 'ResNet-152, layer3', >layer3.1…35<",
    "layer3.22, 'ResNet-152, layer3.22', >conv3<",
    "layer3.0.downsample.1, 'ResNet-152, layer3.0', >downsample.1<",
    "conv1, 'ResNet-152, stem', >maxpool<",
    "fc, 'ResNet-152, head', >flatten<"
  })
  void aModuleIsDrawnAsTheViewThatHoldsIt(String module, String title, String word)
      throws IOException {
    Path out = folder.resolve("figure.svg");
    Cli cli = Cli.run("diagram", module, "--model", "resnet152", "--out", out);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).startsWith(title + ", ").contains("figure.svg");
    assertThat(Files.readString(out)).contains("<title>" + title + "</title>").contains(word);
  }

  @Test
  void aPngHasTheSizeThatWasAskedForTimesTheScale() throws PictureException {
    Path out = folder.resolve("net.png");
    Cli cli = Cli.run("diagram", "--out", out, "--size", "900x420", "--scale", "1.5");
    assertThat(cli.code()).isZero();
    RgbImage image = new PictureReader().read(out, Orientation.UPRIGHT).image();
    assertThat(image.width()).isEqualTo(1350);
    assertThat(image.height()).isEqualTo(630);
  }

  @Test
  void themesHaveTheirOwnGround() throws PictureException {
    assertThat(corner("light")).isEqualTo(0xFFFAFBFC);
    assertThat(corner("dark")).isEqualTo(0xFF181B1F);
  }

  private int corner(String theme) throws PictureException {
    Path out = folder.resolve(theme + ".png");
    Cli.run("diagram", "layer1.0", "--out", out, "--theme", theme);
    RgbImage image = new PictureReader().read(out, Orientation.UPRIGHT).image();
    return image.argb(image.width() - 1, image.height() - 1);
  }

  @Test
  void theSentencesAreInTheLanguageThatWasAskedFor() throws IOException {
    Path out = folder.resolve("block.svg");
    Cli.run("diagram", "layer1.0", "--out", out, "--lang", "ko");
    assertThat(Files.readString(out)).contains("지름길");
  }

  @Test
  void aPhotoFillsTheBoxesWithItsMaps() throws IOException {
    Path out = folder.resolve("live.svg");
    Cli cli = Cli.run("diagram", "layer1.0", "--picture", Cli.KITTEN, "--out", out);
    assertThat(cli.err()).isEmpty();
    assertThat(Files.readString(out)).contains("data:image/png;base64,").contains("% zero");
  }

  @Test
  void anUnknownModuleIsAnsweredWithNearOnes() {
    Path out = folder.resolve("figure.svg");
    Cli cli = Cli.run("diagram", "layer2.7", "--model", "resnet50", "--out", out);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err())
        .contains("This network has no module or call named layer2.7.")
        .contains("Close to it are: layer2.0, layer2.1, layer2.2.");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"figure.gif", "figure", "svg"})
  void otherEndingsAreRefused(String name) {
    Cli cli = Cli.run("diagram", "--out", folder.resolve(name));
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("must end in .svg or .png.");
  }

  @Test
  void aPngTooLargeForAnyViewerIsRefusedBeforeItIsDrawn() {
    Path out = folder.resolve("net.png");
    Cli cli = Cli.run("diagram", "--out", out, "--size", "9999x9999", "--scale", "8");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("79992 × 79992").contains(".svg");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFolderThatDoesNotExistIsToldInOneSentence() {
    Path out = folder.resolve("nowhere").resolve("net.svg");
    Cli cli = Cli.run("diagram", "--out", out);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("cannot be written");
  }

  @Test
  void inputsOfOtherSizesChangeTheShapes() throws IOException {
    Path out = folder.resolve("block.svg");
    Cli.run("diagram", "layer4.0", "--model", "resnet50", "--input", "64", "--out", out);
    assertThat(Files.readString(out)).contains("2048 × 2 × 2");
  }
}
