package org.resnetexplorer.app.trust;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** Two tests that a map can fail: pixels go, and the network forgets. */
public final class TrustPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("trust", Place.WHY, "trust.tab", "fth-shield")
        .needing(Need.RUN, Need.ANSWER)
        .styled(TrustPane.class, "trust.css")
        .worded("trust", TrustPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    TrustViewModel viewModel = new TrustViewModel(context);
    return Attached.of(
        () ->
            new PaneView(
                new TrustController(context, viewModel).content(),
                new TrustCopies(viewModel, context.messages())));
  }
}
