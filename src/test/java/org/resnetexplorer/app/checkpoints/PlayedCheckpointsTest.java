package org.resnetexplorer.app.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.HeldScales;
import org.resnetexplorer.app.pane.ManualClock;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.epochs.EpochFiles;
import org.resnetexplorer.exploration.epochs.EpochReading;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

class PlayedCheckpointsTest {
  @TempDir Path folder;

  private final ManualClock clock = new ManualClock();
  private PaneFixture fixture;
  private Checkpoints checkpoints;

  @BeforeEach
  void open() throws Exception {
    fixture = PaneFixture.running("resnet18:random=1");
    fixture.open("tabby-cat.jpg");
    Background now = new Background(Runnable::run, Runnable::run);
    checkpoints =
        new Checkpoints(
            fixture.appState(),
            fixture.context().activations(),
            fixture.context().appearance(),
            new Checkpoints.Tools(
                new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
                TestEngine::shared,
                now,
                now,
                clock));
    EpochFiles.write(file(1), 0.5);
    EpochFiles.write(file(2), 1);
    EpochFiles.write(file(10), 4);
  }

  @AfterEach
  void close() {
    checkpoints.close();
    fixture.close();
  }

  private Path file(int epoch) {
    return folder.resolve("epoch_" + epoch + ".safetensors");
  }

  private void openFolder() {
    checkpoints.open(List.of(folder));
  }

  private int place() {
    return checkpoints.placeProperty().get();
  }

  private Run run() {
    return fixture.appState().runProperty().get();
  }

  private Problem problem() {
    return fixture.appState().problemProperty().get();
  }

  private Selected selected() {
    return fixture.context().selection().current();
  }

  private HeldScales held() {
    return fixture.context().appearance().heldScalesProperty().get();
  }

  private ScaleScope scope() {
    return fixture.context().appearance().mapsLookProperty().get().scope();
  }

  private long read() {
    return checkpoints.answersProperty().get().known().values().stream()
        .filter(EpochReading.Read.class::isInstance)
        .count();
  }

  @Test
  void theFirstIsShownAndAllAreReadBesideIt() {
    openFolder();
    assertThat(place()).isZero();
    assertThat(run().model().argument()).isEqualTo(file(1).toString());
    assertThat(read()).isEqualTo(3);
    EpochReading.Read first =
        (EpochReading.Read) checkpoints.answersProperty().get().known().get(0);
    assertThat(first.logits()).containsExactly(run().trace().logits());
  }

  @Test
  void playingShowsAllOnTheSamePictureCallChannelAndCell() {
    openFolder();
    Selected looking = new Selected(new Target.OfCall("layer2.0.relu#1"), 3, new Cell(1, 2));
    fixture.context().selection().select(looking);
    var picture = run().picture().picture();
    checkpoints.playOrPause();
    for (int place = 0; place < 3; place++) {
      assertThat(place()).isEqualTo(place);
      assertThat(selected()).isEqualTo(looking);
      assertThat(run().picture().picture()).isSameAs(picture);
      assertThat(checkpoints.playingProperty().get()).isTrue();
      clock.beat(1);
    }
    assertThat(place()).isEqualTo(2);
    assertThat(checkpoints.playingProperty().get()).isFalse();
  }

  @Test
  void aChannelThatNobodyChoseStaysTheSameToo() {
    openFolder();
    fixture.select("layer1.0.conv1");
    assertThat(fixture.channel()).isEqualTo(Selected.NO_CHANNEL);
    checkpoints.step(1);
    int channel = fixture.channel();
    assertThat(channel).isNotEqualTo(Selected.NO_CHANNEL);
    checkpoints.step(1);
    assertThat(fixture.channel()).isEqualTo(channel);
  }

  @Test
  void scalesAreHeldOverAllUntilTheSeriesOrItsModelGoes() {
    assertThat(held()).isNull();
    openFolder();
    HeldScales first = held();
    assertThat(scope()).isEqualTo(ScaleScope.SERIES);
    assertThat(first.isWhole()).isTrue();
    checkpoints.step(1);
    assertThat(held()).isEqualTo(first);
    fixture.appState().openModel("resnet18:random=1");
    assertThat(held()).isNull();
    checkpoints.step(1);
    assertThat(held()).isEqualTo(first);
    checkpoints.release();
    assertThat(held()).isNull();
    assertThat(scope()).isEqualTo(ScaleScope.CALL);
    assertThat(checkpoints.answersProperty().get()).isNull();
    assertThat(run().model().argument()).isEqualTo(file(1).toString());
  }

