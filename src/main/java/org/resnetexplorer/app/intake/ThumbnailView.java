package org.resnetexplorer.app.intake;

import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.state.PictureSource;

/** A picture in small: a sign until its thumbnail is there, another one if it can't be read. */
public final class ThumbnailView extends StackPane {
  private static final String WAITING = "fth-image";

  private final PictureThumbnails thumbnails;
  private final ImageView image = new ImageView();
  private final FontIcon sign = new FontIcon(WAITING);
  private PictureThumbnails.@Nullable Request request;
  private @Nullable PictureSource shown;
  private @Nullable Thumbnail drawn;

  /**
   * @param side in pixels
   */
  // Only what is seen is laid out here.
  @SuppressWarnings("this-escape")
  public ThumbnailView(PictureThumbnails thumbnails, double side) {
    this.thumbnails = thumbnails;
    image.setFitWidth(side);
    image.setFitHeight(side);
    setMinSize(side, side);
    setMaxSize(side, side);
    getChildren().setAll(sign, image);
  }

  /** One that is shown already stays as it is, unless its file is another one by now. */
  public void show(PictureSource picture) {
    if (!picture.equals(shown)) {
      clear();
      shown = picture;
    } else if (drawn == null) {
      // It is waited for.
      return;
    } else if (request != null) {
      request.cancel();
    }
    request = thumbnails.want(picture, this::show);
  }

  private void show(Thumbnail made) {
    if (made == drawn) {
      return;
    }
    drawn = made;
    image.setImage(null);
    sign.setIconLiteral(WAITING);
    if (made.pixels() != null) {
      image.setImage(Images.of(made.pixels()));
    } else {
      sign.setIconLiteral("fth-alert-triangle");
    }
  }

  /** Nothing is shown, or waited for, any more. */
  public void clear() {
    if (request != null) {
      request.cancel();
      request = null;
    }
    shown = null;
    drawn = null;
    image.setImage(null);
    sign.setIconLiteral(WAITING);
  }
}
