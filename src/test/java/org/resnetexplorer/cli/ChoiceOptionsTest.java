package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;

/** Options for what no file of weights says. */
class ChoiceOptionsTest {
  @TempDir private Path folder;

  @Test
  void inputIsPreparedAsTheOptionsSay() throws Exception {
    Path out = folder.resolve("input.npy");

    Cli cli =
        Cli.run(
            "input",
            Cli.KITTEN,
            "--out",
            out,
            "--size",
            "64",
            "--crop-share",
            "0.95",
            "--interpolation",
            "bicubic",
            "--colour-order",
            "bgr",
            "--mean",
            "103.53,116.28,123.675",
            "--std",
            "1");

    String recipe = "67:64,bicubic,mean=103.53/116.28/123.675,std=1/1/1,bgr,levels=255";
    assertThat(cli.out()).isEqualTo("Prepared with " + recipe + ": " + out + "\n");
    assertThat(NpyFile.read(out).toInputTensor(3))
        .isEqualTo(
            Preprocessor.input(
                new PictureReader().read(Cli.KITTEN, Orientation.UPRIGHT).image(),
                Preprocess.parse(recipe)));
  }

  @ParameterizedTest
  @CsvSource({
    "--mean, '1,2'",
    "--mean, x",
    "--std, 0",
    "--crop-share, 0",
    "--crop-share, 1.01",
    "--size, 0",
    "--interpolation, nearest",
    "--colour-order, grb",
    "--output, maybe",
    "--stem-pool, perhaps",
    "--head-activation, swish",
    "--stride, v2"
  })
  void wrongValueIsSaidInOneSentence(String option, String value) {
    Cli cli = Cli.run("classify", Cli.KITTEN, option, value);

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err())
        .startsWith("resnet-explorer: " + value + " does not fit " + option + "=")
        .hasLineCount(2);
  }

  @Test
  void optionWithoutEffectOnTheModelSaysSo() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--stride", "v1", "--stem-pool", "no");

    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("Chosen, but without effect on this model: stride, stem-pool.");
  }

  @Test
  void commandsThatTellNoNotesSayItBeside() {
    Cli cli =
        Cli.run(
            "maps",
            Cli.KITTEN,
            "--call",
            "fc",
            "--out",
            folder.resolve("fc.png"),
            "--table",
            "ema");

    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEqualTo("Chosen, but without effect on this model: table.\n");
  }

  @Test
  void descriptionSaysWhatHasNoEffectOnANetworkKnownByName() {
    Cli cli = Cli.run("describe", "resnet18", "--stem-pool", "no", "--stride", "v1");

    assertThat(cli.code()).isZero();
    assertThat(cli.err())
        .isEqualTo("Chosen, but without effect on this model: stride, stem-pool.\n");
  }

  @Test
  void strideMovesInTheDescription() {
    assertThat(Cli.run("describe", "resnet50", "--stride", "v1", "--format", "repr").out())
        .isNotEqualTo(Cli.run("describe", "resnet50", "--format", "repr").out())
        .isEqualTo(
            Cli.run("describe", "resnet:bottleneck,3-4-6-3,stride=v1:random=1", "--format", "repr")
                .out());
  }
}
