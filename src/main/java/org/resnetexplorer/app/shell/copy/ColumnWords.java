package org.resnetexplorer.app.shell.copy;

import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** What the columns of tables are called in the language of the window, with their units. */
public final class ColumnWords {
  private final Messages messages;

  public ColumnWords(Messages messages) {
    this.messages = messages;
  }

  /**
   * What a heading says; one that is named after a class or a network is called so in every
   * language.
   */
  public String of(String heading) {
    return KnownColumn.of(heading)
        .map(column -> messages.text("app.column." + Messages.part(column).replace('_', '-')))
        .orElse(heading);
  }

  /** The same rows under headings for people. */
  Copyable.Table worded(Copyable.Table table) {
    return table.under(table.headings().stream().map(this::of).toList());
  }
}
