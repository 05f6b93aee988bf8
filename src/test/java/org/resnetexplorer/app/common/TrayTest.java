package org.resnetexplorer.app.common;

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
import org.resnetexplorer.engine.EngineException;

class TrayTest {
  @TempDir Path folder;

  private Desk desk;
  private Tray tray;

  @BeforeEach
  void open() throws EngineException {
    desk = Desk.with("bundled");
    desk.startEngine();
    tray = new Tray(desk.workbench());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static PictureSource sample(String name) {
    return new PictureSource.OfFile(Path.of("samples", name));
  }

  private void openThree() {
    tray.open(List.of(sample("tabby-cat.jpg"), sample("tulips.jpg"), sample("samoyeds.jpg")), 0);
  }

  private String shown() {
    return desk.workbench().runProperty().get().picture().picture().name();
  }

  private List<String> names() {
    return tray.pictures().stream().map(picture -> picture.source().name()).toList();
  }

  private Stream<TrayPicture.State> states() {
    return tray.pictures().stream().map(picture -> picture.stateProperty().get());
  }

  @Test
  void theFirstOfSeveralIsOpenedAndOneStepsThroughTheOthers() {
    openThree();
    assertThat(shown()).isEqualTo("tabby-cat.jpg");
    tray.step(1);
    tray.step(1);
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    assertThat(tray.positionProperty().get()).isEqualTo(2);
    tray.step(1);
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    tray.step(-1);
    assertThat(shown()).isEqualTo("tulips.jpg");
  }

  @Test
  void eachPictureKeepsItsFirstAnswerUntilAnotherModelIsOpened() {
    openThree();
    tray.step(1);
    assertThat(states())
        .extracting(
            state -> state instanceof TrayPicture.State.Answered a ? a.top().label() : "waiting")
        .containsExactly("cat", "tulip", "waiting");
    desk.workbench().openModel("resnet18:random=1");
    assertThat(states())
        .extracting(state -> state instanceof TrayPicture.State.Answered)
        .containsExactly(false, true, false);
  }

  @Test
  void steppingOntoABrokenPictureKeepsTheAnswerAndSaysWhy() throws IOException {
    Path broken = Files.write(folder.resolve("torn.jpg"), new byte[] {-1, -40, -1, 0});
    tray.open(
        List.of(sample("tabby-cat.jpg"), new PictureSource.OfFile(broken), sample("tulips.jpg")),
        0);
    tray.step(1);
    assertThat(shown()).isEqualTo("tabby-cat.jpg");
    assertThat(desk.workbench().problemProperty().get().title())
        .isEqualTo("torn.jpg was not opened");
    assertThat(tray.pictures().get(1).stateProperty().get())
        .isInstanceOf(TrayPicture.State.Broken.class);
    tray.step(1);
    assertThat(shown()).isEqualTo("tulips.jpg");
    assertThat(desk.workbench().problemProperty().get()).isNull();
  }

  @Test
  void aSinglePictureReplacesASingleOne() {
    desk.open("tabby-cat.jpg");
    desk.open("tulips.jpg");
    assertThat(names()).containsExactly("tulips.jpg");
  }

  @Test
  void aSinglePictureJoinsSeveral() {
    openThree();
    desk.open("kitten.jpg");
    assertThat(names())
        .containsExactly("tabby-cat.jpg", "tulips.jpg", "samoyeds.jpg", "kitten.jpg");
    assertThat(tray.positionProperty().get()).isEqualTo(3);
  }

  @Test
  void severalPicturesReplaceAllOthers() {
    openThree();
    tray.open(List.of(sample("kitten.jpg"), sample("beach.jpg")), 4);
    assertThat(names()).containsExactly("kitten.jpg", "beach.jpg");
    assertThat(shown()).isEqualTo("kitten.jpg");
    assertThat(tray.skippedProperty().get()).isEqualTo(4);
  }

  @Test
  void takingTheCurrentPictureAwayOpensItsNeighbour() {
    openThree();
    tray.step(1);
    tray.remove(tray.currentProperty().get());
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    assertThat(tray.positionProperty().get()).isEqualTo(1);
    tray.remove(tray.currentProperty().get());
    assertThat(shown()).isEqualTo("tabby-cat.jpg");
  }

  @Test
  void takingAnEarlierPictureAwayKeepsWhatIsShown() {
    openThree();
    tray.step(2);
    tray.remove(tray.pictures().get(0));
    assertThat(shown()).isEqualTo("samoyeds.jpg");
    assertThat(tray.positionProperty().get()).isEqualTo(1);
  }

  @Test
  void clearingLeavesTheCurrentPictureAlone() {
    openThree();
    tray.step(1);
    tray.clear();
    assertThat(names()).containsExactly("tulips.jpg");
    assertThat(shown()).isEqualTo("tulips.jpg");
  }
}
