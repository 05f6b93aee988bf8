package org.resnetexplorer.app.diagram;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.explanation.Explainer;
import org.resnetexplorer.diagram.explanation.Explanation;

/**
 * Explains the boxes of the canvas in place: the one under a resting mouse, or, on {@code ?}, the
 * selected one. A card that was asked for stays until Escape, another one or a click elsewhere.
 */
final class Explanations {
  private static final Duration REST = Duration.millis(500);
  private static final double GAP = 6;

  private final DiagramCanvas canvas;
  private final DiagramViewModel model;
  private final PaneContext context;
  private final PauseTransition rest = new PauseTransition(REST);
  private final PopOver popOver = new FlatPopOver();
  private String shown = "";
  private boolean asked;

  Explanations(DiagramCanvas canvas, DiagramViewModel model, PaneContext context) {
    this.canvas = canvas;
    this.model = model;
    this.context = context;
  }

  void install() {
    popOver.setAutoFix(true);
    popOver.setOnHidden(event -> shown = "");
    rest.setOnFinished(event -> explainHovered());
    Subscriptions.onChange(model.stateProperty(), this::stateChanged);
    Subscriptions.onInvalidation(model.diagramProperty(), this::hide);
    Subscriptions.onInvalidation(model.finder().cameraProperty(), this::hide);
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
    canvas.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void typed(KeyEvent event) {
    if ("?".equals(event.getCharacter())) {
      explainSelected();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && popOver.isShowing()) {
      hide();
      event.consume();
    }
  }

  private void stateChanged(@Nullable DiagramState before, DiagramState now) {
    String hovered = now.hovered();
    if (before != null && hovered.equals(before.hovered())) {
      if (!now.selected().equals(before.selected())) {
        hide();
      }
      return;
    }
    rest.stop();
    if (!asked && !hovered.equals(shown)) {
      popOver.hide();
    }
    if (!hovered.isEmpty()) {
      rest.playFromStart();
    }
  }

  private void hide() {
    rest.stop();
    asked = false;
    popOver.hide();
  }

  private void explainHovered() {
    String hovered = model.stateProperty().get().hovered();
    if (!asked && canvas.isHover()) {
      node(hovered).ifPresent(node -> show(node.id(), node.bounds(), false));
    }
  }

  /** The selected box; without one in view, what the view shows as a whole. */
  void explainSelected() {
    Optional<Node> node = model.selectedNode();
    if (node.isPresent()) {
      show(node.get().id(), node.get().bounds(), true);
      return;
    }
    View view = model.viewProperty().get();
    Diagram diagram = model.diagramProperty().get();
    if (diagram != null && !(view instanceof View.Stem || view instanceof View.Head)) {
      Bounds middle = new Bounds(diagram.width() / 2, diagram.height() / 3, 1, 1);
      show(view.label().orElse(""), middle, true);
    }
  }

  private Optional<Node> node(String id) {
    Diagram diagram = model.diagramProperty().get();
    return diagram == null
        ? Optional.empty()
        : diagram.nodes().stream().filter(node -> node.id().equals(id)).findFirst();
  }

  private void show(String id, Bounds box, boolean onRequest) {
    OpenModel open = context.appState().modelProperty().get();
    if (open == null || canvas.getScene() == null || id.equals(shown) && popOver.isShowing()) {
      return;
    }
    Explanation explanation =
        new Explainer(open.network(), open.sizes(), context.messages().locale()).of(id);
    popOver.setContentNode(new ExplanationCard(explanation));
    popOver.hide();
    place(model.finder().camera().toScreen(box));
    shown = id;
    asked = onRequest;
  }

  /** Beside the box, on the side that has more room, so that the box stays in sight. */
  private void place(Bounds box) {
    Point2D topLeft = canvas.localToScreen(box.x(), box.y());
    Point2D bottomRight = canvas.localToScreen(box.right(), box.bottom());
    double middle = (topLeft.getY() + bottomRight.getY()) / 2;
    Rectangle2D screen =
        Screen.getScreensForRectangle(topLeft.getX(), topLeft.getY(), 1, 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    boolean right = screen.getMaxX() - bottomRight.getX() >= topLeft.getX() - screen.getMinX();
    boolean upper = middle < screen.getMinY() + screen.getHeight() / 2;
    popOver.setArrowLocation(
        right
            ? upper ? PopOver.ArrowLocation.LEFT_TOP : PopOver.ArrowLocation.LEFT_BOTTOM
            : upper ? PopOver.ArrowLocation.RIGHT_TOP : PopOver.ArrowLocation.RIGHT_BOTTOM);
    double x = right ? bottomRight.getX() + GAP : topLeft.getX() - GAP;
    popOver.show(canvas, x, middle);
  }
}
