package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {
  private static final Path TULIPS = Path.of("samples", "tulips.jpg");

  @TempDir private Path folder;

  @Test
  void likeliestClassesAreNamedWithTheirProbability() {
    Cli cli = Cli.run("classify", Cli.KITTEN, TULIPS, "--top", "2");
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith("bundled: ResNet-18 for 16 classes;")
        .containsPattern(
            "kitten\\.jpg \\(\\d+ ms, upright\\)\\R  1 +6\\d\\.\\d %  cat\\R  2 +\\d\\.\\d %  ")
        .containsPattern("tulips\\.jpg \\(\\d+ ms, upright\\)\\R  1 +\\d\\d\\.\\d %  tulip\\R")
        .doesNotContain("  3  ");
  }

  @Test
  void jsonIsOneLineForEachPicture() {
    Cli cli = Cli.run("classify", Cli.KITTEN, TULIPS, "--json", "--preprocess", "232:224");
    List<String> lines = cli.out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonObject kitten = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    assertThat(kitten.keySet())
        .containsExactly(
            "picture",
            "model",
            "output",
            "top",
            "orientation",
            "preprocess",
            "marks",
            "notes",
            "ms");
    assertThat(kitten.get("picture").getAsString()).isEqualTo(Cli.KITTEN.toString());
    assertThat(kitten.get("model").getAsString()).isEqualTo("bundled");
    assertThat(kitten.get("orientation").getAsString()).isEqualTo("upright");
    assertThat(kitten.get("preprocess").getAsString()).isEqualTo("232:224");
    JsonArray top = kitten.getAsJsonArray("top");
    assertThat(top).hasSize(5);
    JsonObject best = top.get(0).getAsJsonObject();
    assertThat(best.get("index").getAsInt()).isZero();
    assertThat(best.get("label").getAsString()).isEqualTo("cat");
    assertThat(best.get("probability").getAsDouble()).isBetween(0.5, 0.8);
  }

  @Test
  void allClassesTogetherAreCertain() {
    JsonObject line =
        Cli.run("classify", Cli.KITTEN, "--json", "--top", "4096").json().getAsJsonObject();
    double sum = 0;
    for (var answer : line.getAsJsonArray("top")) {
      sum += answer.getAsJsonObject().get("probability").getAsDouble();
    }
    assertThat(line.getAsJsonArray("top")).hasSize(16);
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void brokenPictureDoesNotStopTheOthers() throws IOException {
    Path broken = Files.write(folder.resolve("broken.jpg"), new byte[0]);
    Cli cli = Cli.run("classify", broken, Cli.KITTEN, "--json");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out().lines()).hasSize(1);
    assertThat(cli.json().getAsJsonObject().get("picture").getAsString()).contains("kitten");
    assertThat(cli.err())
        .isEqualTo(
            "resnet-explorer: "
                + broken
                + ": The file is empty.\nChoose another file, or save the picture again.\n");
  }

  @Test
  void folderIsClassifiedWithoutWhatIsNoPicture() throws IOException {
    Files.copy(Cli.KITTEN, folder.resolve("b.jpg"));
    Files.copy(TULIPS, folder.resolve("a.jpg"));
    Files.write(folder.resolve("broken.png"), new byte[0]);
    Files.writeString(folder.resolve("notes.txt"), "no picture");
    Cli cli = Cli.run("classify", folder, folder + "/*.jp?", folder + "/*.gif", "--json");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out().lines())
        .hasSize(4)
        .allMatch(line -> line.contains("\"orientation\":\"upright\""));
    assertThat(cli.out().lines().findFirst())
        .hasValueSatisfying(a -> assertThat(a).contains("a.jpg"));
    assertThat(cli.err())
        .contains("Skipped one file that is not named like a picture.")
        .contains("*.gif: There is no picture here.")
        .contains("broken.png: The file is empty.");
  }

  @Test
  void orientationStandsBesideEveryPicture() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--orientation", "torchvision");
    assertThat(cli.out()).contains(" ms, orientation as torchvision)");
  }

  @Test
  void missingPictureIsSaidInKorean() {
    Cli cli = Cli.inKorean("classify", "없는 사진.jpg");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).startsWith("resnet-explorer: 없는 사진.jpg: ").contains("파일");
  }

  @Test
  void cutCallChangesTheAnswer() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--json", "--top", "16", "--scale", "fc:0");
    for (var answer : cli.json().getAsJsonObject().getAsJsonArray("top")) {
      assertThat(answer.getAsJsonObject().get("probability").getAsDouble()).isEqualTo(1.0 / 16);
    }
  }

  @Test
  void unknownCallToScaleIsAFailure() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--scale", "conv9:0");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err())
        .isEqualTo(
            "resnet-explorer: This network has no call named conv9.\n"
                + "List its calls with: resnet-explorer describe\n");
  }

  @Test
  void ownNamesForTheClassesAreUsed() throws IOException {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      names.append("kind ").append((char) ('A' + i)).append('\n');
    }
    Path labels = Files.writeString(folder.resolve("labels.txt"), names);
    Cli cli = Cli.run("classify", Cli.KITTEN, "--labels", labels);
    assertThat(cli.out()).contains("kind A");
  }

  @Test
  void tooFewNamesForTheClassesAreRefused() throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.txt"), "cat\ndog\n");
    Cli cli = Cli.run("classify", Cli.KITTEN, "--labels", labels);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("There are 2 class names for 16 classes.");
  }

  @Test
  void officialWeightsThatAreNotHereAreRefusedWithWhatToDo() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--model", "resnet50");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .contains("The official weights of resnet50 are not on this computer.")
        .contains("resnet50:random");
  }

  @Test
  void untrainedModelIsCalledSo() {
    Cli cli = Cli.run("classify", Cli.KITTEN, "--model", "resnet18:random=3", "--top", "1");
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("resnet18:random=3: ResNet-18", "the answers mean nothing");
  }

  @Test
  void cameraTurnIsToldAndCanBeSwitchedOff() {
    Path rotated = Path.of("samples", "exif-rotated.jpg");
    JsonObject upright = Cli.run("classify", rotated, "--json").json().getAsJsonObject();
    JsonObject stored =
        Cli.run("classify", rotated, "--json", "--orientation", "torchvision")
            .json()
            .getAsJsonObject();
    assertThat(upright.get("marks").toString()).contains("Turned upright");
    assertThat(stored.get("orientation").getAsString()).isEqualTo("torchvision");
    assertThat(stored.get("marks").toString()).contains("as torchvision does");
    assertThat(stored.get("top")).isNotEqualTo(upright.get("top"));
  }

  @Test
  void progressIsShownOnATerminalAndWiped() {
    Cli cli = Cli.onTerminal("classify", Cli.KITTEN, "--json");
    assertThat(cli.err()).contains("Starting the engine …", "(1 of 1) …").endsWith("\r\u001b[K");
    assertThat(cli.err()).doesNotContain("\n");
  }
}
