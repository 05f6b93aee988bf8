package org.resnetexplorer.app.exemplars;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The pictures that drive each channel of the selected call most, in the data set. */
public final class ExemplarsPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("exemplars", Place.DATA, "exemplars.tab", "fth-image")
        .needing(Need.WEIGHTS)
        .styled(ExemplarsPane.class, "exemplars.css")
        .worded("exemplars", ExemplarsPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () -> {
          ExemplarsViewModel viewModel = new ExemplarsViewModel(context);
          Cuts cuts = new Cuts(services.pictures().thumbnails(), context.messages());
          SheetExport export =
              new SheetExport(context, viewModel, services.exports(), services.places());
          return new PaneView(
              new ExemplarsController(context, viewModel, cuts, export).content(), export);
        });
  }
}
