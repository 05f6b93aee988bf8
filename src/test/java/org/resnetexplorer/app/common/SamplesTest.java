package org.resnetexplorer.app.common;

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
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.weights.ModelCatalog;
import org.resnetexplorer.weights.ModelOpener;
import org.resnetexplorer.weights.WeightsReader;

/** The shipped photographs, and what the README says the bundled model answers. */
class SamplesTest {
  private static Engine engine;
  private static Workbench workbench;

  private final Samples samples = new Samples();

  @BeforeAll
  static void start() throws EngineException {
    engine = TestEngine.start();
    workbench =
        new Workbench(
            new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
            new PictureReader(),
            new Messages(Locale.ENGLISH),
            Runnable::run,
            Runnable::run);
    workbench.engineStarted(engine);
    workbench.openModel("bundled");
  }

  @AfterAll
  static void stop() {
    workbench.close();
    engine.close();
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
    workbench.openPicture(samples.source(sample));
    assertThat(workbench.runProperty().get().top().get(0).label()).isEqualTo(label);
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
