package org.resnetexplorer.app.inference;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.state.AdjustmentSlider;
import org.resnetexplorer.text.Messages;

/** One adjustment: its name, a slider, its value in numbers, and a way back. */
final class AdjustmentRow extends HBox {
  private final AdjustmentSlider adjustment;
  private final LiveViewModel live;
  private final Label name;
  private final Slider slider;
  private final Label value = new Label();
  private final Button reset = new Button("", new FontIcon("fth-rotate-ccw"));
  private boolean following;

  AdjustmentRow(AdjustmentSlider adjustment, LiveViewModel live, Messages messages) {
    this.adjustment = adjustment;
    this.live = live;
    getStyleClass().add("adjustment-row");
    setAlignment(Pos.CENTER_LEFT);
    String text = messages.text(adjustment.textKey());
    name = new Label(text);
    name.getStyleClass().addAll("caption", "adjustment-name");
    slider = new Slider(adjustment.least(), adjustment.most(), 0);
    slider.setId("adjustment-" + adjustment.name().toLowerCase(Locale.ROOT));
    slider.setBlockIncrement(adjustment.step());
    slider.setMinWidth(0);
    slider.setAccessibleText(text);
    Tooltips.on(slider, messages.text(adjustment.textKey() + ".help"));
    HBox.setHgrow(slider, Priority.ALWAYS);
    value.getStyleClass().addAll("number", "adjustment-value");
    reset.getStyleClass().add("icon-button");
    reset.setId("reset-" + adjustment.name().toLowerCase(Locale.ROOT));
    String back = messages.text("inference.changes.reset", text);
    reset.setAccessibleText(back);
    Tooltips.on(reset, back);
    getChildren().addAll(name, slider, value, reset);
    install();
  }

  private void install() {
    Subscriptions.onChange(
        slider.valueProperty(),
        (before, now) -> {
          if (!following) {
            live.turn(adjustment, now.doubleValue());
          }
        });
    Subscriptions.onChange(
        slider.valueChangingProperty(),
        (before, now) -> {
          live.changes().endGesture();
          follow();
        });
    reset.setOnAction(event -> live.reset(adjustment));
    Subscriptions.onInvalidation(live.changesProperty(), this::follow);
  }

  /** While the thumb is being dragged it stays under the mouse, and only the number is rounded. */
  private void follow() {
    double now = live.value(adjustment);
    following = true;
    if (!slider.isValueChanging()) {
      slider.setValue(now);
    }
    following = false;
    value.setText(adjustment.amount(now));
    reset.setVisible(now != 0);
  }

  /** Without its name, where something else says it. */
  void setNamed(boolean named) {
    name.setVisible(named);
    name.setManaged(named);
  }
}
