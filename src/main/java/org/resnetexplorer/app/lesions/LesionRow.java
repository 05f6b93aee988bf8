package org.resnetexplorer.app.lesions;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.render.Numbers;

/** One site: its name, a slider from cut to twice, its factor, a cut and a way back. */
final class LesionRow extends HBox {
  private final Intervention site;
  private final LiveLesions lesions;
  private final Slider slider = new Slider(0, LiveLesions.GREATEST, 1);
  private final Label factor = new Label();
  private final Button cut = button("fth-scissors");
  private final Button back = button("fth-rotate-ccw");
  private final Runnable dragged;
  private boolean following;

  /**
   * @param brief what the row says; the rest stands around it
   * @param full what is said of it elsewhere
   * @param dragged told when a drag has ended
   */
  LesionRow(
      Intervention site,
      String id,
      String brief,
      String full,
      LiveLesions lesions,
      LesionsWords words,
      Runnable dragged) {
    this.dragged = dragged;
    this.site = site;
    this.lesions = lesions;
    getStyleClass().add("lesion-row");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label(brief);
    name.getStyleClass().addAll("caption", "lesion-name");
    Tooltips.on(name, full);
    boolean scales = !(site instanceof Intervention.Replace);
    slider.setId("lesion-" + id);
    slider.setBlockIncrement(0.1);
    slider.setMinWidth(0);
    slider.setAccessibleText(full);
    slider.setVisible(scales);
    HBox.setHgrow(slider, Priority.ALWAYS);
    factor.getStyleClass().addAll("number", "lesion-factor");
    factor.setMinWidth(Region.USE_PREF_SIZE);
    cut.setVisible(scales);
    cut.setManaged(scales);
    cut.setId("cut-" + id);
    dress(cut, words.text("lesions.cut", full));
    dress(back, words.text("lesions.restore", full));
    back.setId("restore-" + id);
    getChildren().addAll(name, slider, factor, cut, back);
    install();
  }

  private static Button button(String icon) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    return button;
  }

  private static void dress(Button button, String words) {
    button.setAccessibleText(words);
    Tooltips.on(button, words);
  }

  private void install() {
    Subscriptions.onChange(
        slider.valueProperty(),
        (before, now) -> {
          if (!following) {
            lesions.scale(site, rounded(now.doubleValue()));
          }
        });
    Subscriptions.onChange(
        slider.valueChangingProperty(),
        (before, now) -> {
          lesions.endGesture();
          follow();
          if (!now) {
            dragged.run();
          }
        });
    cut.setOnAction(event -> lesions.set(Lesions.scaled(site, 0)));
    back.setOnAction(event -> lesions.remove(site));
    follow();
  }

  Intervention site() {
    return site;
  }

  boolean isDragged() {
    return slider.isValueChanging();
  }

  private static double rounded(double value) {
    return Math.rint(value * 20) / 20;
  }

  /** While the thumb is being dragged it stays under the mouse, and only the number is rounded. */
  void follow() {
    double now = lesions.factor(site);
    following = true;
    if (!slider.isValueChanging()) {
      slider.setValue(now);
    }
    following = false;
    boolean scales = !(site instanceof Intervention.Replace);
    factor.setText(scales ? "\u00d7" + Numbers.fixed(now, 2) : "A");
    cut.setDisable(now == 0);
    back.setDisable(now == 1);
  }
}
