package org.resnetexplorer.app.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.PictureStrip;
import org.resnetexplorer.app.intake.StripPicture;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The strip of several pictures, with the real reader. */
@ExtendWith(ApplicationExtension.class)
class FilmControllerTest {
  @TempDir Path folder;

  private PaneFixture fixture;
  private PictureStrip pictures;

  @Start
  void show(Stage stage) {
    fixture = PaneFixture.running("bundled");
    PictureServices services =
        PictureServices.of(
            fixture.appState(),
            fixture.context().background(),
            new Background(Runnable::run, Runnable::run),
            view -> {},
            given -> {});
    pictures = services.strip();
    PaneView film =
        PaneView.load(
            "Film.fxml",
            new FilmController(fixture.context(), services),
            fixture.context().messages());
    stage.setScene(new Scene(new StackPane(film.content()), 400, 120));
    stage.show();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void open(FxRobot robot, Path... files) {
    List<PictureSource> sources =
        Arrays.stream(files).<PictureSource>map(PictureSource.OfFile::new).toList();
    robot.interact(() -> pictures.open(sources, 0));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void openThree(FxRobot robot) {
    open(robot, sample("tabby-cat.jpg"), sample("tulips.jpg"), sample("kitten.jpg"));
  }

  private static Path sample(String name) {
    return Path.of("samples", name);
  }

  private String opened() {
    return fixture.appState().pictureProperty().get().picture().name();
  }

  private static ListCell<?> cell(FxRobot robot, String name) {
    return robot.lookup("#film-strip .list-cell").queryAllAs(ListCell.class).stream()
        .filter(cell -> cell.getItem() instanceof StripPicture picture)
        .filter(cell -> ((StripPicture) cell.getItem()).source().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No cell " + name));
  }

  private static boolean has(FxRobot robot, String name, String pseudoClass) {
    return cell(robot, name)
        .lookup(".film-picture")
        .getPseudoClassStates()
        .contains(PseudoClass.getPseudoClass(pseudoClass));
  }

  private static ImageView thumbnail(FxRobot robot, String name) {
    return (ImageView) cell(robot, name).lookup(".image-view");
  }

  private static String counter(FxRobot robot) {
    return robot.lookup("#film-counter").queryAs(Label.class).getText();
  }

  private static void press(FxRobot robot, KeyCode key) {
    robot.interact(() -> robot.lookup("#film-strip").queryListView().requestFocus());
    robot.push(key);
  }

  @Test
  void aSinglePictureHasNoStrip(FxRobot robot) {
    open(robot, sample("tulips.jpg"));
    assertThat(robot.lookup("#film").query().isVisible()).isFalse();
    openThree(robot);
    assertThat(robot.lookup("#film").query().isVisible()).isTrue();
  }

  @Test
  void everyPictureIsThereAsAThumbnailAndTheCurrentOneIsRinged(FxRobot robot) {
    openThree(robot);
    for (String name : List.of("tabby-cat.jpg", "tulips.jpg", "kitten.jpg")) {
      assertThat(thumbnail(robot, name).getImage()).as(name).isNotNull();
      assertThat(has(robot, name, "current")).as(name).isEqualTo(name.equals("tabby-cat.jpg"));
    }
  }

  @Test
  void whatIsKnownOfAPictureIsSaidOfItsCell(FxRobot robot) {
    openThree(robot);
    assertThat(cell(robot, "tabby-cat.jpg").getAccessibleText()).startsWith("tabby-cat.jpg, cat, ");
    assertThat(cell(robot, "tulips.jpg").getAccessibleText()).isEqualTo("tulips.jpg");
    robot.interact(() -> pictures.step(1));
    assertThat(cell(robot, "tulips.jpg").getAccessibleText()).startsWith("tulips.jpg, tulip, ");
  }

  @Test
  void aPictureThatCantBeReadIsMarkedBeforeAnybodyOpensIt(FxRobot robot) throws IOException {
    Path broken = Files.write(folder.resolve("holiday.jpg"), new byte[] {(byte) 0xFF, 1, 2});
    open(robot, sample("tulips.jpg"), broken);
    assertThat(has(robot, "holiday.jpg", "broken")).isTrue();
    FontIcon sign = (FontIcon) cell(robot, "holiday.jpg").lookup(".ikonli-font-icon");
    assertThat(sign.getIconLiteral()).isEqualTo("fth-alert-triangle");
    assertThat(Tooltips.getText(cell(robot, "holiday.jpg"))).startsWith("holiday.jpg\n");
    assertThat(opened()).isEqualTo("tulips.jpg");
  }

  @Test
  void aClickOpensAPicture(FxRobot robot) {
    openThree(robot);
    robot.clickOn(cell(robot, "kitten.jpg"));
    assertThat(opened()).isEqualTo("kitten.jpg");
    assertThat(has(robot, "kitten.jpg", "current")).isTrue();
    assertThat(has(robot, "tabby-cat.jpg", "current")).isFalse();
    assertThat(counter(robot)).isEqualTo("3 of 3");
  }

  @Test
  void keysStepToTheNextToBothEndsAndTakeAway(FxRobot robot) {
    openThree(robot);
    press(robot, KeyCode.RIGHT);
    assertThat(opened()).isEqualTo("tulips.jpg");
    press(robot, KeyCode.END);
    assertThat(opened()).isEqualTo("kitten.jpg");
    press(robot, KeyCode.LEFT);
    assertThat(opened()).isEqualTo("tulips.jpg");
    press(robot, KeyCode.DELETE);
    assertThat(opened()).isEqualTo("kitten.jpg");
    press(robot, KeyCode.HOME);
    assertThat(opened()).isEqualTo("tabby-cat.jpg");
    assertThat(counter(robot)).isEqualTo("1 of 2");
  }

  @Test
  void atAnEndItsButtonIsDisabled(FxRobot robot) {
    openThree(robot);
    Node previous = robot.lookup("#film-previous").query();
    Node next = robot.lookup("#film-next").query();
    assertThat(List.of(previous.isDisabled(), next.isDisabled())).containsExactly(true, false);
    robot.clickOn(next).clickOn(next);
    assertThat(opened()).isEqualTo("kitten.jpg");
    assertThat(List.of(previous.isDisabled(), next.isDisabled())).containsExactly(false, true);
  }

  @Test
  void theMenuOfACellTakesItsPictureOutOrAllOthers(FxRobot robot) {
    openThree(robot);
    robot.interact(() -> cell(robot, "tulips.jpg").getContextMenu().getItems().get(0).fire());
    assertThat(pictures.pictures())
        .extracting(picture -> picture.source().name())
        .containsExactly("tabby-cat.jpg", "kitten.jpg");
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> cell(robot, "kitten.jpg").getContextMenu().getItems().get(1).fire());
    assertThat(pictures.pictures())
        .extracting(picture -> picture.source().name())
        .containsExactly("tabby-cat.jpg");
  }

  @Test
  void inANarrowWindowTheThumbnailsShrinkAndTheCounterMovesBesideThem(FxRobot robot) {
    openThree(robot);
    double wide = thumbnail(robot, "tulips.jpg").getFitWidth();
    robot.interact(() -> fixture.context().appearance().widthProperty().set(WidthClass.NARROW));
    assertThat(thumbnail(robot, "tulips.jpg").getFitWidth()).isLessThan(wide);
    assertThat(robot.lookup("#film-counter").query().getParent().isVisible()).isFalse();
    assertThat(robot.lookup("1/3").tryQuery()).isPresent();
  }
}
