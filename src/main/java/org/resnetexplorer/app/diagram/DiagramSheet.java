package org.resnetexplorer.app.diagram;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.CanvasSurface;
import org.resnetexplorer.app.controls.FxTextMeasure;
import org.resnetexplorer.app.controls.ScreenCanvas;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.DataPath;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Growth;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.paint.Painter;
import org.resnetexplorer.diagram.paint.Palette;

/**
 * The pixels of the diagram. However often it is asked to, it paints once a pulse; and as it is not
 * managed, a repaint makes no other pane lay itself out.
 */
final class DiagramSheet extends Region {
  private static final Camera AS_IT_IS = new Camera(1, 0, 0);
  private static final Pen FRAME = new Pen(Token.ACCENT, 2, false);
  private static final double FRAME_RADIUS = 6;
  private static final double PARCEL = 12;
  private static final Pen PARCEL_EDGE = new Pen(Token.POINTER_LINE, 1, false);

  private final DiagramViewModel model;
  private final Appearance appearance;
  private final ScreenCanvas canvas = new ScreenCanvas();
  private final Painter painter;
  private final CanvasSurface surface;
  private double outputScale = 1;
  private @Nullable Growing growing;
  private double share;
  private List<DataPath> travelled = List.of();
  private double way;
  private DiagramState painted = DiagramState.EMPTY;

  /**
   * One drawing growing out of another.
   *
   * @param outerState how the outer drawing looks; null for the present state
   * @param innerState how the inner drawing looks; null for the present state
   */
  record Growing(
      Growth growth,
      Diagram outer,
      @Nullable DiagramState outerState,
      @Nullable DiagramState innerState) {}

  DiagramSheet(DiagramViewModel model, Appearance appearance, FxTextMeasure measure) {
    this.model = model;
    this.appearance = appearance;
    this.painter = new Painter(measure);
    this.surface = new CanvasSurface(canvas.pen(), measure);
    setManaged(false);
    getChildren().add(canvas.node());
  }

  void resize(double width, double height, double scale) {
    outputScale = scale;
    resize(width, height);
    canvas.resize(width, height, scale);
  }

  /** How the drawing looked when it was painted last. */
  DiagramState painted() {
    return painted;
  }

  /** Paints a moment of a drawing growing out of another. */
  void grow(Growing next, double at) {
    growing = next;
    share = at;
    requestLayout();
  }

  /** Paints the one drawing again. */
  void settle() {
    growing = null;
    requestLayout();
  }

  /** Shows data on their ways; at their end, which is 1, they have arrived. */
  void travel(List<DataPath> paths, double at) {
    travelled = at == 1 ? List.of() : paths;
    way = at;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean dark = appearance.themeProperty().get() == Theme.DARK;
    Palette palette = dark ? Palette.DARK : Palette.LIGHT;
    surface.begin(palette, getWidth(), getHeight(), outputScale);
    Diagram diagram = model.diagramProperty().get();
    DiagramState state = model.stateProperty().get();
    Growing moment = growing;
    if (moment != null) {
      paint(moment, state);
    } else if (diagram != null) {
      painted = state;
      surface.lookThrough(model.finder().camera(), true);
      painter.paint(diagram, state, surface);
      for (DataPath path : travelled) {
        Point place = path.at(way);
        Bounds parcel = new Bounds(place.x() - PARCEL / 2, place.y() - PARCEL / 2, PARCEL, PARCEL);
        surface.rect(parcel, 2, Token.POINTER, PARCEL_EDGE);
      }
    }
  }

  /** Texts come when the movement has ended: they would only flicker past. */
  private void paint(Growing moment, DiagramState now) {
    Growth growth = moment.growth();
    DiagramState outer = moment.outerState() == null ? now : moment.outerState();
    DiagramState inner = moment.innerState() == null ? now : moment.innerState();
    surface.lookThrough(growth.outerCamera(share), false);
    painter.paint(moment.outer(), outer, surface);
    surface.lookThrough(AS_IT_IS, false);
    surface.rect(growth.frame(share), FRAME_RADIUS, Token.CANVAS, FRAME);
    surface.lookThrough(growth.innerCamera(share), false);
    painter.paint(growth.inner(), inner, surface);
  }
}
