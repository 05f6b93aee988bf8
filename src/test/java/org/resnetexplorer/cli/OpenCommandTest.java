package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.Zoom;

class OpenCommandTest {
  private final RecordingWindow window = new RecordingWindow();

  @Test
  void withoutArgumentsTheWindowOpensOnTheBundledModel() {
    Cli cli = Cli.with(window);
    assertThat(cli).isEqualTo(new Cli(0, "", ""));
    assertThat(window.opened).containsExactly(new Window.Opening("bundled", List.of()));
  }

  @Test
  void filesAndModelAreHandedToTheWindow() {
    Cli cli = Cli.with(window, Cli.KITTEN, "--model", "resnet50:random");
    assertThat(cli.code()).isZero();
    assertThat(window.opened)
        .containsExactly(new Window.Opening("resnet50:random", List.of(Cli.KITTEN)));
  }

  @Test
  void missingFileIsLeftToTheWindowToRefuse() {
    Cli.with(window, "missing.jpg");
    assertThat(window.opened)
        .containsExactly(new Window.Opening("bundled", List.of(Path.of("missing.jpg"))));
  }

  @Test
  void withoutDisplayTheWindowIsDrawnIntoTheCurrentFolder() {
    window.display = false;
    Cli cli = Cli.with(window);
    Path drawing = Path.of("resnet-explorer.png").toAbsolutePath();
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains(drawing.toString());
    assertThat(cli.err()).isEmpty();
    assertThat(window.drawn)
        .containsExactly(
            new Window.Snapshot(
                drawing,
                "bundled",
                null,
                null,
                null,
                false,
                Locale.ENGLISH,
                1600,
                1000,
                Zoom.AUTO,
                "maps",
                null,
                null,
                null,
                null));
  }

  @Test
  void withoutDisplayPictureAndWeightsAreToldApartByContent() {
    window.display = false;
    Cli.with(window, Cli.KITTEN);
    Cli.with(window, Cli.BUNDLED);
    assertThat(window.drawn).extracting(Window.Snapshot::picture).containsExactly(Cli.KITTEN, null);
    assertThat(window.drawn)
        .extracting(Window.Snapshot::model)
        .containsExactly("bundled", Cli.BUNDLED.toString());
  }

  @Test
  void whatTheDrawnWindowCouldNotShowIsAFailure() {
    window.display = false;
    window.problem = "broken.jpg. The file is empty.";
    Cli cli = Cli.with(window, "broken.jpg");
    assertThat(cli).isEqualTo(new Cli(1, "", "resnet-explorer: broken.jpg. The file is empty.\n"));
  }
}
