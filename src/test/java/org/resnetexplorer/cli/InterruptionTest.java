package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

/** Ctrl+C in the middle of long work. Windows has no signal that one process can send another. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
  @TempDir private Path folder;
  private Path net;

  @BeforeEach
  void writeNet() throws IOException, WeightsException {
    net = SmallNets.write(folder.resolve("net.safetensors"), "basic,1-1-1-1,channels=8,classes=3");
  }

  /** Stops the command as soon as it shows a text, and gives what it still told. */
  private static String stoppedAt(String shown, Object... arguments)
      throws IOException, InterruptedException {
    Process child = InterruptedChild.start(arguments);
    try (BufferedReader err = child.errorReader(StandardCharsets.UTF_8)) {
      StringBuilder told = new StringBuilder();
      boolean asked = false;
      for (int letter = err.read(); letter >= 0; letter = err.read()) {
        told.append((char) letter);
        if (!asked && told.indexOf(shown) >= 0) {
          child.toHandle().destroy();
          asked = true;
        }
      }
      child.waitFor();
      return told.substring(told.lastIndexOf("\u001b[K"));
    }
  }

  @Test
  void folderThatIsNotReadToTheEndIsToldAndGoneOnWith() throws Exception {
    Path photos = folder.resolve("photos");
    Path first = Photos.write(photos.resolve("0/0.png"), 1);
    for (int i = 1; i < 900; i++) {
      Files.createLink(photos.resolve("0/" + i + ".png"), first);
    }
    Path csv = folder.resolve("answers.csv");

    String told =
        stoppedAt(
            "Picture 2 of 900", "evaluate", photos, "--model", net, "--size", 32, "--csv", csv);

    assertThat(told)
        .containsPattern(
            "resnet-explorer: Stopped after [0-9]+ of 900 pictures; nothing was written")
        .endsWith("The same command goes on where it stopped.\n");
    assertThat(csv).doesNotExist();
  }

  @Test
  void learningThatIsStoppedWritesNothing() throws Exception {
    for (int i = 0; i < 8; i++) {
      Photos.write(folder.resolve("photos/" + i % 2 + "/" + i + ".png"), i);
    }
    Path mine = folder.resolve("mine.safetensors");

    String told =
        stoppedAt(
            "step 2,",
            "probe",
            folder.resolve("photos"),
            "--model",
            net,
            "--size",
            32,
            "--decay",
            0,
            "--rate",
            1e-9,
            "--steps",
            20_000,
            "--out",
            mine);

    assertThat(told).containsPattern("Stopped after .* steps? of learning; nothing was written");
    assertThat(mine).doesNotExist();
  }
}
