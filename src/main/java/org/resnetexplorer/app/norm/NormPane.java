package org.resnetexplorer.app.norm;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** What batch norm does to a channel, below. */
public final class NormPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("norm", Place.LOWER, "norm.tab", "fth-trending-up")
        .needing(Need.RUN, Need.WEIGHTS)
        .worded("norm", NormPane.class)
        .toBeRead();
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    NormViewModel viewModel = new NormViewModel(context);
    return Attached.of(
            () ->
                PaneView.load(
                    "Norm.fxml",
                    new NormController(context, viewModel),
                    context.messages(),
                    NormController::header))
        .closedBy(viewModel.reasonProperty());
  }
}
