package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window drawn into a picture, by a process of its own. */
class OffScreenTest {
  private static final int LINE_OF_TEXT = 20;

  @TempDir Path folder;

  private Path err() {
    return folder.resolve("err");
  }

  private int snapshot(String out, String... more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
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
                folder.resolve(out).toString(),
                "--size",
                "1024x640"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err().toFile())
        .start()
        .waitFor();
  }

  @Test
  void aRefusedPictureToCompareWithIsAFailure() throws Exception {
    Path text = Files.writeString(folder.resolve("no-picture.jpg"), "some words");
    assertThat(snapshot("window.png", "--panel", "runs", "--compare-picture", text.toString()))
        .isEqualTo(1);
    // From JDK 24 on Java has warnings of its own to say first.
    assertThat(Files.readAllLines(err()))
        .anyMatch(line -> line.startsWith("resnet-explorer: no-picture.jpg"));
  }

  /** But for the line that tells how long a run took. */
  @Test
  void aSavedViewIsDrawnAsTheWindowThatShowsTheSame() throws Exception {
    Path session =
        Files.writeString(
            folder.resolve("view.resnet-session"),
            """
            {"resnet-session": 1, "picture": "samples/tabby-cat.jpg", "select": "layer3.0.add",
             "zoom": "block", "panes": "diagram,residual"}
            """);
    assertThat(snapshot("session.png", "--session", session.toString())).isZero();
    assertThat(
            snapshot(
                "options.png",
                "--picture",
                Path.of("samples", "tabby-cat.jpg").toAbsolutePath().toString(),
                "--select",
                "layer3.0.add",
                "--zoom",
                "block",
                "--panel",
                "residual"))
        .isZero();
    List<Integer> rows = differentRows(read("session.png"), read("options.png"));
    if (!rows.isEmpty()) {
      assertThat(rows.get(rows.size() - 1) - rows.get(0))
          .as("no more than the line of how long the run took")
          .isLessThan(LINE_OF_TEXT);
    }
  }

  @Test
  void whatOfAViewIsNotHereIsNamedAndTheRestIsReported() throws Exception {
    String line =
        "picture=samples/tabby-cat.jpg;folder=/gone;question=3;select=layer1.0.add;panes=ledger";
    assertThat(snapshot("view.html", "--lang", "ko", "--at", line)).isEqualTo(1);
    assertThat(Files.readString(err())).contains("folder: /gone이(가) 여기에 없습니다.");
    String page = Files.readString(folder.resolve("view.html"));
    assertThat(page).contains("실행 보고서", "layer1.0.add", "이름표", "확률", "부분의 합").contains("장부: 데이지");
  }

  @Test
  void whatOfAViewIsNotHereIsNamedAndTheRestIsDrawn() throws Exception {
    assertThat(
            snapshot("line.png", "--at", "picture=gone.jpg;select=layer1.0.add", "--scale", "1.25"))
        .isEqualTo(1);
    assertThat(Files.readString(err())).contains("picture: there is no gone.jpg here.");
    assertThat(read("line.png").getWidth()).isEqualTo(1280);
  }

  private BufferedImage read(String name) throws IOException {
    return ImageIO.read(folder.resolve(name).toFile());
  }

  /** Those in which any pixel differs, from above. */
  private static List<Integer> differentRows(BufferedImage one, BufferedImage other) {
    return IntStream.range(0, one.getHeight())
        .filter(
            y ->
                IntStream.range(0, one.getWidth())
                    .anyMatch(x -> one.getRGB(x, y) != other.getRGB(x, y)))
        .boxed()
        .toList();
  }
}
