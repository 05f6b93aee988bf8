package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Pictures in small; the worker goes on when the test says so. */
@ExtendWith(ApplicationExtension.class)
class ThumbnailViewTest {
  @TempDir private Path folder;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final ThumbnailView view =
      new ThumbnailView(
          new PictureThumbnails(new Background(waiting::add, Runnable::run), fixture.appState()),
          32);

  @AfterEach
  void close() {
    fixture.close();
  }

  private static PictureSource sample(String name) {
    return new PictureSource.OfFile(Path.of("samples", name));
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private Image image() {
    return ((ImageView) view.getChildren().get(1)).getImage();
  }

  private String sign() {
    return ((FontIcon) view.getChildren().get(0)).getIconLiteral();
  }

  @Test
  void aSignStandsThereUntilThePictureDoes() {
    view.show(sample("tabby-cat.jpg"));
    assertThat(image()).isNull();
    assertThat(sign()).isEqualTo("fth-image");

    work();
    assertThat(image()).isNotNull();
  }

  @Test
  void thePictureShownBeforeIsNeverSeenInThePlaceOfTheNext() {
    view.show(sample("tabby-cat.jpg"));
    work();
    Image cat = image();
    view.show(sample("tulips.jpg"));
    assertThat(image()).isNull();

    work();
    assertThat(image()).isNotNull().isNotSameAs(cat);
  }

  @Test
  void whatCanNotBeReadHasASignOfItsOwnAndOnlyThat() throws IOException {
    view.show(new PictureSource.OfFile(Files.writeString(folder.resolve("a.jpg"), "no picture")));
    work();
    assertThat(sign()).isEqualTo("fth-alert-triangle");

    view.show(sample("tulips.jpg"));
    assertThat(sign()).isEqualTo("fth-image");
  }

  @Test
  void anotherPictureInTheSamePlaceIsSeenWhenItIsShownAgain() throws IOException {
    Path file = Files.copy(Path.of("samples", "tulips.jpg"), folder.resolve("picture.jpg"));
    view.show(new PictureSource.OfFile(file));
    work();
    Image first = image();
    view.show(new PictureSource.OfFile(file));
    work();
    assertThat(image()).as("the same file").isSameAs(first);

    Files.write(file, Files.readAllBytes(Path.of("samples", "kitten.jpg")));
    view.show(new PictureSource.OfFile(file));
    work();
    assertThat(image()).isNotNull().isNotSameAs(first);
  }

  @Test
  void clearedItWaitsForNothing() {
    view.show(sample("tabby-cat.jpg"));
    view.clear();
    work();
    assertThat(image()).isNull();
  }
}
