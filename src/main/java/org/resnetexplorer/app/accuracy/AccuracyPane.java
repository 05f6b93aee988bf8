package org.resnetexplorer.app.accuracy;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** How often the network is right on the data set, and what it takes for what. */
public final class AccuracyPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("accuracy", Place.DATA, "accuracy.tab", "fth-check-square")
        .needing(Need.WEIGHTS)
        .styled(AccuracyPane.class, "accuracy.css")
        .worded("accuracy", AccuracyPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    AccuracyViewModel viewModel = new AccuracyViewModel(context);
    return Attached.of(
        () ->
            new PaneView(
                new AccuracyController(context, services, viewModel).content(),
                new AccuracyCopies(viewModel, context.messages())));
  }
}
