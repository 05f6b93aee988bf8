package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.app.state.engine.Freed;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * A run for which there is no memory: PyTorch itself refuses, as one output alone would take a
 * terabyte. Elsewhere than on Linux the system may promise so much and then stand still.
 */
@EnabledOnOs(OS.LINUX)
class AppStateMemoryTest {
  private static final Path PICTURE = Path.of("samples", "tabby-cat.jpg");
  private static final Path OVERCOMMIT = Path.of("/proc/sys/vm/overcommit_memory");

  /** Its first convolution has as many channels as pixels in a picture of 256 x 256. */
  private static final ModelRequest WIDE =
      ModelRequest.of("resnet:basic,1-1-1-1,stem=65536-1,classes=4:random");

  private static Engine engine;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final AppState appState =
      new AppState(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Panes().messages(Locale.ENGLISH),
          waiting::add,
          Runnable::run);

  @BeforeAll
  static void start() throws EngineException, IOException {
    assumeThat(Files.readString(OVERCOMMIT).strip()).isNotEqualTo("1");
    engine = TestEngine.start();
  }

  @AfterAll
  static void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  @BeforeEach
  void openSmall() {
    appState.engineStarted(engine);
    appState.openModel(ofSize(32));
    appState.openPicture(new PictureSource.OfFile(PICTURE));
    work();
    assertThat(appState.runProperty().get()).isNotNull();
  }

  @AfterEach
  void close() {
    appState.close();
  }

  private static ModelRequest ofSize(int pixels) {
    return WIDE.withChoices(Choices.NONE.withRecipe(RecipeChoices.NONE.withSize(pixels)));
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  private EngineStatus status() {
    return appState.engineStatusProperty().get();
  }

  @Test
  void allThatCouldGoHasGoneBeforeARunIsRefused() {
    appState.pinnedRuns().keep();
    Run kept = appState.runProperty().get();
    appState.openPicture(new PictureSource.OfFile(PICTURE));
    work();
    Run shown = appState.runProperty().get();

    appState.openModel(ofSize(4096));
    work();

    assertThat(status())
        .isInstanceOfSatisfying(
            EngineStatus.OutOfMemory.class,
            full -> {
              assertThat(full.freed()).contains(Freed.KEPT_RUN, Freed.TRACES);
              assertThat(full.reason().detail()).contains("allocate memory");
            });
    assertThat(kept.trace().isClosed()).isTrue();
    assertThat(shown.trace().isClosed()).isTrue();
    assertThat(appState.pinnedRuns().keptProperty().get()).isNull();
  }

  @Test
  void theModelAndThePictureStayAndTheNextStepIsSaid() {
    appState.openModel(ofSize(4096));
    work();
    assertThat(appState.modelProperty().get().recipe().crop()).isEqualTo(32);
    assertThat(appState.pictureProperty().get()).isNotNull();
    assertThat(appState.runProperty().get()).isNull();
    assertThat(appState.problemProperty().get().next()).contains("smaller input size");
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  @Test
  void tryingAgainRunsWhatIsOpen() {
    appState.openModel(ofSize(4096));
    work();
    appState.tryAgain();
    work();
    assertThat(appState.runProperty().get()).isNotNull();
    assertThat(status()).isInstanceOf(EngineStatus.Ready.class);
  }

  @Test
  void lessThatIsAskedForIsRunAtOnce() {
    appState.openModel(ofSize(4096));
    work();
    appState.openModel(ofSize(64));
    work();
    assertThat(appState.runProperty().get().model().recipe().crop()).isEqualTo(64);
    assertThat(status()).isInstanceOf(EngineStatus.Ready.class);
  }
}
