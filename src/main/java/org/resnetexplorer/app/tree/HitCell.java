package org.resnetexplorer.app.tree;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.resnetexplorer.app.controls.Tooltips;

/** A row that a search has found: its whole name, and its type where there is room. */
final class HitCell extends ListCell<ModuleRow> {
  private final TreeViewModel viewModel;
  private final Label name = new Label();
  private final Label type = new Label();
  private final HBox content = new HBox(8, name, type);

  HitCell(TreeViewModel viewModel) {
    this.viewModel = viewModel;
    name.getStyleClass().add("row-name");
    // The end of a name tells more than its beginning.
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    type.getStyleClass().add("caption");
    type.setMinWidth(0);
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          if (getItem() != null) {
            viewModel.select(getItem());
          }
        });
  }

  @Override
  protected void updateItem(ModuleRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(viewModel.hit(row));
    type.setText(row.type());
    setAccessibleText(viewModel.spoken(row));
    Tooltips.on(this, viewModel.facts(row));
    setGraphic(content);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getWidth() - content.getLayoutX() - 8;
    type.setVisible(name.prefWidth(-1) + 8 + type.prefWidth(-1) <= room);
    type.setManaged(type.isVisible());
    content.resize(Math.max(0, room), content.getHeight());
    content.layout();
  }
}
