package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;

class InputCommandTest {
  @TempDir private Path folder;

  @Test
  void npyIsTheTensorTheNetworkReceives() throws PictureException {
    Path out = folder.resolve("kitten.npy");
    Cli cli = Cli.run("input", Cli.KITTEN, "--out", out);
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).isEqualTo("Prepared with 256:224: " + out + "\n");
    assertThat(NpyFile.read(out).shape()).containsExactly(1, 3, 224, 224);
    assertThat(NpyFile.read(out).toInputTensor(3))
        .isEqualTo(
            Preprocessor.tensor(
                crop(Cli.KITTEN, Orientation.UPRIGHT, Preprocess.IMAGENET_V1),
                Preprocess.IMAGENET_V1));
  }

  @Test
  void pngIsTheSquareBeforeItIsNormalised() throws PictureException {
    Path rotated = Path.of("samples", "exif-rotated.jpg");
    Path out = folder.resolve("square.png");
    Cli cli =
        Cli.run(
            "input",
            rotated,
            "--out",
            out,
            "--preprocess",
            "100:64",
            "--orientation",
            "torchvision");
    assertThat(cli.code()).isZero();
    assertThat(new PictureReader().read(out, Orientation.UPRIGHT).image())
        .isEqualTo(crop(rotated, Orientation.TORCHVISION, new Preprocess(100, 64)).pixels());
  }

  private static Crop crop(Path file, Orientation orientation, Preprocess recipe)
      throws PictureException {
    return Preprocessor.crop(new PictureReader().read(file, orientation).image(), recipe);
  }

  @Test
  void folderThatDoesNotExistIsSaid() {
    Path out = folder.resolve("nowhere").resolve("a.png");
    Cli cli = Cli.run("input", Cli.KITTEN, "--out", out);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).startsWith("resnet-explorer: " + out + " cannot be written.\n");
    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void fileThatIsNoPictureIsSaid() {
    Cli cli = Cli.run("input", "pom.xml", "--out", folder.resolve("a.png"));
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("This is not a picture this program reads.");
    assertThat(folder).isEmptyDirectory();
  }
}
