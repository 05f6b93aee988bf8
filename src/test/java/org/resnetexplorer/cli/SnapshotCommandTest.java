package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.text.TextSize;

class SnapshotCommandTest {
  private final RecordingWindow window = new RecordingWindow();

  @Test
  void everythingAskedForReachesTheWindow() {
    Cli cli =
        Cli.with(
            window,
            "snapshot",
            "--out",
            "window.png",
            "--picture",
            Cli.KITTEN,
            "--model",
            "resnet152:random",
            "--select",
            "layer3.7.conv2",
            "--step",
            "layer3.7.bn2",
            "--theme",
            "dark",
            "--text-size",
            "largest",
            "--lang",
            "ko",
            "--size",
            "1024x640",
            "--scale",
            "1.25",
            "--zoom",
            "block",
            "--panel",
            "code");
    Path out = Path.of("window.png").toAbsolutePath();
    assertThat(cli).isEqualTo(new Cli(0, "Drawn: " + out + "\n", ""));
    assertThat(window.drawn)
        .containsExactly(
            new Window.Snapshot(
                out,
                "resnet152:random",
                Cli.KITTEN,
                "layer3.7.conv2",
                "layer3.7.bn2",
                true,
                TextSize.LARGEST,
                Locale.KOREAN,
                1024,
                640,
                1.25,
                Zoom.BLOCK,
                "code",
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void defaultsAreTheFirstStartInTheLanguageOfTheSystem() {
    Cli.with(window, "snapshot", "--out", "window.png");
    assertThat(window.drawn)
        .containsExactly(
            new Window.Snapshot(
                Path.of("window.png").toAbsolutePath(),
                "bundled",
                null,
                null,
                null,
                false,
                TextSize.NORMAL,
                Locale.ENGLISH,
                1600,
                1000,
                1,
                Zoom.AUTO,
                "maps",
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void aRunToCompareWithIsKeptFirst() {
    Cli.with(
        window,
        "snapshot",
        "--out",
        "window.png",
        "--panel",
        "runs",
        "--compare-picture",
        "samples/tabby-cat.jpg",
        "--compare-model",
        "resnet50:random");
    assertThat(window.drawn)
        .singleElement()
        .satisfies(
            drawn -> {
              assertThat(drawn.pane()).isEqualTo("runs");
              assertThat(drawn.keptFirst())
                  .isEqualTo(
                      new Window.KeptFirst("resnet50:random", Path.of("samples", "tabby-cat.jpg")));
            });
  }

  @Test
  void aSavedViewIsDrawnInTheLooksThatAreAskedFor() {
    Cli.with(window, "snapshot", "--out", "window.png", "--at", "select=conv1", "--theme", "dark");
    assertThat(window.drawn)
        .singleElement()
        .satisfies(
            drawn -> {
              assertThat(drawn.saved()).isEqualTo(new ViewSource.OfLine("select=conv1"));
              assertThat(drawn.dark()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--select=conv1", "--model=bundled", "--panel=maps", "--tour=1", "--zoom=net"})
  void whatASavedViewSaysItselfIsNotSaidBesideIt(String option) {
    Cli cli =
        Cli.with(
            window, "snapshot", "--out", "window.png", "--session", "a.resnet-session", option);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains(option.replaceFirst("=.*", "") + " does not go with --session");
    assertThat(window.drawn).isEmpty();
  }

  @Test
  void modulesMayBeSelectedToo() {
    Cli cli = Cli.with(window, "snapshot", "--out", "window.png", "--select", "layer1.0.relu");
    assertThat(cli.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1.3", "4", "x"})
  void aScaleThatNoScreenHasIsRefused(String scale) {
    Cli cli = Cli.with(window, "snapshot", "--out", "window.png", "--scale", scale);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("--scale").contains("1|1.25|1.5|2|3");
    assertThat(window.drawn).isEmpty();
  }

  @Test
  void selectionThatTheNetworkLacksIsRefusedBeforeAnythingIsDrawn() {
    Cli cli = Cli.with(window, "snapshot", "--out", "window.png", "--select", "layer3.7.conv2");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("This network has no call named layer3.7.conv2.");
    assertThat(window.drawn).isEmpty();
  }

  @Test
  void whatTheWindowCouldNotShowIsAFailure() {
    window.problem = "a.jpg. There is no file named a.jpg.";
    Cli cli = Cli.with(window, "snapshot", "--out", "window.png", "--picture", "a.jpg");
    assertThat(cli)
        .isEqualTo(new Cli(1, "", "resnet-explorer: a.jpg. There is no file named a.jpg.\n"));
  }
}
