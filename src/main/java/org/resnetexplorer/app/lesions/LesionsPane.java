package org.resnetexplorer.app.lesions;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** What becomes of the answer when blocks, channels or calls are cut, below. */
public final class LesionsPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("lesions", Place.LOWER, "lesions.tab", "fth-scissors")
        .needing(Need.RUN)
        .styled(LesionsPane.class, "lesions.css")
        .worded("lesions", LesionsPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () ->
            PaneView.load(
                "Lesions.fxml",
                new LesionsController(context),
                context.messages(),
                LesionsController::header));
  }
}
