package org.resnetexplorer.app.pictures;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The strip of pictures, below the one that is looked at. */
public final class FilmPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("pictures", Place.UPPER_RIGHT, "pictures.title", "fth-film")
        .within("inference")
        .styled(FilmPane.class, "pictures.css")
        .worded("pictures", FilmPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () ->
            PaneView.load(
                "Film.fxml", new FilmController(context, services.pictures()), context.messages()));
  }
}
