package org.resnetexplorer.app.code;

import org.resnetexplorer.network.code.CodeLine;

/** A row of the pane. */
sealed interface CodeRow {
  CodeLine line();

  /**
   * A line of the program.
   *
   * @param text as shown, which for a folded constructor is not the line's own
   * @param foldable whether the lines of the constructor fold away behind it
   * @param shape of what the line's variable holds; empty for other lines
   * @param cost of what it runs: multiply-adds and, after a run, milliseconds
   */
  record Line(CodeLine line, String text, boolean foldable, String shape, String cost)
      implements CodeRow {}

  /**
   * What unfolds under a line.
   *
   * @param text its tensor in numbers
   */
  record Detail(CodeLine line, String text) implements CodeRow {}
}
