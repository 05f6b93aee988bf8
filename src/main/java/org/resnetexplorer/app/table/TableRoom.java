package org.resnetexplorer.app.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.resnetexplorer.app.controls.Fonts;
import org.resnetexplorer.app.controls.PaintedRegion;

/**
 * Gives each column the room of what stands in it. Where not all have it, counts are said briefly,
 * bars get shorter, the type, which the name nearly tells, goes, and at last columns move together.
 */
final class TableRoom {
  private static final double USUAL_PIXELS = 13;
  private static final double AROUND = 26;
  private static final double AROUND_IF_CRAMPED = 18;

  private static final double AROUND_HEADING = 4;

  /** Behind the heading of the last column. */
  private static final double END = 10;

  private static final PseudoClass CRAMPED = PseudoClass.getPseudoClass("cramped");
  private static final double EYE = 20;
  private static final double SCROLL_BAR = 16;
  private static final double BESIDE_BAR = 8;
  private static final double LONG_BAR = 100;
  private static final double SHORT_BAR = 60;

  /** Per cent alone. */
  private static final double NO_BAR = 44;

  private static final List<Form> FORMS =
      List.of(
          new Form(false, true, LONG_BAR, false),
          new Form(true, true, SHORT_BAR, false),
          new Form(true, true, NO_BAR, false),
          new Form(false, false, SHORT_BAR, false),
          new Form(true, false, NO_BAR, false),
          new Form(true, false, NO_BAR, true));

  private final TableViewModel viewModel;
  private final Map<TableColumn<TableRow, TableRow>, Function<TableRow, String>> texts =
      new LinkedHashMap<>();
  private double numbers;

  /**
   * How it is told.
   *
   * @param brief whether counts have as few digits as tell their size
   * @param typed whether types have their column
   * @param bar how long a bar with its per cent is at least, at the usual size of texts
   * @param cramped whether columns stand close to each other, in texts of the usual size
   */
  private record Form(boolean brief, boolean typed, double bar, boolean cramped) {}

  TableRoom(TableViewModel viewModel) {
    this.viewModel = viewModel;
  }

  /** A column with what it says of a row. */
  void add(TableColumn<TableRow, TableRow> column, Function<TableRow, String> text) {
    texts.put(column, text);
  }

  /** How wide the longest count is that stands beside a bar. */
  double numbers() {
    return numbers;
  }

  /**
   * For the rows that it has.
   *
   * @param type the column that may go
   * @param barred the column with bars
   * @param pixels the size of texts
   */
  void fit(
      TableView<TableRow> table,
      TableColumn<TableRow, TableRow> type,
      TableColumn<TableRow, TableRow> barred,
      double pixels) {
    double room = table.getWidth() - SCROLL_BAR;
    if (room <= 0 || table.getItems().isEmpty()) {
      return;
    }
    for (Form form : FORMS) {
      viewModel.setBrief(form.brief());
      type.setVisible(form.typed());
      Map<TableColumn<TableRow, TableRow>, Double> widths =
          widths(form, table.getItems(), barred, pixels);
      double needed = widths.values().stream().mapToDouble(Double::doubleValue).sum();
      table.pseudoClassStateChanged(CRAMPED, form.cramped());
      double share = Math.min(1, room / needed);
      // Until all fits; of the last form, that what has no room is cut evenly.
      if (share == 1 || form == FORMS.get(FORMS.size() - 1)) {
        widths.forEach((column, width) -> column.setMinWidth(Math.floor(share * width)));
        break;
      }
    }
    table.refresh();
  }

  private Map<TableColumn<TableRow, TableRow>, Double> widths(
      Form form, List<TableRow> rows, TableColumn<TableRow, TableRow> barred, double pixels) {
    Map<TableColumn<TableRow, TableRow>, Double> widths = new LinkedHashMap<>();
    double size = Fonts.IN_TABLES * (form.cramped() ? Math.min(USUAL_PIXELS, pixels) : pixels);
    double around = form.cramped() ? AROUND_IF_CRAMPED : AROUND;
    Font font = Font.font(Fonts.NUMBERS, FontWeight.BOLD, size);
    texts.forEach(
        (column, text) -> {
          if (column.isVisible()) {
            double cells = longest(rows, text, font);
            if (column == barred) {
              numbers = cells;
              cells += BESIDE_BAR + form.bar() * Math.max(1, pixels / USUAL_PIXELS);
            }
            widths.put(column, around + Math.ceil(Math.max(cells, heading(column, size))));
          }
        });
    return widths;
  }

  private static double heading(TableColumn<TableRow, TableRow> column, double size) {
    double eye = column.getGraphic() == null ? 0 : EYE;
    List<TableColumn<TableRow, ?>> visible = column.getTableView().getVisibleLeafColumns();
    double end = visible.get(visible.size() - 1) == column ? END : 0;
    double plain = PaintedRegion.widthOf(column.getText(), Font.font(Fonts.TEXT, size));
    double bold = PaintedRegion.widthOf(column.getText(), Font.font(Fonts.TEXT_BOLD, size));
    return Math.max(plain, bold) + AROUND_HEADING + eye + end;
  }

  /** All signs of numbers are of one width. */
  private static double longest(List<TableRow> rows, Function<TableRow, String> text, Font font) {
    return rows.stream()
        .map(text)
        .max(Comparator.comparingInt(String::length))
        .map(longest -> Math.ceil(PaintedRegion.widthOf(longest, font)))
        .orElse(0.0);
  }
}
