package org.resnetexplorer.app.controls;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import org.resnetexplorer.app.controls.PaintedRegion.Ink;

/** The amber frame of a cell or field, dark at its edge so that it shows on any ground. */
public final class CellFrame {
  /** Width of its line, in pixels. */
  public static final double LINE = 2;

  /** Width of its line with the dark edge. */
  public static final double EDGE = 3.5;

  private CellFrame() {}

  /**
   * Draws one about a box.
   *
   * @param thickness of the line, 1 for a bold one
   * @param out how far the frame lies outside the box
   * @param least side of the frame, however small the box
   * @param colours whose theme to use
   */
  public static void draw(
      GraphicsContext gc,
      Bounds box,
      double thickness,
      double out,
      double least,
      PaintedRegion colours) {
    double width = Math.max(least, box.getWidth() + 2 * out);
    double height = Math.max(least, box.getHeight() + 2 * out);
    double x = box.getCenterX() - width / 2;
    double y = box.getCenterY() - height / 2;
    gc.setLineWidth(LINE * thickness);
    colours
        .crisp(gc)
        .frame(
            new BoundingBox(x, y, width, height),
            colours.colour(Ink.CELL),
            (EDGE - LINE) * thickness,
            colours.colour(Ink.CELL_EDGE));
  }
}
