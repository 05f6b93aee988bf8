package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.engine.EngineException;

class PictureStripTest {
  @TempDir Path folder;

  private PaneFixture fixture;
  private PictureStrip strip;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.with("bundled");
    fixture.startEngine();
    strip = new PictureStrip(fixture.appState());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static PictureSource sample(String name) {
    return new PictureSource.OfFile(Path.of("samples", name));
  }

  private void openThree() {
    strip.open(List.of(sample("tabby-cat.jpg"), sample("tulips.jpg"), sample("samoyeds.jpg")), 0);
  }

  private String shown() {
    return fixture.appState().runProperty().get().picture().picture().name();
  }

  private List<String> names() {
    return strip.pictures().stream().map(picture -> picture.source().name()).toList();
  }

  private Stream<StripPicture.State> states() {
    return strip.pictures().stream().map(picture -> picture.stateProperty().get());
  }

  @Test
  void theFirstOfSeveralIsOpenedAndOneStepsThroughTheOthers() {
    openThree();
    assertThat(shown()).isEqualTo("tabby-cat.jpg");
    strip.step(1);
    strip.step(1);
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    assertThat(strip.positionProperty().get()).isEqualTo(2);
    strip.step(1);
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    strip.step(-1);
    assertThat(shown()).isEqualTo("tulips.jpg");
  }

  @Test
  void eachPictureKeepsItsFirstAnswerUntilAnotherModelIsOpened() {
    openThree();
    strip.step(1);
    assertThat(states())
        .extracting(
            state -> state instanceof StripPicture.State.Answered a ? a.top().label() : "waiting")
        .containsExactly("cat", "tulip", "waiting");
    fixture.appState().openModel("resnet18:random=1");
    assertThat(states())
        .extracting(state -> state instanceof StripPicture.State.Answered)
        .containsExactly(false, true, false);
  }

  @Test
  void steppingOntoABrokenPictureKeepsTheAnswerAndSaysWhy() throws IOException {
    Path broken = Files.write(folder.resolve("torn.jpg"), new byte[] {-1, -40, -1, 0});
    strip.open(
        List.of(sample("tabby-cat.jpg"), new PictureSource.OfFile(broken), sample("tulips.jpg")),
        0);
    strip.step(1);
    assertThat(shown()).isEqualTo("tabby-cat.jpg");
    assertThat(fixture.appState().problemProperty().get().title())
        .isEqualTo("torn.jpg was not opened");
    assertThat(strip.pictures().get(1).stateProperty().get())
        .isInstanceOf(StripPicture.State.Broken.class);
    assertThat(strip.currentProperty().get()).isSameAs(strip.pictures().get(0));
    assertThat(strip.positionProperty().get()).isZero();
    strip.step(1);
    assertThat(shown()).isEqualTo("tulips.jpg");
    assertThat(fixture.appState().problemProperty().get()).isNull();
  }

  @Test
  void whereTheFirstOfSeveralIsBrokenNoneIsMarkedAndOneGoesOn() throws IOException {
    fixture.open("kitten.jpg");
    Path broken = Files.write(folder.resolve("torn.jpg"), new byte[] {-1, -40, -1, 0});
    strip.open(
        List.of(new PictureSource.OfFile(broken), sample("tulips.jpg"), sample("beach.jpg")), 0);
    assertThat(shown()).isEqualTo("kitten.jpg");
    assertThat(strip.currentProperty().get()).isNull();
    assertThat(names()).containsExactly("torn.jpg", "tulips.jpg", "beach.jpg");
    strip.goToLast();
    assertThat(shown()).isEqualTo("beach.jpg");
    strip.goToFirst();
    assertThat(shown()).isEqualTo("tulips.jpg");
  }

  @Test
  void aRefusedPictureByItselfLeavesTheOneThatIsShown() throws IOException {
    fixture.open("kitten.jpg");
    Path broken = Files.write(folder.resolve("torn.jpg"), new byte[] {-1, -40, -1, 0});
    fixture.appState().openPicture(new PictureSource.OfFile(broken));
    assertThat(names()).containsExactly("kitten.jpg");
    assertThat(strip.positionProperty().get()).isZero();
  }

  @Test
  void aSinglePictureReplacesASingleOne() {
    fixture.open("tabby-cat.jpg");
    fixture.open("tulips.jpg");
    assertThat(names()).containsExactly("tulips.jpg");
  }

  @Test
  void aSinglePictureJoinsSeveral() {
    openThree();
    fixture.open("kitten.jpg");
    assertThat(names())
        .containsExactly("tabby-cat.jpg", "tulips.jpg", "samoyeds.jpg", "kitten.jpg");
    assertThat(strip.positionProperty().get()).isEqualTo(3);
  }

  @Test
  void severalPicturesReplaceAllOthers() {
    openThree();
    strip.open(List.of(sample("kitten.jpg"), sample("beach.jpg")), 4);
    assertThat(names()).containsExactly("kitten.jpg", "beach.jpg");
    assertThat(shown()).isEqualTo("kitten.jpg");
    assertThat(strip.skippedProperty().get()).isEqualTo(4);
  }

  @Test
  void takingTheCurrentPictureAwayOpensItsNeighbour() {
    openThree();
    strip.step(1);
    strip.remove(strip.currentProperty().get());
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    assertThat(strip.positionProperty().get()).isEqualTo(1);
    strip.remove(strip.currentProperty().get());
    assertThat(shown()).isEqualTo("tabby-cat.jpg");
  }

  @Test
  void takingAnEarlierPictureAwayKeepsWhatIsShown() {
    openThree();
    strip.step(2);
    strip.remove(strip.pictures().get(0));
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    assertThat(strip.positionProperty().get()).isEqualTo(1);
  }

  @Test
  void clearingLeavesTheCurrentPictureAlone() {
    openThree();
    strip.step(1);
    strip.clear();
    assertThat(names()).containsExactly("tulips.jpg");
    assertThat(shown()).isEqualTo("tulips.jpg");
  }
}
