package org.resnetexplorer.app.table;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The table of modules, below. */
public final class TablePane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("table", Place.LOWER, "table.tab", "fth-list")
        .worded("table", TablePane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
            () ->
                PaneView.load(
                    "Table.fxml",
                    new TableController(context, services.exports()),
                    context.messages(),
                    TableController::header))
        .alwaysOpen();
  }
}
