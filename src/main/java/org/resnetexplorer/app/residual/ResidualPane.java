package org.resnetexplorer.app.residual;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** What the branch of a block adds to x, below. */
public final class ResidualPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("residual", Place.LOWER, "residual.tab", "fth-plus-circle")
        .needing(Need.RUN)
        .styled(ResidualPane.class, "residual.css")
        .worded("residual", ResidualPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
            () ->
                PaneView.load(
                    "Residual.fxml",
                    new ResidualController(context),
                    context.messages(),
                    ResidualController::header))
        .alwaysOpen();
  }
}
