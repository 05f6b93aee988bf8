package org.resnetexplorer.app.diagram;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.resnetexplorer.app.common.Appearance;
import org.resnetexplorer.app.common.Theme;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Direction;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Painter;
import org.resnetexplorer.diagram.Palette;
import org.resnetexplorer.diagram.Token;

/**
 * The canvas that draws the net, as large as its viewport and never larger. Clicking a box selects
 * it, a double click or Enter goes in, Escape or an empty click goes out, arrow keys walk.
 */
final class DiagramCanvas extends Region {
  private static final double NO_SIZE = 1;

  private final DiagramViewModel model;
  private final Appearance appearance;
  private final FxTextMeasure measure;
  private final Canvas canvas = new Canvas();
  private final Painter painter;

  DiagramCanvas(DiagramViewModel model, Appearance appearance, FxTextMeasure measure) {
    this.model = model;
    this.appearance = appearance;
    this.measure = measure;
    this.painter = new Painter(measure);
    getStyleClass().add("diagram-canvas");
    setId("diagram-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    canvas.setManaged(false);
    getChildren().add(canvas);
    widthProperty().subscribe(this::resized);
    heightProperty().subscribe(this::resized);
    model.diagramProperty().subscribe(this::requestLayout);
    model.stateProperty().subscribe(this::requestLayout);
    appearance.themeProperty().subscribe(this::requestLayout);
    focusedProperty().subscribe(this::requestLayout);
    setOnMouseMoved(this::moved);
    setOnMouseExited(event -> model.hover(""));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::pressed);
  }

  private void resized() {
    canvas.setWidth(Math.max(NO_SIZE, getWidth()));
    canvas.setHeight(Math.max(NO_SIZE, getHeight()));
    model.resize(getWidth(), getHeight());
    requestLayout();
  }

  /** Requests of one pulse are drawn once, at its layout. */
  @Override
  protected void layoutChildren() {
    Diagram diagram = model.diagramProperty().get();
    GraphicsContext context = canvas.getGraphicsContext2D();
    Palette palette = appearance.themeProperty().get() == Theme.DARK ? Palette.DARK : Palette.LIGHT;
    int ground = palette.argb(Token.CANVAS);
    context.setFill(Color.rgb(ground >> 16 & 0xFF, ground >> 8 & 0xFF, ground & 0xFF));
    context.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (diagram != null) {
      context.save();
      context.scale(model.zoom(), model.zoom());
      painter.paint(
          diagram, model.stateProperty().get(), new CanvasSurface(context, palette, measure));
      context.restore();
    }
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.TEXT) {
      return model.selectedNode().map(Node::role).orElse("ResNet");
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  private Optional<Node> nodeAt(MouseEvent event) {
    Diagram diagram = model.diagramProperty().get();
    double zoom = model.zoom();
    return diagram == null
        ? Optional.empty()
        : diagram.nodeAt(event.getX() / zoom, event.getY() / zoom);
  }

  private void moved(MouseEvent event) {
    Optional<Node> node = nodeAt(event);
    setCursor(node.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    model.hover(node.map(Node::id).orElse(""));
  }

  private void clicked(MouseEvent event) {
    Optional<Node> node = nodeAt(event);
    if (node.isEmpty()) {
      if (event.getClickCount() == 1) {
        model.goOut();
      }
    } else if (event.getClickCount() == 2) {
      model.goIn(node.get());
    } else {
      model.select(node.get());
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> model.move(Direction.LEFT);
      case RIGHT -> model.move(Direction.RIGHT);
      case UP -> model.move(Direction.UP);
      case DOWN -> model.move(Direction.DOWN);
      case ENTER -> model.selectedNode().ifPresent(model::goIn);
      case ESCAPE -> model.goOut();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
