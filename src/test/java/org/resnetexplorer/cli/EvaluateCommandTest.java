package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

class EvaluateCommandTest {
  @TempDir private Path folder;

  private Path net(String spec) throws IOException, WeightsException {
    return SmallNets.write(folder.resolve("net.safetensors"), spec);
  }

  private Path photos(String... paths) throws IOException {
    Path photos = folder.resolve("photos");
    for (int i = 0; i < paths.length; i++) {
      Photos.write(photos.resolve(paths[i]), i + 1);
    }
    return photos;
  }

  @Test
  void samplesAreToldRightByTheMapThatComesWithThem() {
    Cli cli = Cli.run("evaluate", "samples", "--map", "samples/truth.csv", "--json");

    JsonObject json = cli.json().getAsJsonObject();
    assertThat(cli.code()).isZero();
    assertThat(json.get("pictures").getAsInt()).isEqualTo(7);
    assertThat(json.get("top1").getAsDouble()).isEqualTo(1);
    assertThat(json.getAsJsonArray("left_out")).hasSize(15);
  }

  @Test
  void answersAreThoseOfClassify() throws IOException, WeightsException {
    Path net = net("basic,1-1-1-1,channels=8,classes=3");
    Path photos = photos("0/a.png", "2/b.png", "zebra/c.png");
    Path csv = folder.resolve("answers.csv");

    Cli cli = Cli.run("evaluate", photos, "--model", net, "--size", 32, "--csv", csv, "--json");

    JsonObject classified =
        Cli.run("classify", photos.resolve("2/b.png"), "--model", net, "--size", 32, "--json")
            .json()
            .getAsJsonObject();
    JsonObject top = classified.getAsJsonArray("top").get(0).getAsJsonObject();
    String answer = "class " + top.get("index").getAsInt();
    assertThat(cli.code()).isZero();
    assertThat(Files.readAllLines(csv))
        .hasSize(3)
        .startsWith("path,truth,answer,probability")
        .contains("2/b.png,class 2," + answer + "," + top.get("probability").getAsDouble());
    JsonObject left =
        cli.json().getAsJsonObject().getAsJsonArray("left_out").get(0).getAsJsonObject();
    assertThat(left.get("path").getAsString()).isEqualTo("zebra");
    assertThat(left.get("reason").getAsString()).isEqualTo("no class is called zebra");
  }

  @Test
  void unreadablePictureIsListedWithItsReason() throws IOException, WeightsException {
    Path net = net("basic,1-1-1-1,channels=8,classes=3");
    Path photos = photos("0/a.png");
    Files.writeString(photos.resolve("0/b.jpg"), "text");

    Cli cli = Cli.run("evaluate", photos, "--model", net, "--size", 32);

    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .contains("on one picture of one class; one left out.")
        .contains("  0/b.jpg: ");
  }

  @Test
  void whereNoPictureCanBeJudgedItFailsWithTheReasons() throws IOException, WeightsException {
    Path net = net("basic,1-1-1-1,channels=8,classes=3");
    Path photos = photos();
    Files.createDirectories(photos.resolve("0"));
    Files.writeString(photos.resolve("0/b.jpg"), "text");

    Cli cli = Cli.run("evaluate", photos, "--model", net, "--size", 32);

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out()).contains("  0/b.jpg: ");
    assertThat(cli.err()).contains("None of the pictures whose class is known could be judged.");
  }

  @Test
  void namesOfBothSidesAreToldWhereNoneMatches() throws IOException {
    Cli cli = Cli.run("evaluate", photos("zebra/a.png", "gnu/b.png"));

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err())
        .contains("The folder has gnu, zebra; bundled has cat, dog, tench, daisy, dandelion, …");
  }

  @Test
  void folderWithoutTruthIsRefused() throws IOException {
    Cli cli = Cli.run("evaluate", photos("a.png"));

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("has no sub-folders");
  }

  @Test
  void setIsAskedFor() throws IOException {
    Path photos = photos("train/cat/a.png", "val/dog/b.png");

    assertThat(Cli.run("evaluate", photos).err()).contains("is divided into sets: train, val.");
    Cli val = Cli.run("evaluate", photos, "--set", "val", "--json");
    assertThat(val.json().getAsJsonObject().get("pictures").getAsInt()).isEqualTo(1);
  }

  @Test
  void whatCanNotBeMeasuredOfANetworkIsSaid() throws IOException, WeightsException {
    Path net = net("basic,1-1-1-1,channels=8,classes=3");
    Path photos = photos("0/a.png");

    Cli sigmoid = Cli.run("evaluate", photos, "--model", net, "--size", 32, "--output", "sigmoid");
    Cli numbers = Cli.run("evaluate", photos, "--model", net, "--output", "identity");

    assertThat(sigmoid.out()).contains("Calibration can't be measured");
    assertThat(numbers.code()).isEqualTo(1);
    assertThat(numbers.err()).contains("gives numbers as they are (regression)");
  }

  @Test
  void everyPictureIsShownOnATerminal() throws IOException, WeightsException {
    Path net = net("basic,1-1-1-1,channels=8,classes=3");

    Cli cli =
        Cli.onTerminal("evaluate", photos("0/a.png", "1/b.png"), "--model", net, "--size", 32);

    assertThat(cli.err()).contains("Picture 1 of 2, ").contains("Picture 2 of 2, 0 s left …");
  }
}
