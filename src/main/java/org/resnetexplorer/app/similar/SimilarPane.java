package org.resnetexplorer.app.similar;

import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** Which pictures are alike to the network: each a point, near those that it makes the same of. */
public final class SimilarPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("similar", Place.DATA, "similar.tab", "fth-grid")
        .styled(SimilarPane.class, "similar.css")
        .worded("similar", SimilarPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    SimilarViewModel viewModel = new SimilarViewModel(context);
    return Attached.of(
        () -> {
          PictureThumbnails thumbnails =
              new PictureThumbnails(services.pictures().thumbnails(), context.appState());
          SimilarController made = new SimilarController(context, services, viewModel, thumbnails);
          return new PaneView(
              made.content(), new SimilarCopies(viewModel, made::drawn, context.messages()));
        });
  }
}
