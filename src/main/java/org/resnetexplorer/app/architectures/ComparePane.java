package org.resnetexplorer.app.architectures;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The open network beside another one, above. */
public final class ComparePane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("compare", Place.UPPER, "architecture.compare.tab", "fth-columns")
        .styled(ComparePane.class, "architectures.css")
        .worded("architecture", ComparePane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () -> PaneView.load("Compare.fxml", new CompareController(context), context.messages()));
  }
}
