package org.resnetexplorer.app.evaluate;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** A line that works out what is typed into it, below the code. */
public final class EvaluatePane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("evaluate", Place.UPPER, "code.heading", "fth-terminal")
        .within("code")
        .styled(EvaluatePane.class, "evaluate.css");
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () -> PaneView.load("Evaluate.fxml", new EvaluateController(context), context.messages()));
  }
}
