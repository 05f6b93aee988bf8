package org.resnetexplorer.app.diagram;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.diagram.Zoom;

/** The drawing of the network, above. */
public final class DiagramPane implements Pane {
  private @Nullable DiagramController controller;

  @Override
  public Declaration declaration() {
    return Declaration.of("diagram", Place.UPPER, "canvas.tab", "fth-share-2")
        .styled(DiagramPane.class, "diagram.css")
        .worded("canvas", DiagramPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    DiagramController made = new DiagramController(context, services.exports());
    controller = made;
    return Attached.of(
        () -> PaneView.load("Diagram.fxml", made, context.messages(), DiagramController::tools));
  }

  /** Shows the net, a stage or a block around the selection. */
  public void show(Zoom zoom) {
    controller().show(zoom);
  }

  /** How much of the net the drawing shows around the selection. */
  public Zoom zoom() {
    return controller().zoom();
  }

  /** Asks how the drawing is to be saved or copied; the drawing must be in sight. */
  public void export() {
    controller().export();
  }

  public void zoomIn() {
    controller().zoomIn();
  }

  public void zoomOut() {
    controller().zoomOut();
  }

  /** Shows the drawing whole. */
  public void fit() {
    controller().fit();
  }

  private DiagramController controller() {
    return Objects.requireNonNull(controller, "Not attached yet");
  }
}
