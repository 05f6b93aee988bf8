package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.text.TextSize;

class OpenCommandTest {
  @TempDir Path folder;

  private final RecordingWindow window = new RecordingWindow();

  @Test
  void withoutArgumentsTheWindowOpensOnWhatWasOpenLast() {
    Cli cli = Cli.with(window);
    assertThat(cli).isEqualTo(new Cli(0, "", ""));
    assertThat(window.opened).containsExactly(new Window.Opening(null, List.of(), null));
  }

  @Test
  void filesAndModelAreHandedToTheWindow() {
    Cli cli = Cli.with(window, Cli.KITTEN, "--model", "resnet50:random");
    assertThat(cli.code()).isZero();
    assertThat(window.opened)
        .containsExactly(new Window.Opening("resnet50:random", List.of(Cli.KITTEN), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open"})
  void aSavedViewIsHandedToTheWindow(String command) throws IOException {
    Path session = Files.writeString(folder.resolve("lesson.resnet-session"), "{}");
    for (List<String> arguments :
        List.of(
            List.of("--session", session.toString()),
            List.of(session.toString()),
            List.of("--at", "select=conv1"))) {
      Stream<String> said = Stream.concat(Stream.of(command), arguments.stream());
      Cli cli = Cli.with(window, said.filter(word -> !word.isEmpty()).toArray());
      assertThat(cli).isEqualTo(new Cli(0, "", ""));
    }
    assertThat(window.opened)
        .containsExactly(
            new Window.Opening(null, List.of(), new ViewSource.OfFile(session)),
            new Window.Opening(null, List.of(), new ViewSource.OfFile(session)),
            new Window.Opening(null, List.of(), new ViewSource.OfLine("select=conv1")));
  }

  @Test
  void theCommandOpenTakesWhatTheProgramTakesWithoutOne() {
    Cli.with(window, "open", Cli.KITTEN, "--model", "resnet50:random");
    assertThat(window.opened)
        .containsExactly(new Window.Opening("resnet50:random", List.of(Cli.KITTEN), null));
  }

  @Test
  void twoSavedViewsAreWrongUsage() {
    Cli cli = Cli.with(window, "--session", "a.resnet-session", "--at", "select=conv1");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).startsWith("resnet-explorer: Give either --session or --at.");
    assertThat(window.opened).isEmpty();
  }

  @Test
  void missingFileIsLeftToTheWindowToRefuse() {
    Cli.with(window, "missing.jpg");
    assertThat(window.opened)
        .containsExactly(new Window.Opening(null, List.of(Path.of("missing.jpg")), null));
  }

  @Test
  void withoutDisplayTheWindowIsDrawnIntoTheCurrentFolder() {
    window.display = Window.Display.NONE;
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
  void withoutDisplayPictureAndWeightsAreToldApartByContent() {
    window.display = Window.Display.NONE;
    Cli.with(window, Cli.KITTEN);
    Cli.with(window, Cli.BUNDLED);
    assertThat(window.drawn).extracting(Window.Snapshot::picture).containsExactly(Cli.KITTEN, null);
    assertThat(window.drawn)
        .extracting(Window.Snapshot::model)
        .containsExactly("bundled", Cli.BUNDLED.toString());
  }

  @Test
  void whatTheDrawnWindowCouldNotShowIsAFailure() {
    window.display = Window.Display.NONE;
    window.problem = "broken.jpg. The file is empty.";
    Cli cli = Cli.with(window, "broken.jpg");
    assertThat(cli).isEqualTo(new Cli(1, "", "resnet-explorer: broken.jpg. The file is empty.\n"));
  }

  @Test
  void aDisplayThatDoesNotAnswerIsSaidAndTheWindowDrawn() {
    window.display = Window.Display.SILENT;
    Cli cli = Cli.with(window);
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).startsWith("The display that DISPLAY names does not answer, so");
    assertThat(window.drawn).hasSize(1);
  }

  @Test
  void aDisplayThatLetsNobodyInIsAFailureInOneSentence() {
    window.refused = new DisplayException(":7", new UnsupportedOperationException("no"));
    for (Cli cli : List.of(Cli.with(window), Cli.with(window, Cli.KITTEN))) {
      assertThat(cli.code()).isEqualTo(1);
      assertThat(cli.err().lines().toList())
          .hasSize(2)
          .first()
          .isEqualTo("resnet-explorer: The display :7 lets this program open no window.");
    }
  }
}
