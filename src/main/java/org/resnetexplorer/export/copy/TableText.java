package org.resnetexplorer.export.copy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resnetexplorer.export.CsvField;

/** A table as text. */
final class TableText {
  private TableText() {}

  /** The columns that hold numbers alone. */
  static List<Integer> numeric(Copyable.Table table) {
    return IntStream.range(0, table.headings().size())
        .filter(
            column ->
                !table.rows().isEmpty()
                    && table.rows().stream()
                        .allMatch(row -> row.get(column) instanceof Cell.Amount))
        .boxed()
        .toList();
  }

  static String csv(Copyable.Table table) {
    return lines(table, ",", CsvField::of);
  }

  /** A field has neither tabs nor lines of its own. */
  static String tabs(Copyable.Table table) {
    return lines(table, "\t", field -> field.replaceAll("[\\t\\r\\n]+", " "));
  }

  private static String lines(Copyable.Table table, String between, UnaryOperator<String> field) {
    Stream<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(Cell::text).toList());
    return Stream.concat(Stream.of(table.headings()), rows)
        .map(row -> row.stream().map(field).collect(Collectors.joining(between)) + "\n")
        .collect(Collectors.joining());
  }

  /** The numbers alone, a row each, after lines that tell what the columns are. */
  static String array(Copyable.Table table, Python library) {
    List<Integer> columns = numeric(table);
    String headings = columns.stream().map(table.headings()::get).collect(Collectors.joining(", "));
    String rows =
        table.rows().stream()
            .map(
                row ->
                    columns.stream()
                        .map(column -> library.number(row.get(column).text()))
                        .collect(Collectors.joining(", ", "[", "]")))
            .collect(Collectors.joining(",\n"));
    return Python.comment(table.name())
        + Python.comment(headings)
        + library.opening()
        + "["
        + rows
        + "]"
        + library.closing("float64")
        + "\n";
  }
}
