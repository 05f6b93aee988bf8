package org.resnetexplorer.app.source;

import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.diagram.Zoom;

/** Where the weights come from and what was assumed of them, below. */
public final class SourcePane implements Pane {
  private static final String ID = "source";

  @Override
  public Declaration declaration() {
    return Declaration.of(ID, Place.LOWER, "source.tab", "fth-file-text")
        .styled(SourcePane.class, "source.css")
        .worded("source", SourcePane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    SourceViewModel viewModel = new SourceViewModel(context);
    Subscriptions.onChange(
        viewModel.modelProperty(),
        (before, now) -> {
          if (now != null && viewModel.asksOf(before, now)) {
            services.stage().show(Zoom.AUTO, ID);
          }
        });
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
