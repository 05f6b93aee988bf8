package org.resnetexplorer.app.number;

import org.resnetexplorer.app.debugger.TimelineClock;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** Where the selected cell's number comes from, among the reasons of an answer. */
public final class NumberPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("number", Place.WHY, "number.tab", "fth-hash")
        .needing(Need.RUN, Need.WEIGHTS)
        .styled(NumberPane.class, "number.css")
        .worded("number", NumberPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    NumberViewModel viewModel = new NumberViewModel(context, new TimelineClock());
    SeenViewModel seen = new SeenViewModel(context, viewModel);
    return Attached.of(
        () ->
            new PaneView(
                new NumberController(context, viewModel, seen).content(),
                new NumberCopies(viewModel, context.messages())));
  }
}