  @Test
  void anotherPictureIsAskedOfAllAnew() {
    openFolder();
    EpochReading before = checkpoints.answersProperty().get().known().get(2);
    fixture.open("kitten.jpg");
    assertThat(read()).isEqualTo(3);
    assertThat(checkpoints.answersProperty().get().known().get(2)).isNotEqualTo(before);
  }

  @Test
  void aFileThatVanishesWhileItPlaysStopsThereAndIsTold() throws Exception {
    openFolder();
    checkpoints.playOrPause();
    Files.delete(file(2));
    Run shown = run();
    clock.beat(2);
    assertThat(checkpoints.playingProperty().get()).isFalse();
    assertThat(run()).isSameAs(shown);
    assertThat(problem().title()).contains("epoch_2.safetensors");
    checkpoints.show(2);
    assertThat(place()).isEqualTo(2);
    assertThat(problem()).isNull();
  }

  @Test
  void lookingAgainTakesWhatHasComeAndKeepsWhatIsKnown() throws Exception {
    openFolder();
    checkpoints.step(1);
    EpochReading known = checkpoints.answersProperty().get().known().get(2);
    EpochFiles.write(file(5), 2);
    checkpoints.lookAgain();
    assertThat(checkpoints.seriesProperty().get().size()).isEqualTo(4);
    assertThat(place()).isEqualTo(1);
    assertThat(read()).isEqualTo(4);
    assertThat(checkpoints.answersProperty().get().known().get(3)).isSameAs(known);
  }

  @Test
  void whatIsNoSeriesIsToldAndWhatIsOpenStays() throws Exception {
    openFolder();
    CheckpointSeries before = checkpoints.seriesProperty().get();
    Run shown = run();
    checkpoints.open(List.of(Files.createDirectory(folder.resolve("empty"))));
    assertThat(problem().why()).startsWith("There are no files of weights in empty");
    assertThat(problem().next()).isNotEmpty();
    assertThat(checkpoints.seriesProperty().get()).isSameAs(before);
    assertThat(run()).isSameAs(shown);
  }

  @Test
  void theChannelLookedAtIsReadInAllWhileSomebodyWantsIt() throws Exception {
    openFolder();
    fixture.context().selection().select(new Selected(new Target.OfCall("conv1"), 2, null));
    assertThat(checkpoints.mapsProperty().get()).isNull();
    checkpoints.mapsWantedProperty().set(true);
    ChannelMaps maps = checkpoints.mapsProperty().get();
    assertThat(maps.channel()).isEqualTo(2);
    assertThat(maps.maps()).hasSize(3);
    float[] shown = run().trace().values(run().model().network().findCall("conv1").orElseThrow());
    int cells = maps.maps().get(0).cells();
    assertThat(maps.maps().get(0).values())
        .containsExactly(Arrays.copyOfRange(shown, 2 * cells, 3 * cells));
    checkpoints.step(1);
    assertThat(checkpoints.mapsProperty().get()).isSameAs(maps);
    fixture.select(run().model().network().output().name());
    assertThat(checkpoints.mapsProperty().get()).isNull();
  }

  @Test
  void ofACallThatTheCheckpointsLackNothingIsRead() {
    openFolder();
    checkpoints.mapsWantedProperty().set(true);
    fixture.context().selection().select(new Selected(new Target.OfCall("conv1"), 2, null));
    fixture.appState().openModel("resnet18:random=1");
    fixture.context().selection().select(new Selected(new Target.OfCall("conv1"), 60, null));
    assertThat(checkpoints.mapsProperty().get()).isNull();
  }

  @Test
  void theModelThatIsOpenIsOneOfThemHoweverItWasAskedFor() {
    fixture.appState().openModel(folder.resolve("./epoch_2.safetensors").toString());
    Run shown = run();
    openFolder();
    assertThat(place()).isEqualTo(1);
    assertThat(run()).isSameAs(shown);
  }

  @Test
  void reducedMotionPlaysSlower() {
    openFolder();
    fixture.context().appearance().animatedProperty().set(true);
    checkpoints.playOrPause();
    double usual = clock.beatsPerSecond();
    fixture.context().appearance().animatedProperty().set(false);
    assertThat(clock.beatsPerSecond()).isLessThan(usual);
  }
}
