package org.resnetexplorer.app.breakpoints;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.text.Messages;

/** A red disc that switches it on and off, the call, the condition, and a way to remove it. */
final class BreakpointRow extends ListCell<Breakpoint> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final BreakpointsViewModel viewModel;
  private final Messages messages;
  private final Button disc = new Button();
  private final Label place = new Label();
  private final Label condition = new Label();
  private final Button remove = new Button();
  private final HBox box;

  BreakpointRow(BreakpointsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    Region mark = new Region();
    mark.getStyleClass().add("breakpoint-disc");
    disc.setGraphic(mark);
    disc.getStyleClass().add("breakpoint-switch");
    disc.setOnAction(event -> viewModel.toggleEnabled(getItem()));
    place.getStyleClass().add("code");
    place.setMinWidth(0);
    HBox.setHgrow(place, Priority.ALWAYS);
    place.setMaxWidth(Double.MAX_VALUE);
    condition.getStyleClass().addAll("number", "breakpoint-condition");
    condition.setMinWidth(Region.USE_PREF_SIZE);
    remove.setGraphic(new FontIcon("fth-x"));
    remove.getStyleClass().addAll("icon-button", "breakpoint-remove");
    remove.setOnAction(event -> viewModel.remove(getItem()));
    box = new HBox(disc, place, condition, remove);
    box.getStyleClass().add("breakpoint-row");
    box.setAlignment(Pos.CENTER_LEFT);
    // The list may scroll, but never sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Breakpoint item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      Tooltips.on(this, "");
      setAccessibleText(null);
      return;
    }
    pseudoClassStateChanged(OFF, !item.enabled());
    place.setText(viewModel.place(item));
    condition.setText(viewModel.condition(item));
    Tooltips.on(this, viewModel.sentence(item));
    setAccessibleText(viewModel.sentence(item));
    String onOff = item.enabled() ? "breakpoints.switch-off" : "breakpoints.switch-on";
    disc.setAccessibleText(messages.text(onOff, viewModel.place(item)));
    remove.setAccessibleText(messages.text("breakpoints.remove", viewModel.place(item)));
    setGraphic(box);
  }
}
