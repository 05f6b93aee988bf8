package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** The shipped photographs, and what docs/pictures.md says the bundled model answers. */
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
  void whatTheBundledModelsKnowComesOutOnTopOfBoth(String sample, String label) {
    appState.openPicture(samples.source(sample));
    for (String model : List.of("bundled50", "bundled")) {
      appState.openModel(model);
      assertThat(appState.runProperty().get().top().get(0).label()).as(model).isEqualTo(label);
    }
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

  @ParameterizedTest
  @CsvSource({"en", "ko"})
  void eachHasAWordForWhatIsOnIt(Locale language) {
    assertThat(new Panes().messages(language).keys())
        .containsAll(
            samples.names().stream()
                .map(name -> "inference.sample." + name.replaceFirst("[.][a-z]+$", ""))
                .toList());
  }

  @Test
  void unpackedTheyAreAFolderWhoseTablesTellTheirClasses(@TempDir Path folder) throws Exception {
    Path made = samples.unpacked(folder.resolve("a/b"));

    PictureFolder pictures = PictureFolder.open(made);
    assertThat(pictures.pictures())
        .extracting(PictureFile::path)
        .containsExactlyInAnyOrderElementsOf(samples.names());
    Map<String, String> groups = ClassMap.read(made.resolve("groups.csv")).classes();
    assertThat(groups.keySet()).containsExactlyInAnyOrderElementsOf(samples.names());
    assertThat(groups.values().stream().distinct())
        .containsExactlyInAnyOrder("animal", "plant", "thing", "place");
    assertThat(ClassMap.read(made.resolve("truth.csv")).classes()).hasSize(7);
  }

  @Test
  void unpackedAgainOnlyWhatWasDamagedIsWritten(@TempDir Path folder) throws Exception {
    String before = PictureFolder.open(samples.unpacked(folder)).fingerprint();
    Files.writeString(folder.resolve("kitten.jpg"), "cut off");

    assertThat(PictureFolder.open(samples.unpacked(folder)).fingerprint()).isNotEqualTo(before);
    assertThat(Files.size(folder.resolve("kitten.jpg")))
        .isEqualTo(Files.size(Path.of("samples/kitten.jpg")));
    String healed = PictureFolder.open(folder).fingerprint();
    assertThat(PictureFolder.open(samples.unpacked(folder)).fingerprint()).isEqualTo(healed);
  }
}
