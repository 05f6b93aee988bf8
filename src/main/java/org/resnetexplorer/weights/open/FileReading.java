package org.resnetexplorer.weights.open;

import java.util.List;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.match.Assumption;
import org.resnetexplorer.weights.match.Match;

/**
 * How a file of weights was read.
 *
 * @param match which network it is, and what the file calls its tensors
 * @param tables what there was to choose among, the chosen one marked: the tables of the file, or
 *     several nets in its one table; a single one for most files
 * @param assumed what of the network nobody has said
 */
public record FileReading(Match match, List<TableInfo> tables, List<Assumption> assumed) {
  /** Copies the lists. */
  public FileReading {
    tables = List.copyOf(tables);
    assumed = List.copyOf(assumed);
  }

  /**
   * @param said whether the file itself says what no weights tell
   */
  static FileReading of(Match match, List<TableInfo> ofFile, boolean said) {
    return new FileReading(
        match, ofFile.size() > 1 ? ofFile : match.tables(), said ? List.of() : match.assumed());
  }
}
