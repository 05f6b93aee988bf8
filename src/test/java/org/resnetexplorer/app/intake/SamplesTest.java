package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** The shipped photographs, and what the README says the bundled model answers. */
class SamplesTest {
  private static final Engine ENGINE = TestEngine.shared();
  private static AppState appState;

  private final Samples samples = new Samples();

  @BeforeAll
  static void start() throws EngineException {
    appState =
        new AppState(
            new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
            new PictureReader(),
            new Panes().messages(Locale.ENGLISH),
            Runnable::run,
            Runnable::run);
    appState.engineStarted(ENGINE);
    appState.openModel("bundled");
  }

  @AfterAll
  static void stop() {
    appState.close();
  }

  @ParameterizedTest
  @CsvSource({
    "tabby-cat.jpg, cat",
    "kitten.jpg, cat",
    "samoyeds.jpg, dog",
    "exif-rotated.jpg, dog",
    "dandelion-clocks.jpg, dandelion",
    "tulips.jpg, tulip",
    "reims-cathedral.jpg, church"
  })
  void whatTheBundledModelKnowsComesOutOnTop(String sample, String label) {
    appState.openPicture(samples.source(sample));
    assertThat(appState.runProperty().get().top().get(0).label()).isEqualTo(label);
  }

  @Test
  void theIndexListsEveryPhotographThatIsShipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      List<String> pictures =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jpg") || name.endsWith(".png"))
              .toList();
      assertThat(samples.names()).containsExactlyInAnyOrderElementsOf(pictures);
    }
  }
}
