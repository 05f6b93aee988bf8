package org.resnetexplorer.app.table;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.render.Numbers;

/** A count, and where it is the one that the bars tell, its share as a bar and in per cent. */
final class ShareCell extends TableCell<TableRow, TableRow> {
  private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");

  private final TableViewModel viewModel;
  private final Function<TableRow, TableRow.Amount> amount;
  private final BooleanSupplier barred;
  private final DoubleSupplier room;
  private final Label number = new Label();
  private final Bar bar = new Bar();
  private final HBox content = new HBox(number, bar);

  /**
   * @param barred whether this column is the one with bars now
   * @param room for numbers beside bars
   */
  ShareCell(
      TableViewModel viewModel,
      Function<TableRow, TableRow.Amount> amount,
      BooleanSupplier barred,
      DoubleSupplier room) {
    this.viewModel = viewModel;
    this.amount = amount;
    this.barred = barred;
    this.room = room;
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
    number.setText(viewModel.count(amount.apply(row)));
    bar.setVisible(barred.getAsBoolean());
    bar.setManaged(bar.isVisible());
    number.setMinWidth(bar.isVisible() ? room.getAsDouble() : USE_PREF_SIZE);
    number.setPrefWidth(bar.isVisible() ? room.getAsDouble() : USE_COMPUTED_SIZE);
    pseudoClassStateChanged(BARRED, bar.isVisible());
    bar.show(amount.apply(row));
    setGraphic(content);
  }

  /** The bar, and behind its end the per cent. */
  private static final class Bar extends ChartRegion {
    private static final double THICKNESS = 8;
    private static final double TEXT_ROOM = 44;
    private static final double GAP = 8;

    private TableRow.@Nullable Amount amount;

    Bar() {
      super("amount-bar");
      setAccessibleRole(AccessibleRole.NODE);
    }

    void show(TableRow.Amount next) {
      amount = next;
      repaint();
    }

    @Override
    protected void paintChart(GraphicsContext gc, double width, double height) {
      if (amount == null || amount.count() == 0) {
        return;
      }
      double length = Math.max(1, Math.round((width - TEXT_ROOM) * amount.bar()));
      double top = Math.floor((height - THICKNESS) / 2);
      gc.setFill(colour(Ink.ACCENT));
      gc.fillRoundRect(0, top, length, THICKNESS, 2, 2);
      gc.setFont(NUMBERS);
      gc.setFill(colour(Ink.INK_3));
      gc.setTextBaseline(VPos.CENTER);
      gc.fillText(Numbers.fixed(amount.share() * 100, 0) + " %", length + GAP, top + THICKNESS / 2);
    }
  }
}
