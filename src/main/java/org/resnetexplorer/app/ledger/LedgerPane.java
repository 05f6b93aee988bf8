package org.resnetexplorer.app.ledger;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** Who pays for an answer: blocks, lengths of paths, cells of the last map. */
public final class LedgerPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("ledger", Place.WHY, "ledger.tab", "fth-bar-chart-2")
        .needing(Need.RUN, Need.ANSWER)
        .styled(LedgerPane.class, "ledger.css")
        .worded("ledger", LedgerPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    LedgerViewModel viewModel = new LedgerViewModel(context);
    return Attached.of(
        () ->
            new PaneView(
                new LedgerController(context, viewModel).content(),
                new LedgerCopies(viewModel, context.messages())));
  }
}
