package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.SpecialFiles;

/** A named pipe in place of a file: reading it would wait for ever. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialArgumentsTest {
  private static final String NOT_A_FILE = "is not a file that can be read as a whole";

  @TempDir Path folder;
  private Path pipe;

  @BeforeEach
  void make() throws IOException, InterruptedException {
    pipe = SpecialFiles.pipe(folder.resolve("pipe.jpg"));
  }

  @Test
  void isRefusedWhereverAFileIsAskedFor() {
    Path out = folder.resolve("out.npy");
    List<Cli> runs =
        List.of(
            Cli.run("input", pipe, "--out", out, "--preprocess", "256:224"),
            Cli.run("classify", pipe),
            Cli.run("tensors", pipe),
            Cli.run("describe", pipe),
            Cli.run("classify", Cli.KITTEN, "--labels", pipe),
            Cli.run("trace", "--tensor", pipe, "--out", folder.resolve("trace")));
    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.code()).isEqualTo(1);
              assertThat(run.err()).contains(NOT_A_FILE);
            });
  }

  @Test
  void withoutDisplayItIsLeftToTheWindowToRefuse() {
    RecordingWindow window = new RecordingWindow();
    window.display = Window.Display.NONE;
    Cli.with(window, pipe);
    assertThat(window.drawn).extracting(Window.Snapshot::picture).containsExactly(pipe);
  }
}
