package org.resnetexplorer.app.diagram;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.FxTextMeasure;
import org.resnetexplorer.app.controls.ScreenCanvas;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.overlays.BlockPlaces;
import org.resnetexplorer.app.overlays.Overlays;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.DataPath;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Growth;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Progress;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Network;

/**
 * The diagram on the screen: the drawing as the camera sees it, the zoom control over it, and its
 * boxes for a screen reader. Never larger than its viewport. See {@link CanvasInput} for what one
 * can do on it.
 */
final class DiagramCanvas extends Region {
  private static final double STEP = 1.25;
  private static final double CONTROL_MARGIN = 6;

  private final DiagramViewModel model;
  private final Viewfinder finder;
  private final FxTextMeasure measure;
  private final SpokenBoxes spoken;
  private final Motion motion;
  private final DiagramSheet sheet;
  private final NodeSpots spots;
  private final ZoomControl control;
  private final Debugger debugger;
  private final Overlays overlays;
  private final Region ring = new Region();
  private boolean underHand;
  private @Nullable View drawnView;
  private @Nullable Network drawnNetwork;

  DiagramCanvas(DiagramViewModel model, PaneContext context, FxTextMeasure measure) {
    this.model = model;
    this.debugger = context.debugger();
    this.overlays = context.overlays();
    this.finder = model.finder();
    this.measure = measure;
    this.spoken = new SpokenBoxes(context.messages(), model);
    this.motion = new Motion(context.appearance().animatedProperty());
    this.sheet = new DiagramSheet(model, context.appearance(), measure);
    this.spots = new NodeSpots(model, spoken::of, context.overlays().foundProperty());
    this.control = new ZoomControl(this, new DepthMenu(model, context), context.messages());
    getStyleClass().add("diagram-canvas");
    setId("diagram-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleRoleDescription(context.messages().text("canvas.role"));
    setMinSize(0, 0);
    ring.getStyleClass().add("canvas-focus");
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    ring.visibleProperty().bind(focusVisibleProperty());
    getChildren().addAll(sheet, spots, control, ring);
    Subscriptions.onInvalidation(widthProperty(), this::resized);
    Subscriptions.onInvalidation(heightProperty(), this::resized);
    ScreenCanvas.onOtherScale(this, this::resized);
    Subscriptions.onChange(model.diagramProperty(), this::diagramChanged);
    Subscriptions.onChange(model.stateProperty(), this::stateChanged);
    Subscriptions.onInvalidation(finder.cameraProperty(), this::repaint);
    Subscriptions.onInvalidation(context.appearance().themeProperty(), this::repaint);
    new CanvasInput(this, model, new DiagramLesions(model, context.appState().changes())).install();
  }

  private void repaint() {
    sheet.requestLayout();
    requestLayout();
  }

  private void resized() {
    motion.finish();
    double scale = ScreenCanvas.scaleOf(this);
    sheet.resize(getWidth(), getHeight(), scale);
    model.resize(getWidth(), getHeight(), scale);
    repaint();
  }

  @Override
  protected void layoutChildren() {
    ring.resizeRelocate(0, 0, getWidth(), getHeight());
    placeControl();
    Diagram diagram = model.diagramProperty().get();
    if (diagram != null && !motion.isRunning()) {
      spots.place(diagram, finder.camera());
      tellPlaces(diagram);
    }
  }

  private void tellPlaces(Diagram diagram) {
    if (model.viewProperty().get() instanceof View.Net && finder.showsWhole()) {
      overlays
          .blockPlacesProperty()
          .set(BlockPlaces.of(diagram, finder.camera(), Math.max(1, getWidth())));
    }
  }

  /** The control gives way to a drawing that is shown whole and needs all the room. */
  private void placeControl() {
    control.show(finder);
    double width = control.prefWidth(-1);
    double height = control.prefHeight(-1);
    double left = Math.rint(getWidth() - width - CONTROL_MARGIN);
    double top = Math.rint(getHeight() - height - CONTROL_MARGIN);
    control.resizeRelocate(left, top, width, height);
    Diagram diagram = model.diagramProperty().get();
    Bounds place = new Bounds(left, top, width, height);
    control.setVisible(
        !finder.showsWhole()
            || diagram != null
                && !ZoomControl.coversText(place, diagram, finder.camera(), measure));
  }

  /** What moves on the canvas; any input ends it. */
  Motion motion() {
    return motion;
  }

  void fit() {
    Camera from = finder.camera();
    Camera to = finder.fitted();
    motion.start(
        Motion.Kind.ZOOM,
        share -> {
          if (share == 1) {
            finder.fit();
          } else {
            finder.look(from.towards(to, share));
          }
        });
  }

  void zoomIn() {
    zoomBy(STEP);
  }

  void zoomOut() {
    zoomBy(1 / STEP);
  }

  private void zoomBy(double factor) {
    motion.finish();
    Camera.Viewport viewport = finder.viewport();
    glide(
        Motion.Kind.ZOOM,
        finder.camera().zoomedAt(factor, viewport.width() / 2, viewport.height() / 2));
  }

  private void glide(Motion.Kind kind, Camera to) {
    Camera from = finder.camera();
    motion.start(kind, share -> finder.look(from.towards(to, share)));
  }

  /** Selects a box that was clicked; nothing moves away under the mouse. */
  void selectUnderHand(Node node) {
    underHand = true;
    model.select(node);
    underHand = false;
  }

  private void stateChanged(@Nullable DiagramState before, DiagramState now) {
    repaint();
    if (before != null) {
      stepped(before.progress(), now.progress());
    }
    boolean moved = before == null || !before.selected().equals(now.selected());
    if (moved && !underHand) {
      model.selectedNode().map(Node::bounds).ifPresent(this::reveal);
    }
    if (moved || !before.details().equals(now.details())) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
      notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
      spots.changed();
    }
  }

