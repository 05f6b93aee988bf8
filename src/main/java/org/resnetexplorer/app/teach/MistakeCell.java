package org.resnetexplorer.app.teach;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.intake.ThumbnailView;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.render.Numbers;

/** A picture held out that was not recognised: truth and answer below it. */
final class MistakeCell extends ListCell<Outcome.Mistake> {
  private static final double SIDE = 96;

  /** Room for two lines of names. */
  private static final double LINES = 30;

  private final TeachWords words;
  private final ThumbnailView image;
  private final Label caption = new Label();
  private final Label share = new Label();
  private final VBox all;

  MistakeCell(PictureThumbnails thumbnails, TeachWords words) {
    this.words = words;
    getStyleClass().add("teach-mistake");
    image = new ThumbnailView(thumbnails, SIDE);
    image.getStyleClass().add("teach-thumbnail");
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setTextAlignment(TextAlignment.CENTER);
    caption.setAlignment(Pos.TOP_CENTER);
    caption.setPrefWidth(SIDE + 24);
    caption.setMaxHeight(LINES);
    share.getStyleClass().add("number");
    all = new VBox(2, image, caption, share);
    all.setAlignment(Pos.TOP_CENTER);
    all.setPrefWidth(SIDE + 24);
  }

  @Override
  protected void updateItem(Outcome.@Nullable Mistake mistake, boolean empty) {
    super.updateItem(mistake, empty);
    setGraphic(mistake == null ? null : all);
    if (mistake == null) {
      image.clear();
      Tooltips.on(this, "");
      return;
    }
    String names = words.mistake(mistake);
    caption.setText(names);
    share.setText(Numbers.share(mistake.share()));
    setAccessibleText(mistake.picture().path() + ", " + names + ", " + share.getText());
    Tooltips.on(this, mistake.picture().path() + "\n" + names);
    image.show(new PictureSource.OfFile(mistake.picture().file()));
  }
}
