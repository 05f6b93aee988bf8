package org.resnetexplorer.app.exemplars;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;

/** Shows in the window what an exemplar is of. */
final class PictureOpening {
  private PictureOpening() {}

  /** Opens its picture and selects call, channel and cell in it. */
  static void open(PaneContext context, Drivers of, Driver driver) {
    context.appState().openPicture(new PictureSource.OfFile(driver.picture().file()));
    context.selection().select(new Selected(Target.of(of.call()), of.channel(), of.cell(driver)));
  }

  /** The file that is open; null if the picture is from none. */
  static @Nullable Path openFile(PaneContext context) {
    OpenPicture picture = context.appState().pictureProperty().get();
    return picture != null && picture.source() instanceof PictureSource.OfFile file
        ? file.file()
        : null;
  }
}
