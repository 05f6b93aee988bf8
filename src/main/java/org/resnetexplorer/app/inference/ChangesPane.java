package org.resnetexplorer.app.inference;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.state.AdjustmentSlider;
import org.resnetexplorer.app.state.LiveChanges;
import org.resnetexplorer.text.Messages;

/**
 * The sliders that change what the network sees, in the place of the facts, so that nothing moves.
 * Where there is room all of them, else one at a time, chosen in a menu.
 */
final class ChangesPane extends VBox {
  private final LiveChanges changes;
  private final Messages messages;
  private final Map<AdjustmentSlider, AdjustmentRow> rows = new EnumMap<>(AdjustmentSlider.class);
  private final HBox header;
  private final MenuButton chooser = new MenuButton();
  private AdjustmentSlider chosen = AdjustmentSlider.BRIGHTNESS;
  private boolean compact;

  ChangesPane(LiveViewModel live, Messages messages) {
    this.changes = live.changes();
    this.messages = messages;
    getStyleClass().add("changes-pane");
    for (AdjustmentSlider adjustment : AdjustmentSlider.values()) {
      rows.put(adjustment, new AdjustmentRow(adjustment, live, messages));
    }
    fillChooser();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    header =
        new HBox(
            chooser,
            space,
            button("undo", "fth-corner-up-left", changes.canUndoProperty(), changes::undo),
            button("redo", "fth-corner-up-right", changes.canRedoProperty(), changes::redo),
            button(
                "reset-all",
                "fth-rotate-ccw",
                changes.currentProperty().map(now -> !now.isNone()),
                changes::resetAll));
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("changes-header");
    arrange();
  }

  private void fillChooser() {
    chooser.setId("adjustment-chooser");
    chooser.getStyleClass().add("adjustment-chooser");
    chooser.setAccessibleText(messages.text("inference.changes.choose"));
    Tooltips.on(chooser, messages.text("inference.changes.choose"));
    ToggleGroup group = new ToggleGroup();
    for (AdjustmentSlider adjustment : AdjustmentSlider.values()) {
      RadioMenuItem item = new RadioMenuItem(messages.text(adjustment.textKey()));
      item.setToggleGroup(group);
      item.setSelected(adjustment == chosen);
      item.setOnAction(event -> choose(adjustment));
      chooser.getItems().add(item);
    }
  }

  private Button button(
      String id, String icon, ObservableValue<Boolean> possible, Runnable handler) {
    Button button = new Button("", new FontIcon(icon));
    String text = messages.text("inference.changes." + id);
    button.setId("changes-" + id);
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(text);
    Tooltips.on(button, text);
    button.disableProperty().bind(possible.map(is -> !is));
    button.setOnAction(event -> handler.run());
    return button;
  }

  private void choose(AdjustmentSlider adjustment) {
    chosen = adjustment;
    arrange();
  }

  /** One slider at a time, in two short lines. */
  void setCompact(boolean one) {
    if (compact != one) {
      compact = one;
      arrange();
    }
  }

  private void arrange() {
    getChildren().clear();
    if (compact) {
      getChildren().add(header);
    }
    chooser.setText(messages.text(chosen.textKey()));
    rows.forEach(
        (adjustment, row) -> {
          row.setNamed(!compact);
          if (!compact || adjustment == chosen) {
            getChildren().add(row);
          }
        });
  }
}
