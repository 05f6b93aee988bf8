package org.resnetexplorer.app.architectures;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.resnetexplorer.app.controls.Fonts;
import org.resnetexplorer.app.controls.PaintedRegion;

/**
 * Columns of a table as wide as what stands in them; those that others nearly tell go where not all
 * have room, and then the room between them.
 */
final class CompareColumns {
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  /** Of a table without room; the usual size. */
  private static final double TIGHT_SIZE = 11;

  private static final double AROUND_CELL = 26;
  private static final double AROUND_CELL_IF_TIGHT = 8;
  private static final double AROUND_HEADING = 30;
  private static final double SCROLL_BAR = 16;

  private final TableView<CompareRow> table;
  private final List<Integer> spared;

  /**
   * @param spared indices of the columns that may go, the first to go first
   */
  CompareColumns(TableView<CompareRow> table, List<Integer> spared) {
    this.table = table;
    this.spared = spared;
  }

  /**
   * For the rows that it has.
   *
   * @param pixels the size of texts
   */
  void fit(double pixels) {
    double room = table.getWidth() - SCROLL_BAR;
    if (room <= 0 || table.getItems().isEmpty()) {
      return;
    }
    List<Double> widths = widths(pixels * Fonts.IN_TABLES, AROUND_CELL);
    boolean tight = least(widths) > room;
    if (tight) {
      widths = widths(Math.min(TIGHT_SIZE, pixels * Fonts.IN_TABLES), AROUND_CELL_IF_TIGHT);
    }
    table.pseudoClassStateChanged(TIGHT, tight);
    double taken = widths.stream().mapToDouble(Double::doubleValue).sum();
    for (int column = 0; column < widths.size(); column++) {
      table.getColumns().get(column).setPrefWidth(widths.get(column));
    }
    for (int column : spared) {
      boolean goes = taken > room;
      table.getColumns().get(column).setVisible(!goes);
      taken -= goes ? widths.get(column) : 0;
    }
  }

  /** Of those that never go. */
  private double least(List<Double> widths) {
    return IntStream.range(0, widths.size())
        .filter(column -> !spared.contains(column))
        .mapToDouble(widths::get)
        .sum();
  }

  private List<Double> widths(double size, double around) {
    return IntStream.range(0, table.getColumns().size())
        .mapToObj(column -> Math.ceil(width(column, size, around)))
        .toList();
  }

  private double width(int column, double size, double around) {
    Font bold = Font.font(Fonts.NUMBERS, FontWeight.BOLD, size);
    double cells =
        table.getItems().stream()
            .mapToDouble(row -> PaintedRegion.widthOf(row.cells().get(column), bold))
            .max()
            .orElse(0);
    TableColumn<CompareRow, ?> shown = table.getColumns().get(column);
    double heading = PaintedRegion.widthOf(shown.getText(), Font.font(Fonts.TEXT, size));
    return Math.max(cells + around, heading + AROUND_HEADING);
  }
}
