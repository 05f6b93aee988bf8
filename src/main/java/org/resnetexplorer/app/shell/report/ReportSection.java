package org.resnetexplorer.app.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.app.shell.copy.ColumnWords;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.export.report.Report;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** Turns what a pane lets one copy into what a page shows of it. */
final class ReportSection {
  /** More rows than anybody reads on paper. */
  private static final int MOST_ROWS = 100;

  private static final int MOST_LINES = 120;

  /** Enough to compute with; the files and copies have all digits. */
  private static final int DIGITS = 7;

  private final Messages messages;
  private final ColumnWords columns;

  ReportSection(Messages messages) {
    this.messages = messages;
    this.columns = new ColumnWords(messages);
  }

  /** The words and numbers of it; none of what is a picture only. */
  List<Report.Item> of(List<Copyable> all) {
    List<Report.Item> items = new ArrayList<>();
    List<Copyable.Tensor> tensors = new ArrayList<>();
    List<Copyable.Value> values = new ArrayList<>();
    for (Copyable each : all) {
      if (each instanceof Copyable.Table table && !table.rows().isEmpty()) {
        items.add(table(table));
      } else if (each instanceof Copyable.Code code) {
        items.add(lines(code));
      } else if (each instanceof Copyable.Tensor tensor) {
        tensors.add(tensor);
      } else if (each instanceof Copyable.Value value) {
        values.add(value);
      }
    }
    if (!tensors.isEmpty()) {
      items.add(0, statistics(tensors));
    }
    if (!values.isEmpty()) {
      items.add(0, values(values));
    }
    return items;
  }

  private Report.Item table(Copyable.Table table) {
    List<List<Cell>> rows = table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
    List<Boolean> numbers =
        IntStream.range(0, table.headings().size())
            .mapToObj(
                column -> rows.stream().allMatch(row -> row.get(column) instanceof Cell.Amount))
            .toList();
    String caption =
        rows.size() == table.rows().size()
            ? table.name()
            : messages.text("app.report.rows", table.name(), rows.size(), table.rows().size());
    return new Report.Item.Table(
        caption,
        table.headings().stream().map(columns::of).toList(),
        numbers,
        rows.stream().map(row -> row.stream().map(ReportSection::text).toList()).toList());
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Amount amount) {
      double value = amount.value();
      boolean whole = value == Math.rint(value) && Double.isFinite(value);
      return Double.isNaN(value)
          ? "–"
          : whole && !amount.text().contains("E")
              ? amount.text().replaceFirst("[.]0$", "")
              : Numbers.significant(value, DIGITS);
    }
    return cell.text();
  }

  /** A map has too many numbers for a page: its shape, and what they are like. */
  private Report.Item statistics(List<Copyable.Tensor> tensors) {
    return new Report.Item.Table(
        messages.text("app.report.tensors"),
        List.of(
            columns.of("name"),
            columns.of("shape"),
            columns.of("mean"),
            columns.of("std"),
            columns.of("min"),
            columns.of("max")),
        List.of(false, false, true, true, true, true),
        tensors.stream().map(ReportSection::row).toList());
  }

  private static List<String> row(Copyable.Tensor tensor) {
    Statistics of = Statistics.of(tensor.values());
    List<String> row = new ArrayList<>(List.of(tensor.name(), tensor.shape().toString()));
    for (double number : new double[] {of.mean(), of.deviation(), of.min(), of.max()}) {
      row.add(Numbers.significant(number, DIGITS));
    }
    return row;
  }

  private Report.Item values(List<Copyable.Value> values) {
    return new Report.Item.Table(
        messages.text("app.report.values"),
        List.of(columns.of("name"), columns.of("value")),
        List.of(false, true),
        values.stream()
            .map(each -> List.of(each.name(), Numbers.significant(each.value(), DIGITS)))
            .toList());
  }

  private Report.Item lines(Copyable.Code code) {
    List<String> lines = code.lines().lines().toList();
    String caption =
        lines.size() <= MOST_LINES
            ? code.name()
            : messages.text("app.report.lines", code.name(), MOST_LINES, lines.size());
    return new Report.Item.Lines(
        caption, String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size()))));
  }
}
