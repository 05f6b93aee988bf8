package org.resnetexplorer.app.learning;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The gradients of a loss over the depth of the net, with shortcuts and without, below. */
public final class LearningPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("learning", Place.LOWER, "learning.tab", "fth-trending-down")
        .needing(Need.RUN)
        .toBeRead()
        .styled(LearningPane.class, "learning.css")
        .worded("learning", LearningPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () -> {
          LearningController made = new LearningController(context);
          return new PaneView(made.content(), made.header(), made);
        });
  }
}
