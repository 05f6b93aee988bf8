package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window drawn into a picture, by a process of its own. */
class OffScreenTest {
  @TempDir Path folder;

  @Test
  void aRefusedPictureToCompareWithIsAFailure() throws Exception {
    Path text = Files.writeString(folder.resolve("no-picture.jpg"), "some words");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Dresnetexplorer.home=" + folder,
                    "-Dai.djl.offline=true",
                    "-DOPT_OUT_TRACKING=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Launcher.class.getName(),
                    "snapshot",
                    "--out",
                    folder.resolve("window.png").toString(),
                    "--size",
                    "1024x640",
                    "--panel",
                    "runs",
                    "--compare-picture",
                    text.toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(1);
    // From JDK 24 on Java has warnings of its own to say first.
    assertThat(Files.readAllLines(err))
        .anyMatch(line -> line.startsWith("resnet-explorer: no-picture.jpg"));
  }
}
