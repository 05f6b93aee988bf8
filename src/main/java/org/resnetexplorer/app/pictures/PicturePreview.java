package org.resnetexplorer.app.pictures;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureLoader;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** One picture of a folder, large, before it is opened; the latest asked for wins. */
final class PicturePreview extends VBox {
  private static final double WIDTH = 340;
  private static final double HEIGHT = 300;

  private final Messages messages;
  private final Background background;
  private final Orientation orientation;
  private final PictureLoader loader = new PictureLoader(new PictureReader());
  private final ImageView image = new ImageView();
  private final Label hint = new Label();
  private final Label caption = new Label();
  private AtomicBoolean unwanted = new AtomicBoolean();

  private record Shown(@Nullable Pixels pixels, String words) {}

  PicturePreview(PaneContext context, Background background) {
    this.messages = context.messages();
    this.background = background;
    this.orientation = context.appState().orientationProperty().get();
    image.setPreserveRatio(true);
    hint.setWrapText(true);
    hint.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setId("picker-caption");
    caption.getStyleClass().add("caption");
    StackPane frame = new StackPane(hint, image);
    frame.getStyleClass().add("picker-preview");
    frame.setMinSize(WIDTH, HEIGHT);
    frame.setMaxSize(WIDTH, HEIGHT);
    setSpacing(8);
    setAlignment(Pos.TOP_LEFT);
    setMaxWidth(WIDTH);
    getChildren().addAll(frame, caption);
    say(messages.text("pictures.picker.choose"));
  }

  /** Words in place of a picture. */
  void say(String words) {
    unwanted.set(true);
    image.setImage(null);
    hint.setText(words);
    caption.setText("");
  }

  void show(Path file) {
    unwanted.set(true);
    AtomicBoolean mine = new AtomicBoolean();
    unwanted = mine;
    PictureSource source = new PictureSource.OfFile(file);
    background.compute(
        () -> read(source, mine),
        shown -> {
          if (!mine.get()) {
            show(shown);
          }
        });
  }

  private Shown read(PictureSource source, AtomicBoolean mine) {
    try {
      Picture picture = loader.read(source, orientation, mine::get);
      String words =
          messages.text(
              "pictures.picker.size",
              source.name(),
              picture.image().width(),
              picture.image().height());
      return new Shown(
          PicturePixels.atLeast(picture.image(), (int) (2 * WIDTH), (int) (2 * HEIGHT)), words);
    } catch (PictureException e) {
      return new Shown(null, Explained.of(e, messages).what());
    }
  }

  private void show(Shown shown) {
    if (shown.pixels() == null) {
      say(shown.words());
      return;
    }
    Image pixels = Images.of(shown.pixels());
    // A small picture is not blown up.
    image.setFitWidth(Math.min(WIDTH - 2, pixels.getWidth()));
    image.setFitHeight(Math.min(HEIGHT - 2, pixels.getHeight()));
    image.setImage(pixels);
    hint.setText("");
    caption.setText(shown.words());
  }
}
