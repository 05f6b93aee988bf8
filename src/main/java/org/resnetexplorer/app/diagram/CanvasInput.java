package org.resnetexplorer.app.diagram;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Direction;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Point;

/**
 * Mouse, wheel, touch and keyboard on the canvas. Clicking a box selects it, a double click or
 * Enter goes in, Escape or an empty click goes out, arrow keys walk; the wheel zooms at the
 * pointer, a drag pans. A click on the way of a term into its sum cuts it, another one restores it.
 */
final class CanvasInput {
  /** A notch of a usual wheel, 40 pixels, zooms by 15 per cent. */
  private static final double ZOOM_PER_PIXEL = Math.log(1.15) / 40;

  private final DiagramCanvas canvas;
  private final DiagramViewModel model;
  private final DiagramLesions lesions;
  private final WheelZoom wheel = new WheelZoom(System::nanoTime);
  private @Nullable Drag drag;

  /** Where a drag began, and what was seen then. */
  private record Drag(double x, double y, Camera camera) {}

  CanvasInput(DiagramCanvas canvas, DiagramViewModel model, DiagramLesions lesions) {
    this.canvas = canvas;
    this.model = model;
    this.lesions = lesions;
  }

  void install() {
    canvas.setOnMouseMoved(this::moved);
    canvas.setOnMouseExited(event -> model.hover(""));
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnMouseDragged(this::dragged);
    canvas.setOnMouseReleased(this::released);
    canvas.setOnMouseClicked(this::clicked);
    canvas.setOnScroll(this::scrolled);
    canvas.setOnZoom(this::pinched);
    canvas.setOnKeyPressed(this::keyPressed);
  }

  private Optional<Node> nodeAt(double x, double y) {
    Diagram diagram = model.diagramProperty().get();
    Point place = model.finder().camera().toDrawing(x, y);
    return diagram == null ? Optional.empty() : diagram.nodeAt(place.x(), place.y());
  }

  /** The pile whose count is at a place. */
  private Optional<Node> badgeAt(double x, double y) {
    Diagram diagram = model.diagramProperty().get();
    Point place = model.finder().camera().toDrawing(x, y);
    return diagram == null ? Optional.empty() : diagram.badgeAt(place.x(), place.y());
  }

  private void moved(MouseEvent event) {
    Optional<Node> node = nodeAt(event.getX(), event.getY());
    boolean edge = node.isEmpty() && lesions.termAt(event.getX(), event.getY()).isPresent();
    canvas.setCursor(node.isPresent() || edge ? Cursor.HAND : Cursor.DEFAULT);
    model.hover(node.map(Node::id).orElse(""));
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    canvas.motion().finish();
    if (event.getButton() == MouseButton.SECONDARY) {
      // The menu that follows speaks of what is selected.
      nodeAt(event.getX(), event.getY()).ifPresent(canvas::selectUnderHand);
      return;
    }
    drag = new Drag(event.getX(), event.getY(), model.finder().camera());
  }

  /** The mouse is never quite still: a drag begins where JavaFX no longer calls it a click. */
  private void dragged(MouseEvent event) {
    if (drag != null && !event.isStillSincePress()) {
      canvas.setCursor(Cursor.CLOSED_HAND);
      Camera from = drag.camera();
      model.finder().look(from.movedBy(event.getX() - drag.x(), event.getY() - drag.y()));
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    drag = null;
    moved(event);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    Optional<Node> badge = badgeAt(event.getX(), event.getY());
    Optional<Node> node = nodeAt(event.getX(), event.getY());
    if (badge.isPresent()) {
      model.goIn(badge.get());
    } else if (node.isEmpty()) {
      if (event.getClickCount() == 1) {
        lesions.termAt(event.getX(), event.getY()).ifPresentOrElse(lesions::toggle, model::goOut);
      }
    } else if (event.getClickCount() == 2) {
      model.goIn(node.get());
    } else {
      canvas.selectUnderHand(node.get());
    }
    event.consume();
  }

  /** A wheel zooms; two fingers on a touch pad or Shift with the wheel pan. */
  private void scrolled(ScrollEvent event) {
    canvas.motion().finish();
    event.consume();
    if (event.getTouchCount() > 0 || event.isShiftDown() || event.getDeltaY() == 0) {
      Camera moved = model.finder().camera().movedBy(event.getDeltaX(), event.getDeltaY());
      model.finder().look(moved);
      return;
    }
    double factor = Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL);
    Viewfinder finder = model.finder();
    switch (wheel.turn(factor, finder.isAtLimit(factor))) {
      case ZOOM -> zoom(factor, event.getX(), event.getY());
      case IN -> nodeAt(event.getX(), event.getY()).filter(model::leadsIn).ifPresent(model::goIn);
      case OUT -> model.goOut();
      case NOTHING -> {}
    }
  }

  private void pinched(ZoomEvent event) {
    canvas.motion().finish();
    zoom(event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }

  private void zoom(double factor, double x, double y) {
    model.finder().look(model.finder().camera().zoomedAt(factor, x, y));
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    if (act(event.getCode())) {
      event.consume();
    }
  }

  private boolean act(KeyCode key) {
    switch (key) {
      case LEFT -> model.move(Direction.LEFT);
      case RIGHT -> model.move(Direction.RIGHT);
      case UP -> model.move(Direction.UP);
      case DOWN -> model.move(Direction.DOWN);
      case HOME -> model.moveToEnd(true);
      case END -> model.moveToEnd(false);
      case ENTER -> model.selectedNode().ifPresent(model::goIn);
      case ESCAPE -> model.goOut();
      case F -> canvas.fit();
      case PLUS, ADD, EQUALS -> canvas.zoomIn();
      case MINUS, SUBTRACT -> canvas.zoomOut();
      default -> {
        return false;
      }
    }
    return true;
  }
}
