package org.resnetexplorer.weights.open;

import java.util.List;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.match.Match;

/**
 * How a file of weights was read.
 *
 * @param match which network it is, and what the file calls its tensors
 * @param tables what there was to choose among, the chosen one marked: the tables of the file, or
 *     several nets in its one table; a single one for most files
 */
public record FileReading(Match match, List<TableInfo> tables) {
  /** Copies the tables. */
  public FileReading {
    tables = List.copyOf(tables);
  }

  static FileReading of(Match match, List<TableInfo> ofFile) {
    return new FileReading(match, ofFile.size() > 1 ? ofFile : match.tables());
  }
}
