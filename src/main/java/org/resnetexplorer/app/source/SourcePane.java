package org.resnetexplorer.app.source;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** Where the weights come from and what was assumed of them, below. */
public final class SourcePane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("source", Place.LOWER, "source.tab", "fth-file-text")
        .styled(SourcePane.class, "source.css")
        .worded("source", SourcePane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    SourceViewModel viewModel = new SourceViewModel(context);
    return Attached.of(
            () ->
                PaneView.load(
                    "Source.fxml",
                    new SourceController(context, viewModel),
                    context.messages(),
                    SourceController::header))
        .alwaysOpen();
  }
}
