package org.resnetexplorer.app.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog on a folder with a folder, two pictures and a broken one in it. */
@ExtendWith(ApplicationExtension.class)
class PicturePickerTest {
  @TempDir Path folder;

  private PaneFixture fixture;
  private PictureServices services;
  private Stage owner;

  @Start
  void show(Stage stage) {
    fixture = PaneFixture.with("bundled");
    services =
        PictureServices.of(
            fixture.appState(),
            fixture.context().background(),
            new Background(Runnable::run, Runnable::run),
            view -> {},
            given -> {});
    owner = stage;
    owner.setScene(new Scene(new StackPane(), 1200, 800));
    owner.show();
  }

  @BeforeEach
  void browse(FxRobot robot) throws IOException {
    Files.copy(Path.of("samples", "kitten.jpg"), folder.resolve("a.jpg"));
    Files.copy(Path.of("samples", "tulips.jpg"), folder.resolve("b.jpg"));
    Files.write(folder.resolve("c.jpg"), new byte[] {(byte) 0xFF, 1, 2});
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("notes.txt"), "");
    services.recent().restore(List.of(), folder.toString());
    robot.interact(() -> new PicturePicker(fixture.context(), services, owner).show());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup("#picker-list").queryListView();
  }

  private static List<String> names(FxRobot robot) {
    return list(robot).getItems().stream()
        .map(entry -> ((PickerEntry) entry).path().getFileName().toString())
        .toList();
  }

  private static void choose(FxRobot robot, int... rows) {
    robot.interact(
        () -> {
          list(robot).getSelectionModel().clearSelection();
          for (int row : rows) {
            list(robot).getSelectionModel().select(row);
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String caption(FxRobot robot) {
    return robot.lookup("#picker-caption").queryAs(Label.class).getText();
  }

  private static ImageView preview(FxRobot robot) {
    return robot.lookup(".picker-preview .image-view").queryAs(ImageView.class);
  }

  private static String hint(FxRobot robot) {
    return robot.lookup(".picker-preview .caption").queryAs(Label.class).getText();
  }

  private static Button open(FxRobot robot) {
    return robot.lookup("#picture-picker .button").queryAllAs(Button.class).stream()
        .filter(Button::isDefaultButton)
        .findFirst()
        .orElseThrow();
  }

  private List<String> opened() {
    return services.strip().pictures().stream().map(each -> each.source().name()).toList();
  }

  @Test
  void foldersStandBeforePicturesAndTheFirstPictureIsShown(FxRobot robot) {
    assertThat(names(robot)).containsExactly("empty", "a.jpg", "b.jpg", "c.jpg");
    assertThat(caption(robot)).matches("a\\.jpg, \\d+ × \\d+");
    assertThat(preview(robot).getImage()).isNotNull();
    assertThat(list(robot).getSelectionModel().getSelectionMode())
        .isEqualTo(SelectionMode.MULTIPLE);
  }

  @Test
  void eachPictureOfTheListHasItsThumbnailAndABrokenOneASign(FxRobot robot) {
    for (Node cell : robot.lookup("#picker-list .list-cell").queryAll()) {
      String name = ((javafx.scene.control.ListCell<?>) cell).getText();
      if (name != null) {
        ImageView image = (ImageView) cell.lookup(".image-view");
        FontIcon sign = (FontIcon) cell.lookup(".ikonli-font-icon");
        assertThat(image.getImage() != null).as(name).isEqualTo(name.matches("[ab]\\.jpg"));
        assertThat(sign.getIconLiteral().equals("fth-alert-triangle"))
            .as(name)
            .isEqualTo(name.equals("c.jpg"));
        assertThat(sign.getIconLiteral().equals("fth-folder"))
            .as(name)
            .isEqualTo(name.equals("empty"));
      }
    }
  }

  @Test
  void whyAPictureCantBeReadStandsInThePlaceOfItsPreview(FxRobot robot) {
    choose(robot, 3);
    assertThat(preview(robot).getImage()).isNull();
    assertThat(caption(robot)).isEmpty();
    assertThat(hint(robot)).isNotBlank().isNotEqualTo("Choose a picture to see it here");
  }

  @Test
  void aFolderCantBeOpenedAsAPicture(FxRobot robot) {
    assertThat(open(robot).isDisabled()).isFalse();
    choose(robot, 0);
    assertThat(open(robot).isDisabled()).isTrue();
    assertThat(hint(robot)).isEqualTo("Choose a picture to see it here");
  }

  @Test
  void severalChosenPicturesAreCountedAndOpenedTogether(FxRobot robot) {
    choose(robot, 1, 2);
    assertThat(hint(robot)).isEqualTo("2 pictures chosen");
    robot.interact(() -> open(robot).fire());
    assertThat(opened()).containsExactly("a.jpg", "b.jpg");
    assertThat(robot.lookup("#picker-list").tryQuery()).isEmpty();
  }

  @Test
  void cancelOpensNothing(FxRobot robot) {
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#picker-list").tryQuery()).isEmpty();
    assertThat(opened()).isEmpty();
  }

  @Test
  void aFolderIsGoneIntoAndOnTheWayBackItIsTheChosenOne(FxRobot robot) {
    choose(robot, 0);
    robot.push(KeyCode.ENTER);
    assertThat(names(robot)).isEmpty();
    assertThat(open(robot).isDisabled()).isTrue();
    assertThat(robot.lookup("No pictures and no folders here").tryQuery()).isPresent();
    robot.push(KeyCode.BACK_SPACE);
    assertThat(names(robot)).hasSize(4);
    assertThat(list(robot).getSelectionModel().getSelectedIndex()).isZero();
  }
}
