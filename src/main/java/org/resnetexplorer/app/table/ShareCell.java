package org.resnetexplorer.app.table;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.Numbers;

/** A count of multiply-adds, its share as a bar and in per cent. */
final class ShareCell extends TableCell<TableRow, TableRow> {
  private final TableViewModel viewModel;
  private final Label number = new Label();
  private final Bar bar = new Bar();
  private final HBox content = new HBox(number, bar);

  ShareCell(TableViewModel viewModel) {
    this.viewModel = viewModel;
    content.getStyleClass().add("share");
    number.getStyleClass().add("share-number");
    HBox.setHgrow(bar, Priority.ALWAYS);
  }

  @Override
  protected void updateItem(@Nullable TableRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    number.setText(viewModel.multiplyAdds(row));
    bar.show(row);
    setGraphic(content);
  }

  /** The bar, and behind its end the per cent. */
  private static final class Bar extends PaintedRegion {
    private static final double THICKNESS = 8;
    private static final double TEXT_ROOM = 44;
    private static final double GAP = 8;

    private @Nullable TableRow row;

    Bar() {
      super("share-bar");
    }

    void show(TableRow next) {
      row = next;
      repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
      if (row == null || row.multiplyAdds() == 0) {
        return;
      }
      double length = Math.max(1, Math.round((width - TEXT_ROOM) * row.bar()));
      double top = Math.floor((height - THICKNESS) / 2);
      gc.setFill(colour(Ink.ACCENT));
      gc.fillRoundRect(0, top, length, THICKNESS, 2, 2);
      gc.setFont(NUMBERS);
      gc.setFill(colour(Ink.INK_3));
      gc.setTextBaseline(VPos.CENTER);
      gc.fillText(Numbers.fixed(row.share() * 100, 0) + " %", length + GAP, top + THICKNESS / 2);
    }
  }
}
