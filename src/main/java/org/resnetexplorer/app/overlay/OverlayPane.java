package org.resnetexplorer.app.overlay;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The choice of what is laid over the diagram, with its legend, in place of the channel. */
public final class OverlayPane implements Pane {
  private @Nullable OverlayController controller;

  @Override
  public Declaration declaration() {
    return Declaration.of("overlay", Place.LOWER_RIGHT, "overlay.title", "fth-eye")
        .styled(OverlayPane.class, "overlay.css")
        .worded("overlay", OverlayPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    OverlayController made = new OverlayController(context);
    controller = made;
    return Attached.of(() -> PaneView.load("Overlay.fxml", made, context.messages()))
        .wantedWhile(made.open());
  }

  /** For the header above the diagram: an eye, and what is laid over it. */
  public Node headerMenu() {
    return controller().headerMenu();
  }

  /** For the View menu. */
  public Menu menu() {
    return controller().menu();
  }

  /** Whether the legend is wanted in its place. */
  public boolean isOpen() {
    return controller().open().getValue();
  }

  /** Gives the place to something else; the colours stay. */
  public void leave() {
    controller().showChannel();
  }

  private OverlayController controller() {
    return Objects.requireNonNull(controller, "Not attached yet");
  }
}
