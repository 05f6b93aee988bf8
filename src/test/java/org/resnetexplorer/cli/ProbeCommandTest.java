package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

class ProbeCommandTest {
  @TempDir private Path folder;

  private Path photos(String... folders) throws IOException {
    Path photos = folder.resolve("photos");
    for (int f = 0; f < folders.length; f++) {
      for (int i = 0; i < 6; i++) {
        Photos.write(photos.resolve(folders[f]).resolve(i + ".png"), 100 * f + 7 * i + 1);
      }
    }
    return photos;
  }

  private Cli probe(String spec, Path photos, Object... more) throws IOException, WeightsException {
    Path net = SmallNets.write(folder.resolve("net.safetensors"), spec);
    List<Object> all = new ArrayList<>(List.of("probe", photos, "--model", net, "--size", 32));
    all.addAll(List.of("--out", folder.resolve("mine.safetensors")));
    all.addAll(List.of(more));
    return Cli.run(all.toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic,1-1-1-1,channels=8,classes=7",
        "basic,1-1-1-1,channels=8,head=none",
        "bottleneck,1-1-1-1,channels=8,classes=7,head=fc+512-relu-nobias"
      })
  void whatWasLearnedIsAModelLikeAnyOther(String spec) throws IOException, WeightsException {
    Path photos = photos("zebra", "gnu");

    Cli cli = probe(spec, photos, "--json", "--held-out", 0.3);

    assertThat(cli.code()).as(cli.err()).isZero();
    JsonObject told = cli.json().getAsJsonObject();
    Path mine = folder.resolve("mine.safetensors");
    JsonObject judged =
        Cli.run("evaluate", photos, "--model", mine, "--json").json().getAsJsonObject();
    double right =
        told.get("training_right").getAsDouble() * 8 + told.get("held_out_right").getAsDouble() * 4;
    assertThat(judged.get("top1").getAsDouble() * 12).isCloseTo(right, within(1e-6));
    assertThat(Cli.run("classify", photos.resolve("gnu/1.png"), "--model", mine).out())
        .contains("gnu", "zebra")
        .doesNotContain("assumed");
  }

  @Test
  void sameSeedGivesTheSameFile() throws IOException, WeightsException {
    Path photos = photos("zebra", "gnu");
    String spec = "basic,1-1-1-1,channels=8,classes=7";
    probe(spec, photos, "--flip");
    byte[] first = Files.readAllBytes(folder.resolve("mine.safetensors"));

    probe(spec, photos, "--flip", "--replace");

    assertThat(Files.readAllBytes(folder.resolve("mine.safetensors"))).isEqualTo(first);
  }

  @Test
  void ofTrainAndValTheSecondIsHeldOut() throws IOException, WeightsException {
    Path photos = photos("train/zebra", "train/gnu", "val/zebra", "val/gnu");
    Files.copy(photos.resolve("train/gnu/1.png"), photos.resolve("val/gnu/copy.png"));

    Cli cli = probe("basic,1-1-1-1,channels=8,classes=7", photos, "--json");

    JsonObject told = cli.json().getAsJsonObject();
    assertThat(told.get("training").getAsInt()).isEqualTo(12);
    assertThat(told.get("held_out").getAsInt()).isEqualTo(12);
    assertThat(told.get("left_out").toString())
        .contains("gnu/copy.png", "among those that are learned from");
  }

  @Test
  void oneClassIsRefusedAndNothingIsWritten() throws IOException, WeightsException {
    Cli cli = probe("basic,1-1-1-1,channels=8,classes=7", photos("zebra"));

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("There is one class only, zebra");
    assertThat(folder.resolve("mine.safetensors")).doesNotExist();
  }

  @Test
  void fewPicturesAreSaid() throws IOException, WeightsException {
    Cli cli = probe("basic,1-1-1-1,channels=8,classes=7", photos("zebra", "gnu"));

    assertThat(cli.out()).contains("gnu has fewer than ten pictures to learn from");
  }

  @Test
  void fileThatExistsIsReplacedOnlyIfAsked() throws IOException, WeightsException {
    Files.writeString(folder.resolve("mine.safetensors"), "older");

    Cli cli = probe("basic,1-1-1-1,channels=8,classes=7", photos("zebra", "gnu"));

    assertThat(cli.code()).isEqualTo(1);
    assertThat(folder.resolve("mine.safetensors")).hasContent("older");
  }

  @Test
  void shareThatLeavesNothingIsAWrongArgument() throws IOException, WeightsException {
    Path photos = photos("zebra", "gnu");

    assertThat(probe("basic,1-1-1-1,channels=8", photos, "--held-out", 1).code()).isEqualTo(2);
    assertThat(probe("basic,1-1-1-1,channels=8", photos, "--rate", -1).code()).isEqualTo(2);
    assertThat(probe("basic,1-1-1-1,channels=8", photos, "--steps", 0).code()).isEqualTo(2);
  }
}
