package org.resnetexplorer.app.accuracy;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.intake.ThumbnailView;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.folder.Judged;

/** A judged picture, small, with what it is and what the network says. */
final class PictureTile extends VBox {
  static final double WIDTH = 116;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double SIDE = 96;

  private final AccuracyWords words;
  private final ThumbnailView picture;
  private final Label truth = new Label();
  private final Label answer = new Label();
  private final Label confidence = new Label();
  private @Nullable Judged shown;

  // Only lines are laid out here.
  @SuppressWarnings("this-escape")
  PictureTile(AccuracyWords words, PictureThumbnails thumbnails) {
    this.words = words;
    this.picture = new ThumbnailView(thumbnails, SIDE);
    picture.getStyleClass().add("accuracy-picture");
    truth.getStyleClass().add("caption");
    answer.getStyleClass().add("accuracy-answer");
    answer.setMinWidth(0);
    confidence.getStyleClass().add("accuracy-answer");
    confidence.setMinWidth(USE_PREF_SIZE);
    HBox said = new HBox(3, answer, confidence);
    said.setAlignment(Pos.CENTER);
    setAlignment(Pos.TOP_CENTER);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    setAccessibleRole(AccessibleRole.BUTTON);
    getStyleClass().add("accuracy-picture-tile");
    getChildren().setAll(picture, truth, said);
  }

  @Nullable Judged shown() {
    return shown;
  }

  void show(Measured of, Judged judged) {
    if (judged.equals(shown)) {
      return;
    }
    shown = judged;
    String right = words.name(of, judged.truth());
    String said = words.name(of, judged.answer());
    truth.setText(right);
    answer.setText(words.text("accuracy.tile", said));
    confidence.setText(AccuracyWords.percent(judged.confidence()));
    String all = words.picture(of, judged);
    Tooltips.on(this, all);
    setAccessibleText(all);
    picture.show(new PictureSource.OfFile(judged.picture().file()));
  }

  void showState(boolean isSelected, boolean isOpen) {
    pseudoClassStateChanged(SELECTED, isSelected);
    pseudoClassStateChanged(OPEN, isOpen);
  }

  void clear() {
    picture.clear();
    shown = null;
  }
}
