package org.resnetexplorer.app.attribution;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** What an answer rests on in the picture, as nine methods see it, among the reasons. */
public final class AttributionPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("attribution", Place.WHY, "attribution.tab", "fth-grid")
        .needing(Need.RUN, Need.ANSWER)
        .styled(AttributionPane.class, "attribution.css")
        .worded("attribution", AttributionPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () -> {
          GalleryViewModel viewModel = new GalleryViewModel(context);
          AttributionExport export =
              new AttributionExport(context, viewModel, services.exports(), services.places());
          return new PaneView(
              new AttributionController(context, viewModel, export).content(),
              new AttributionCopies(context, viewModel, export));
        });
  }
}
