package org.resnetexplorer.app.featuremaps;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.resnetexplorer.app.controls.CellFrame;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.TileFit;

/** Where cells and fields of a map lie on its tile, and their frames. */
final class CellMarks {
  private static final double THIN = 0.6;

  /** Side of the frame around the smallest cell. */
  static final double LEAST_SIDE = 5;

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
    CellFrame.draw(gc, box, THIN, -THIN * CellFrame.EDGE / 2, LEAST_SIDE, colours);
  }

  /** A frame around a cell that is looked at. */
  static void boldFrame(GraphicsContext gc, Bounds box, PaintedRegion colours) {
    CellFrame.draw(gc, box, 1, CellFrame.LINE / 2, LEAST_SIDE, colours);
  }

  /** The colour of a number printed on a cell of a colour. */
  static Color ink(int argb) {
    return Images.colour(ColorMap.inkOn(argb));
  }
}
