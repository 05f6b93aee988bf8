package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.List;

/**
 * Features and the class of each, to learn from or to be asked about.
 *
 * @param rows not to be written to
 * @param classes of each row, from 0
 */
public record Examples(List<float[]> rows, List<Integer> classes) {
  public Examples {
    rows = List.copyOf(rows);
    classes = List.copyOf(classes);
  }

  /** These and others behind them. */
  public Examples and(Examples others) {
    List<float[]> allRows = new ArrayList<>(rows);
    allRows.addAll(others.rows);
    List<Integer> allClasses = new ArrayList<>(classes);
    allClasses.addAll(others.classes);
    return new Examples(allRows, allClasses);
  }

  public int size() {
    return rows.size();
  }
}
