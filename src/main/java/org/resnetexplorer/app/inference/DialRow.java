package org.resnetexplorer.app.inference;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.state.AdjustmentSlider;
import org.resnetexplorer.text.Messages;

/** One dial: its name, a slider, its value in numbers, and a way back. */
final class DialRow extends HBox {
  private final AdjustmentSlider dial;
  private final LiveViewModel live;
  private final Label name;
  private final Slider slider;
  private final Label value = new Label();
  private final Button reset = new Button("", new FontIcon("fth-rotate-ccw"));
  private boolean following;

  DialRow(AdjustmentSlider dial, LiveViewModel live, Messages messages) {
    this.dial = dial;
    this.live = live;
    getStyleClass().add("dial-row");
    setAlignment(Pos.CENTER_LEFT);
    String text = messages.text(dial.textKey());
    name = new Label(text);
    name.getStyleClass().addAll("caption", "dial-name");
    slider = new Slider(dial.least(), dial.most(), 0);
    slider.setId("dial-" + dial.name().toLowerCase(Locale.ROOT));
    slider.setBlockIncrement(dial.step());
    slider.setMinWidth(0);
    slider.setAccessibleText(text);
    Tooltips.on(slider, messages.text(dial.textKey() + ".help"));
    HBox.setHgrow(slider, Priority.ALWAYS);
    value.getStyleClass().addAll("number", "dial-value");
    reset.getStyleClass().add("icon-button");
    reset.setId("reset-" + dial.name().toLowerCase(Locale.ROOT));
    String back = messages.text("inference.changes.reset", text);
    reset.setAccessibleText(back);
    Tooltips.on(reset, back);
    getChildren().addAll(name, slider, value, reset);
    install();
  }

  private void install() {
    slider
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (!following) {
                live.turn(dial, now.doubleValue());
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            (before, now) -> {
              live.changes().endGesture();
              follow();
            });
    reset.setOnAction(event -> live.reset(dial));
    live.changesProperty().subscribe(this::follow);
  }

  /** While the thumb is being dragged it stays under the mouse, and only the number is rounded. */
  private void follow() {
    double now = live.value(dial);
    following = true;
    if (!slider.isValueChanging()) {
      slider.setValue(now);
    }
    following = false;
    value.setText(dial.amount(now));
    reset.setVisible(now != 0);
  }

  /** Without its name, where something else says it. */
  void setNamed(boolean named) {
    name.setVisible(named);
    name.setManaged(named);
  }
}
