package org.resnetexplorer.app.teach;

import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.state.Background;

/** One sheet: the classes, what is learned of them, and what that says of the open picture. */
public final class TeachPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("teach", Place.DATA, "teach.tab", "fth-edit-3")
        .needing(Need.WEIGHTS)
        .styled(TeachPane.class, "teach.css")
        .worded("teach", TeachPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    Background beside = services.pictures().thumbnails();
    TaughtFolder folder = new TaughtFolder(services.taught());
    TeachViewModel viewModel = new TeachViewModel(context, beside, folder, services.exports());
    return Attached.of(
        () -> {
          PictureThumbnails thumbnails = new PictureThumbnails(beside, context.appState());
          return new PaneView(
              new TeachController(context, services, viewModel, thumbnails).content(),
              new TeachCopies(viewModel, context.messages()));
        });
  }
}
