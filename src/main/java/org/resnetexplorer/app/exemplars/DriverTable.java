package org.resnetexplorer.app.exemplars;

import java.util.List;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;

/** The pictures that drive channels most, as a table to copy. */
final class DriverTable {
  private DriverTable() {}

  /**
   * @param name what it is called in a menu
   * @param channels each with its pictures, the strongest first
   */
  static Copyable of(String name, List<Drivers> channels) {
    return new Copyable.Table(
        name,
        List.of("channel", "picture", "row", "column", "value"),
        channels.stream()
            .flatMap(channel -> channel.drivers().stream().map(driver -> row(channel, driver)))
            .toList());
  }

  private static List<Cell> row(Drivers channel, Driver driver) {
    var cell = channel.cell(driver);
    return Cell.row(
        channel.channel(), driver.picture().path(), cell.row(), cell.column(), driver.value());
  }
}
