package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

class SaveCommandTest {
  @TempDir private Path folder;

  @Test
  void bundledModelAnswersTheSameFromItsFile() {
    Path out = folder.resolve("mine.safetensors");

    Cli cli = Cli.run("save", out);

    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .isEqualTo(
            "basic,2-2-2-2,classes=16, prepared with 256:224, output softmax, 16 class names: "
                + out
                + "\n");
    var saved = Cli.run("classify", Cli.KITTEN, "--json", "--model", out).json().getAsJsonObject();
    var bundled = Cli.run("classify", Cli.KITTEN, "--json").json().getAsJsonObject();
    assertThat(saved.get("top")).isEqualTo(bundled.get("top"));
    assertThat(saved.getAsJsonArray("notes")).isEmpty();
  }

  @Test
  void whatOptionsSayIsInTheFile() throws IOException, WeightsException {
    Path net = SmallNets.write(folder.resolve("net"), "basic,1-1-1-1,channels=4,classes=2");
    Path labels = Files.writeString(folder.resolve("names.txt"), "no\nyes\n");
    Path out = folder.resolve("out.safetensors");

    Cli cli =
        Cli.run(
            "save",
            out,
            "--model",
            net,
            "--labels",
            labels,
            "--output",
            "sigmoid",
            "--preprocess",
            "whole:48",
            "--mean",
            "0.5",
            "--std",
            "0.25");

    assertThat(cli.code()).isZero();
    assertThat(Cli.run("classify", Cli.KITTEN, "--model", out, "--json").json().getAsJsonObject())
        .satisfies(
            line -> {
              assertThat(line.get("output").getAsString()).isEqualTo("sigmoid");
              assertThat(line.get("preprocess").getAsString())
                  .isEqualTo("whole:48,mean=0.5/0.5/0.5,std=0.25/0.25/0.25");
              assertThat(line.get("top").toString()).contains("\"yes\"");
            });
  }

  @Test
  void whatWasAssumedAndIsNowInTheFileIsTold() throws IOException, WeightsException {
    Path net = SmallNets.write(folder.resolve("net"), "basic,1-1-1-1,channels=4,classes=1");

    Cli cli = Cli.run("save", folder.resolve("out.safetensors"), "--model", net);

    assertThat(cli.out())
        .contains("it is assumed to be 256:224, normalised as for ImageNet.")
        .contains("It is read as a probability by itself (sigmoid)");
  }

  @Test
  void fileThatExistsIsReplacedOnlyIfAsked() throws IOException {
    Path out = Files.writeString(folder.resolve("mine.safetensors"), "older");

    Cli refused = Cli.run("save", out, "--model", "resnet:basic,1-1-1:random=1");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "resnet-explorer: "
                + out
                + " exists already; nothing was written.\n"
                + "Choose another name, or add --replace to replace it.\n");
    assertThat(out).hasContent("older");
    assertThat(Cli.run("save", out, "--model", "resnet:basic,1-1-1:random=1", "--replace").code())
        .isZero();
    assertThat(Files.size(out)).isGreaterThan(100_000);
  }

  @Test
  void otherEndingIsAWrongArgument() {
    Cli cli = Cli.run("save", folder.resolve("mine.pth"));

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("mine.pth must end in .safetensors.");
  }

  @Test
  void folderThatDoesNotExistIsSaid() {
    Path out = folder.resolve("nowhere").resolve("a.safetensors");

    Cli cli = Cli.run("save", out, "--model", "resnet:basic,1-1-1:random=1");

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains(out + " cannot be written.");
  }
}