  /** A step forwards shows data on their way to the call that is next now. */
  private void stepped(Progress before, Progress now) {
    Diagram diagram = model.diagramProperty().get();
    boolean forwards = now.notRun().size() < before.notRun().size();
    if (diagram == null
        || !forwards
        || debugger.jumps()
        || !model.viewProperty().get().equals(drawnView)) {
      return;
    }
    Optional<Node> from = diagram.nodeOf(before.next());
    Optional<Node> to = diagram.nodeOf(now.next());
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      List<DataPath> paths = DataPath.to(diagram, to.get(), from.get());
      motion.start(Motion.Kind.STEP, share -> sheet.travel(paths, share));
    }
  }

  private void reveal(Bounds box) {
    if (!finder.isInView(box)) {
      motion.finish();
      glide(Motion.Kind.PAN, finder.camera().centredOn(box, finder.viewport()));
    }
  }

  /** The drawing changes while the camera still looks at the old one. */
  private void diagramChanged(@Nullable Diagram before, @Nullable Diagram now) {
    View from = drawnView;
    View to = model.viewProperty().get();
    Network network = model.network();
    boolean other = !to.equals(from) || network != drawnNetwork;
    boolean known = from != null && network != null && network == drawnNetwork;
    drawnView = to;
    drawnNetwork = network;
    if (!other) {
      return;
    }
    motion.finish();
    if (known && before != null && now != null) {
      DiagramState old = sheet.painted();
      Camera.Viewport viewport = finder.viewport();
      Camera camera = finder.camera();
      Optional<Node> opened = Depths.boxOf(network, from, before, to);
      Optional<Node> closed = Depths.boxOf(network, to, now, from);
      if (opened.isPresent()) {
        Growth growth = new Growth(camera, opened.get().bounds(), now, viewport);
        grow(new DiagramSheet.Growing(growth, before, old, null), true);
      } else if (closed.isPresent()) {
        Camera fitted = finder.begun(now, closed.get().bounds());
        Growth growth = new Growth(fitted, closed.get().bounds(), before, viewport);
        grow(new DiagramSheet.Growing(growth, now, null, old), false);
      }
    }
    repaint();
  }

  private void grow(DiagramSheet.Growing growing, boolean inwards) {
    motion.start(
        Motion.Kind.ZOOM,
        share -> {
          if (share == 1) {
            sheet.settle();
          } else {
            sheet.grow(growing, inwards ? share : 1 - share);
          }
          requestLayout();
        });
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> spoken.ofSelection();
      case ITEM_COUNT -> spots.count();
      case ITEM_AT_INDEX -> spots.at((Integer) parameters[0]);
      case FOCUS_ITEM -> spots.selected();
      case SELECTED_ITEMS -> {
        NodeSpots.Spot selected = spots.selected();
        yield selected == null ? List.of() : List.of(selected);
      }
      case MULTIPLE_SELECTION -> false;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
