package org.resnetexplorer.app.code;

import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small chevron at the end of a line that unfolds the numbers of its tensor. */
final class DetailToggle extends StackPane {
  private final CodeViewModel viewModel;
  private final Supplier<CodeRow> row;
  private final FontIcon icon = new FontIcon("fth-chevron-right");

  /**
   * @param row of the cell; may give null
   */
  DetailToggle(CodeViewModel viewModel, Supplier<CodeRow> row) {
    this.viewModel = viewModel;
    this.row = row;
    getStyleClass().add("detail-toggle");
    icon.setMouseTransparent(true);
    getChildren().add(icon);
    setOnMouseClicked(
        event -> {
          CodeRow of = row.get();
          if (of != null && icon.isVisible()) {
            viewModel.toggleDetail(of, !viewModel.hasDetail(of));
            event.consume();
          }
        });
  }

  void show(boolean possible) {
    CodeRow of = row.get();
    icon.setVisible(possible);
    boolean open = of != null && viewModel.hasDetail(of);
    icon.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
  }
}
