package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

class ExemplarsCommandTest {
  @TempDir private Path folder;
  private Path net;
  private Path out;

  @BeforeEach
  void make() throws IOException, WeightsException {
    net = SmallNets.write(folder.resolve("net.safetensors"), "basic,1-1-1-1,channels=8,classes=3");
    out = folder.resolve("sheet.png");
    for (int i = 0; i < 5; i++) {
      Photos.write(folder.resolve("photos/" + i + ".png"), i);
    }
  }

  private Cli exemplars(Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("exemplars", folder.resolve("photos"), "--model", net));
    all.addAll(List.of("--size", 32, "--out", out));
    all.addAll(List.of(more));
    return Cli.run(all.toArray());
  }

  @Test
  void channelIsDrawnAndItsPicturesAreNamed() {
    Cli cli = exemplars("--call", "layer1.0.add", "--channel", 3, "--top", 2);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).startsWith("One channel over 5 pictures: " + out);
    assertThat(cli.out().lines()).hasSize(3);
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void allChannelsOfACallAreTold() {
    JsonObject told = exemplars("--call", "layer2.0.add", "--json").json().getAsJsonObject();

    assertThat(told.getAsJsonArray("channels")).hasSize(16);
    JsonObject first = told.getAsJsonArray("channels").get(0).getAsJsonObject();
    assertThat(first.getAsJsonArray("exemplars")).hasSize(5);
  }

  @Test
  void relevanceNeedsAClassThatThereIs() {
    assertThat(exemplars("--call", "fc", "--by", "relevance").code()).isEqualTo(2);
    Cli none = exemplars("--call", "fc", "--by", "relevance", "--class", "zebra");
    assertThat(none.err()).contains("has no class called zebra");
    assertThat(exemplars("--call", "bn1", "--by", "relevance", "--class", 2).code()).isZero();
  }

  @Test
  void callAndChannelThatAreNotThereAreRefused() throws IOException {
    assertThat(exemplars("--call", "conv9").err()).contains("has no call named conv9");
    assertThat(exemplars("--call", "conv1", "--channel", 8).err()).contains("has no channel 8");
    assertThat(Files.exists(out)).isFalse();
  }
}
