package org.resnetexplorer.app.pictures;

import java.nio.file.Path;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.intake.Thumbnail;
import org.resnetexplorer.app.state.PictureSource;

/** A folder or a picture of the dialog's list, with its thumbnail. */
final class PickerCell extends ListCell<PickerEntry> {
  private static final double SIDE = 32;

  private final PictureThumbnails thumbnails;
  private final ImageView image = new ImageView();
  private final FontIcon sign = new FontIcon("fth-image");
  private final StackPane frame = new StackPane(sign, image);
  private PictureThumbnails.@Nullable Request request;

  PickerCell(PictureThumbnails thumbnails) {
    this.thumbnails = thumbnails;
    frame.setMinSize(SIDE, SIDE);
    frame.setMaxSize(SIDE, SIDE);
    image.setFitWidth(SIDE);
    image.setFitHeight(SIDE);
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    setGraphicTextGap(10);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable PickerEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (request != null) {
      request.cancel();
      request = null;
    }
    image.setImage(null);
    setText(entry == null ? null : nameOf(entry.path()));
    setGraphic(entry == null ? null : frame);
    if (entry != null) {
      sign.setIconLiteral(entry.isFolder() ? "fth-folder" : "fth-image");
      if (!entry.isFolder()) {
        request = thumbnails.want(new PictureSource.OfFile(entry.path()), this::show);
      }
    }
  }

  private void show(Thumbnail thumbnail) {
    if (thumbnail.pixels() != null) {
      image.setImage(Images.of(thumbnail.pixels()));
    } else if (!thumbnail.why().isEmpty()) {
      sign.setIconLiteral("fth-alert-triangle");
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
