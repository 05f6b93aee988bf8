package org.resnetexplorer.app.featuremaps;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.PaintedRegion.Ink;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.TileFit;

/** The amber frame of a cell or field, dark at its edge so that it shows on any ground. */
final class CellMarks {
  private static final double FRAME = 2;
  private static final double FRAME_EDGE = 3.5;
  private static final double THIN = 0.6;
  private static final double LEAST_SIDE = 5;

  private CellMarks() {}

  /** What some cells of a map cover of its tile. */
  static Bounds box(PinnedCell.Field field, Activation activation, double x, double y, int side) {
    TileFit fit = TileFit.of(activation.height(), activation.width(), side);
    double across = (double) fit.width() / fit.mapWidth();
    double down = (double) fit.height() / fit.mapHeight();
    return new BoundingBox(
        x + fit.left() + field.left() * across,
        y + fit.top() + field.top() * down,
        (field.right() - field.left() + 1) * across,
        (field.bottom() - field.top() + 1) * down);
  }

  /** A thin frame, inside the tile it is drawn on. */
  static void frame(GraphicsContext gc, Bounds box, PaintedRegion colours) {
    stroke(gc, box, colours, THIN, -THIN * FRAME_EDGE / 2);
  }

  /** A frame around a cell that is looked at. */
  static void boldFrame(GraphicsContext gc, Bounds box, PaintedRegion colours) {
    stroke(gc, box, colours, 1, FRAME / 2);
  }

  private static void stroke(
      GraphicsContext gc, Bounds box, PaintedRegion colours, double thickness, double out) {
    double width = Math.max(LEAST_SIDE, box.getWidth() + 2 * out);
    double height = Math.max(LEAST_SIDE, box.getHeight() + 2 * out);
    double x = box.getCenterX() - width / 2;
    double y = box.getCenterY() - height / 2;
    gc.setStroke(colours.colour(Ink.CELL_EDGE));
    gc.setLineWidth(FRAME_EDGE * thickness);
    gc.strokeRect(x, y, width, height);
    gc.setStroke(colours.colour(Ink.CELL));
    gc.setLineWidth(FRAME * thickness);
    gc.strokeRect(x, y, width, height);
  }

  /** The colour of a number printed on a cell of a colour. */
  static Color ink(int argb) {
    int ink = ColorMap.inkOn(argb);
    return Color.rgb(ink >> 16 & 0xFF, ink >> 8 & 0xFF, ink & 0xFF);
  }
}
