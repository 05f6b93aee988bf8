package org.resnetexplorer.app.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.Numbers;

/**
 * The numbers that a chart draws, for those who read or hear them as a table.
 *
 * @param columns keys of the texts above the columns
 * @param rows the texts of each row, one a column
 */
public record ChartTable(List<String> columns, List<List<String>> rows) {
  public ChartTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** None where nothing is drawn yet. */
  public static Optional<ChartTable> ofSome(List<String> columns, Stream<List<String>> rows) {
    ChartTable table = new ChartTable(columns, rows.toList());
    return table.rows().isEmpty() ? Optional.empty() : Optional.of(table);
  }

  /** The cells of a map, row by row. */
  public static ChartTable of(Activation maps, int channel) {
    return ofCells(
        maps.height(), maps.width(), at -> maps.at(channel, at / maps.width(), at % maps.width()));
  }

  /** The cells of one map, row by row; the first two columns say which cell. */
  public static ChartTable ofCells(int rows, int across, IntToDoubleFunction map) {
    return ofCells(List.of("app.chart.value"), rows, across, List.of(map));
  }

  /** The cells of several maps of one shape, row by row; the first two columns say which cell. */
  public static ChartTable ofCells(
      List<String> columns, int rows, int across, List<IntToDoubleFunction> maps) {
    return new ChartTable(
        Stream.concat(Stream.of("app.chart.row", "app.chart.column"), columns.stream()).toList(),
        IntStream.range(0, rows * across)
            .mapToObj(
                at ->
                    Stream.concat(
                            Stream.of(Integer.toString(at / across), Integer.toString(at % across)),
                            maps.stream().map(map -> Numbers.compact(map.applyAsDouble(at))))
                        .toList())
            .toList());
  }

  /** How many values each bin holds. */
  public static ChartTable of(Histogram histogram) {
    int bins = histogram.counts().length;
    double wide = (histogram.high() - histogram.low()) / bins;
    List<List<String>> rows = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      double from = histogram.low() + bin * wide;
      rows.add(
          List.of(
              Numbers.compact(from),
              Numbers.compact(from + wide),
              Integer.toString(histogram.counts()[bin])));
    }
    return new ChartTable(List.of("app.chart.from", "app.chart.to", "app.chart.count"), rows);
  }
}
