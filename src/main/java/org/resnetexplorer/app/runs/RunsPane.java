package org.resnetexplorer.app.runs;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** Two runs side by side, below. */
public final class RunsPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("runs", Place.LOWER, "runs.tab", "fth-columns")
        .needing(Need.RUN)
        .styled(RunsPane.class, "runs.css")
        .worded("runs", RunsPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
            () ->
                PaneView.load(
                    "Runs.fxml",
                    new RunsController(context),
                    context.messages(),
                    RunsController::header))
        .alwaysOpen();
  }
}
