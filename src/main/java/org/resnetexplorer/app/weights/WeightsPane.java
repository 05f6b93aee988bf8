package org.resnetexplorer.app.weights;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The weights of the selected call, below. */
public final class WeightsPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("weights", Place.LOWER, "parameters.tab", "fth-grid")
        .needing(Need.WEIGHTS)
        .styled(WeightsPane.class, "weights.css")
        .worded("parameters", WeightsPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    WeightsViewModel viewModel = new WeightsViewModel(context);
    return Attached.of(
            () ->
                PaneView.load(
                    "Weights.fxml",
                    new WeightsController(context, viewModel),
                    context.messages(),
                    WeightsController::header))
        .closedBy(viewModel.reasonProperty());
  }
}
