package org.resnetexplorer.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.Judged;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.weights.SmallNets;

class AccuracyViewModelTest {
  @TempDir private Path folder;
  private final SimpleBooleanProperty seen = new SimpleBooleanProperty(true);
  private PaneFixture fixture;
  private AccuracyViewModel viewModel;
  private Path photos;

  @BeforeEach
  void open() throws Exception {
    photos = folder.resolve("photos");
    for (int i = 0; i < 6; i++) {
      Photos.write(photos.resolve(i % 2 + "/" + i + ".png"), i);
    }
    open(SmallNets.write(folder.resolve("a.safetensors"), "basic,1-1-1-1,channels=8,classes=3"));
  }

  private void open(Path model) {
    close();
    fixture = PaneFixture.running(model.toString());
    viewModel = new AccuracyViewModel(fixture.seenWhile(seen));
  }

  @AfterEach
  void close() {
    if (fixture != null) {
      fixture.close();
    }
  }

  private void openPhotos() {
    fixture.context().dataSets().open(photos);
  }

  private Measured measured() {
    return Objects.requireNonNull(viewModel.measured());
  }

  private Chosen chosen() {
    return Objects.requireNonNull(viewModel.chosenProperty().get());
  }

  private FolderException obstacle() {
    return Objects.requireNonNull(viewModel.obstacleProperty().get());
  }

  @Test
  void aSmallFolderIsMeasuredWithoutBeingAsked() {
    openPhotos();

    assertThat(measured().evaluation().pictures()).isEqualTo(6);
    assertThat(measured().mistakes()).hasSize(6 - measured().evaluation().right());
    assertThat(measured().changed()).isFalse();
    assertThat(chosen().pictures()).isEqualTo(measured().mistakes());
  }

  @Test
  void nothingIsReadUntilThePaneIsSeen() {
    seen.set(false);
    openPhotos();
    assertThat(viewModel.stateProperty().get()).isInstanceOf(JobState.None.class);

    seen.set(true);
    assertThat(measured().evaluation().pictures()).isEqualTo(6);
  }

  @Test
  void whatCannotBeReadOrNamedIsLeftOutWithItsReason() throws IOException {
    Files.writeString(photos.resolve("1/broken.png"), "no picture");
    Photos.write(photos.resolve("seventh/7.png"), 7);
    openPhotos();

    assertThat(measured().evaluation().pictures()).isEqualTo(6);
    assertThat(measured().picturesOut()).isEqualTo(2);
    AccuracyWords words = new AccuracyWords(fixture.context().messages());
    assertThat(measured().leftOut().stream().map(words::leftOut))
        .contains("seventh: no class is called seventh")
        .anyMatch(line -> line.startsWith("1/broken.png: "));
  }

  @Test
  void aCellShowsItsPicturesAndAgainAllMistakes() {
    openPhotos();
    Judged first = measured().evaluation().judged().get(0);
    Look.Pair pair = new Look.Pair(first.truth(), first.answer());

    viewModel.choose(pair);
    assertThat(chosen().look()).isEqualTo(pair);
    assertThat(chosen().pictures()).contains(first).allMatch(pair::takes);

    viewModel.choose(pair);
    assertThat(chosen().look()).isEqualTo(new Look.Mistakes());
    assertThat(chosen().pictures()).isEqualTo(measured().mistakes());
  }

  @Test
  void picturesOfACellStandWithTheSurestFirst() {
    openPhotos();
    for (Judged each : measured().evaluation().judged()) {
      assertThat(measured().pictures(new Look.Pair(each.truth(), each.answer())))
          .extracting(judged -> -judged.confidence())
          .isSorted();
    }
  }

  @Test
  void aMistakeOpensInTheWindow() {
    openPhotos();
    Judged first = measured().evaluation().judged().get(0);

    viewModel.open(first);

    assertThat(fixture.appState().pictureProperty().get().source())
        .isEqualTo(new PictureSource.OfFile(first.picture().file()));
  }

  @Test
  void picturesWithoutTruthAreNoMistakes() throws IOException {
    Path flat = Photos.write(folder.resolve("flat/1.png"), 1).getParent();
    fixture.context().dataSets().open(flat);

    assertThat(viewModel.measured()).isNull();
    assertThat(obstacle().key()).isEqualTo("folder.notruth");
  }

  @Test
  void foldersOfOtherNamesAreToldBesideTheClassesOfTheModel() throws IOException {
    open(Path.of("bundled"));
    Path others = Photos.write(folder.resolve("others/teapot/1.png"), 1).getParent().getParent();
    fixture.context().dataSets().open(others);

    assertThat(obstacle().key()).isEqualTo("folder.nomatch");
    assertThat(obstacle().arguments().get(0)).isEqualTo("teapot");
    assertThat(obstacle().arguments().get(2).toString()).startsWith("cat, dog, ");
  }

  @Test
  void aFileOfClassesTakesTheObstacleAway() throws IOException {
    Path flat = Photos.write(folder.resolve("flat/1.png"), 1).getParent();
    fixture.context().dataSets().open(flat);
    Path map = Files.writeString(folder.resolve("classes.csv"), "1.png,2\n");

    fixture.context().dataSets().map(map);

    assertThat(viewModel.obstacleProperty().get()).isNull();
    assertThat(measured().evaluation().judged().get(0).truth()).isEqualTo(2);
  }

  @Test
  void featuresAreNoAnswersToJudge() throws Exception {
    open(SmallNets.write(folder.resolve("b.safetensors"), "basic,1-1-1-1,channels=8,head=none"));
    openPhotos();

    assertThat(obstacle().key()).isEqualTo("folder.noclasses.features");
    assertThat(viewModel.measured()).isNull();
  }

  @Test
  void anotherModelIsMeasuredAnew() throws Exception {
    openPhotos();
    Measured before = measured();
    Path other =
        SmallNets.write(folder.resolve("c.safetensors"), "basic,1-1-1-1,channels=8,classes=2");

    fixture.appState().openModel(other.toString());

    assertThat(measured()).isNotSameAs(before);
    assertThat(measured().evaluation().outputs()).isEqualTo(2);
  }

  @Test
  void manyPicturesWaitToBeAskedFor() throws IOException {
    Files.createDirectories(photos.resolve("2"));
    for (int i = 0; i < DataSet.AT_ONCE; i++) {
      Files.createLink(photos.resolve("2/" + i + ".png"), photos.resolve("0/0.png"));
    }
    openPhotos();

    assertThat(viewModel.stateProperty().get()).isInstanceOf(JobState.None.class);
    assertThat(viewModel.obstacleProperty().get()).isNull();
    assertThat(viewModel.keptProperty().get()).isZero();
  }

  @Test
  void manyPicturesOfWhichMostWereReadBeforeAreMeasuredAtOnce() throws IOException {
    openPhotos();
    Files.createDirectories(photos.resolve("2"));
    for (int i = 0; i < DataSet.AT_ONCE - 3; i++) {
      Files.writeString(photos.resolve("2/" + i + ".png"), "no picture");
    }

    viewModel.again();

    assertThat(viewModel.keptProperty().get()).isEqualTo(6);
    assertThat(measured().evaluation().pictures()).isEqualTo(6);
    assertThat(measured().picturesOut()).isEqualTo(DataSet.AT_ONCE - 3);
  }
}
