package org.resnetexplorer.app.exemplars;

import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Tooltips;

/** The cut of one picture with its value below; a click opens the picture. */
final class CutTile extends Button {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass AT = PseudoClass.getPseudoClass("at");

  private final Cuts cuts;
  private final ExemplarWords words;
  private final ImageView image = new ImageView();
  private final FontIcon sign = new FontIcon("fth-image");
  private final StackPane frame = new StackPane(sign, image);
  private Cuts.@Nullable Request request;
  private @Nullable Driver driver;

  CutTile(Cuts cuts, ExemplarWords words) {
    this.cuts = cuts;
    this.words = words;
    getStyleClass().setAll("cut-tile");
    frame.getStyleClass().add("cut-frame");
    setGraphic(frame);
    setContentDisplay(ContentDisplay.TOP);
    managedProperty().bind(visibleProperty());
  }

  /**
   * @param side pixels of the cut
   * @param chosen what a click does
   */
  void show(Drivers of, Driver next, int side, Runnable chosen) {
    forget();
    driver = next;
    frame.setMinSize(side, side);
    frame.setMaxSize(side, side);
    setText(ExemplarWords.number(next.value(), of.magnitude()));
    Tooltips.on(this, words.tip(of, next));
    setAccessibleText(words.spoken(of, next));
    setOnAction(event -> chosen.run());
    setVisible(true);
    request = cuts.want(of, next, side, cut -> show(cut, side));
  }

  private void show(Cut cut, int side) {
    if (cut.pixels() == null) {
      sign.setIconLiteral("fth-alert-triangle");
      Tooltips.on(this, Tooltips.getText(this) + "\n" + cut.why());
    } else {
      image.setFitWidth(side);
      image.setFitHeight(side);
      image.setImage(Images.of(cut.pixels()));
    }
  }

  /** Nothing to show. */
  void clear() {
    forget();
    driver = null;
    setVisible(false);
  }

  private void forget() {
    if (request != null) {
      request.cancel();
      request = null;
    }
    image.setImage(null);
    sign.setIconLiteral("fth-image");
  }

  /** Rings it if its picture is the one that is open. */
  void markOpen(@Nullable Path open) {
    pseudoClassStateChanged(OPEN, driver != null && driver.picture().file().equals(open));
  }

  /** Frames it if the keyboard is at it. */
  void markAt(boolean here) {
    pseudoClassStateChanged(AT, here);
  }
}
