package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.engine.EngineSource;
import org.resnetexplorer.app.state.engine.MemoryRelief;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.read.WeightsReader;

/** The run follows the hand, with the real engine; worker and panes go on when the test says so. */
class AppStateLiveTest {
  private static Engine engine;

  @TempDir Path folder;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Deque<Runnable> panes = new ArrayDeque<>();
  private final List<Changes> answered = new ArrayList<>();
  private final AppState appState =
      new AppState(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Panes().messages(Locale.ENGLISH),
          waiting::add,
          Runnable::run,
          panes::add,
          EngineSource.NONE,
          new MemoryRelief());

  @BeforeAll
  static void start() throws EngineException {
    engine = TestEngine.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @BeforeEach
  void openTheCat() {
    appState.engineStarted(engine);
    appState.openModel("bundled");
    open("tabby-cat.jpg");
    workAll();
    appState.runProperty().subscribe((before, now) -> note(now));
  }

  @AfterEach
  void close() {
    appState.close();
  }

  /** Between two models there is no run. */
  private void note(@Nullable Run run) {
    if (run != null) {
      answered.add(run.picture().changes());
    }
  }

  private void open(String sample) {
    appState.openPicture(new PictureSource.OfFile(Path.of("samples", sample)));
  }

  private void work() {
    waiting.remove().run();
  }

  private void showInPanes() {
    panes.remove().run();
  }

  private void workAll() {
    while (!waiting.isEmpty() || !panes.isEmpty()) {
      (waiting.isEmpty() ? panes : waiting).remove().run();
    }
  }

  private static Changes cropAt(double x) {
    return new Changes(new CropWindow(x, 20, 200), Adjustments.NONE);
  }

  private void dragTo(double x) {
    appState.changes().change(cropAt(x), "crop");
  }

  @Test
  void onlyTheNewestPlaceIsRunWhenTheWorkerComesToIt() {
    dragTo(10);
    dragTo(20);
    dragTo(30);
    assertThat(waiting).hasSize(1);
    work();
    assertThat(answered).containsExactly(cropAt(30));
  }

  @Test
  void whatMovesDuringARunWaitsForItsEndAndOnlyTheLastPlaceIsRun() {
    dragTo(10);
    work();
    dragTo(20);
    dragTo(30);
    assertThat(waiting).isEmpty();
    showInPanes();
    work();
    assertThat(answered).containsExactly(cropAt(10), cropAt(30));
    showInPanes();
    assertThat(waiting).isEmpty();
  }

  @Test
  void aRunThatHasBegunIsFinishedThoughTheHandMovesOn() {
    dragTo(10);
    Run before = appState.runProperty().get();
    appState.preparedProperty().subscribe((last, next) -> dragTo(next.crop().x() + 1));
    work();
    assertThat(appState.runProperty().get()).isNotSameAs(before);
    assertThat(answered).containsExactly(cropAt(10));
  }

  @Test
  void thePictureIsPreparedBeforeItsAnswerIsThere() {
    List<Boolean> ahead = new ArrayList<>();
    appState
        .preparedProperty()
        .subscribe((last, next) -> ahead.add(next != appState.pictureProperty().get()));
    dragTo(10);
    work();
    assertThat(ahead).containsExactly(true);
    assertThat(appState.pictureProperty().get())
        .isSameAs(appState.preparedProperty().get())
        .isSameAs(appState.runProperty().get().picture());
  }

  @Test
  void anOwnCropIsAnsweredAsThatCropRunByItself() throws EngineException {
    dragTo(37);
    workAll();
    Run run = appState.runProperty().get();
    Preprocess recipe = run.model().recipe();
    assertThat(run.trace().input())
        .isEqualTo(
            Preprocessor.tensor(
                Preprocessor.crop(
                    run.picture().picture().image(), new CropWindow(37, 20, 200), recipe),
                recipe));
  }

  @Test
  void resettingAllGivesTheSameLogitsToTheLastBit() {
    float[] before = appState.runProperty().get().trace().logits();
    Adjustments strange = new Adjustments(1.4, 0.7, 1.5, 20, null);
    appState.changes().change(cropAt(5).withAdjustments(strange), "all");
    workAll();
    assertThat(appState.runProperty().get().trace().logits()).isNotEqualTo(before);
    appState.changes().resetAll();
    workAll();
    assertThat(appState.runProperty().get().trace().logits()).containsExactly(before);
  }

  @Test
  void aGreySquareOverTheCatLowersItsProbability() {
    double before = appState.runProperty().get().top().get(0).value();
    Adjustments hidden = Adjustments.NONE.withGrey(new Adjustments.GreySquare(12, 12, 200));
    appState.changes().change(new Changes(null, hidden), "grey");
    workAll();
    Run after = appState.runProperty().get();
    double cat =
        OutputMeaning.SOFTMAX
            .of(after.trace().logits())[after.model().labels().names().indexOf("cat")];
    assertThat(cat).isLessThan(before);
  }

  @Test
  void anotherPictureIsTakenAsTheRecipeSaysButKeepsTheAdjustments() {
    Adjustments bright = Adjustments.NONE.withBrightness(1.5);
    appState.changes().change(cropAt(10).withAdjustments(bright), "all");
    workAll();
    open("kitten.jpg");
    workAll();
    assertThat(appState.runProperty().get().picture().changes())
        .isEqualTo(new Changes(null, bright))
        .isEqualTo(appState.changes().current());
  }

  @Test
  void aPictureThatIsRefusedLeavesTheOwnCropAndItsAnswer() throws Exception {
    dragTo(10);
    workAll();
    Path broken = Files.write(folder.resolve("broken.jpg"), new byte[] {1, 2, 3});
    appState.openPicture(new PictureSource.OfFile(broken));
    dragTo(20);
    workAll();
    assertThat(appState.problemProperty().get()).isNotNull();
    assertThat(appState.runProperty().get().picture().changes()).isEqualTo(cropAt(20));
  }

  @Test
  void anotherModelTakesTheSameOwnCrop() {
    dragTo(10);
    workAll();
    appState.openModel("resnet18:random=1");
    workAll();
    assertThat(appState.runProperty().get().picture().changes()).isEqualTo(cropAt(10));
  }

  @Test
  void whatIsWantedWhileAPictureOpensIsRunAfterIt() {
    open("kitten.jpg");
    appState.changes().change(new Changes(null, Adjustments.NONE.withBlur(2)), "blur");
    workAll();
    Run run = appState.runProperty().get();
    assertThat(run.picture().picture().name()).isEqualTo("kitten.jpg");
    assertThat(run.picture().changes().adjustments().blur()).isEqualTo(2);
  }

  @Test
  void withoutAnEngineThePictureStillFollows() {
    try (PaneFixture fixture = PaneFixture.with("bundled")) {
      fixture.open("tabby-cat.jpg");
      fixture.appState().changes().change(cropAt(10), "crop");
      assertThat(fixture.appState().pictureProperty().get().crop().x()).isEqualTo(10);
      assertThat(fixture.appState().runProperty().get()).isNull();
    }
  }
}
