package org.resnetexplorer.app.epochs;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** What a network says of one picture from epoch to epoch, above the maps that change with it. */
public final class EpochsPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("epochs", Place.UPPER, "epochs.tab", "fth-film")
        .styled(EpochsPane.class, "epochs.css")
        .worded("epochs", EpochsPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
            () -> {
              EpochsViewModel viewModel = new EpochsViewModel(context, services.checkpoints());
              EpochsController controller =
                  new EpochsController(context, viewModel, services.waysIn());
              return new PaneView(
                  controller.content(), new EpochsCopies(viewModel, context.messages()));
            })
        .failingWith(services.checkpoints().failures())
        .alwaysOpen();
  }
}
