package org.resnetexplorer.app.inference;

import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The picture and what the network answers. */
public final class InferencePane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of("inference", Place.UPPER_RIGHT, "inference.title", "fth-image")
        .styled(InferencePane.class, "inference.css")
        .worded("inference", InferencePane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () ->
            PaneView.load(
                "Inference.fxml", new InferenceController(context, services), context.messages()));
  }
}
