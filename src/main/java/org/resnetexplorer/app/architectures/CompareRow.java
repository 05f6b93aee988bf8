package org.resnetexplorer.app.architectures;

import java.util.List;

/**
 * A row of the comparison.
 *
 * @param cells texts, one a column
 * @param differing which of them tell something else of the two networks
 */
record CompareRow(List<String> cells, List<Boolean> differing) {
  CompareRow {
    cells = List.copyOf(cells);
    differing = List.copyOf(differing);
  }

  /** Whether anything of it differs. */
  boolean differs() {
    return differing.contains(true);
  }
}
