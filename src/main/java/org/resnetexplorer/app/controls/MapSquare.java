package org.resnetexplorer.app.controls;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.TileFit;

/** One map in crisp cells, with a frame around one of them. */
public final class MapSquare extends PaintedRegion {
  /** Around the map, so that the frame of a cell at its edge is seen whole. */
  public static final int MARGIN = 4;

  private static final int NONE = -1;

  private final double leastFrame;
  private @Nullable Image image;
  private @Nullable TileFit fit;
  private Supplier<ChartTable> numbers = () -> new ChartTable(List.of(), List.of());
  private int framedRow = NONE;
  private int framedColumn = NONE;

  /**
   * @param leastFrame side of the frame around a cell, however small the cell
   */
  public MapSquare(String styleClass, double leastFrame) {
    super(styleClass);
    this.leastFrame = leastFrame;
  }

  /** Takes the room that a square of this side needs. */
  public void reserve(int side) {
    int size = side + 2 * MARGIN;
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
  }

  /**
   * @param pixels of a square
   * @param next where the map lies in it
   */
  public void show(Pixels pixels, TileFit next) {
    image = Images.of(pixels);
    fit = next;
    repaint();
  }

  /** What the cells hold, for the map's twin. */
  public void tell(Supplier<ChartTable> next) {
    numbers = next;
  }

  public void showNothing() {
    image = null;
    fit = null;
    repaint();
  }

  public void frame(int row, int column) {
    framedRow = row;
    framedColumn = column;
    repaint();
  }

  public void frameNothing() {
    frame(NONE, NONE);
  }

  /** The cell under the mouse, as {@code row * columns + column}; empty beside the map. */
  public OptionalInt cellAt(MouseEvent event) {
    return fit == null
        ? OptionalInt.empty()
        : fit.cellAt(event.getX() - MARGIN, event.getY() - MARGIN);
  }

  @Override
  public Optional<ChartTable> table() {
    return fit == null ? Optional.empty() : Optional.of(numbers.get());
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (fit == null) {
      return;
    }
    gc.setFill(colour(Ink.SUNKEN));
    crisp(gc).fill(MARGIN + fit.left(), MARGIN + fit.top(), fit.width(), fit.height());
    if (image != null) {
      crisp(gc).image(image, MARGIN, MARGIN);
    }
    if (framedRow != NONE) {
      paintFrame(gc, fit);
    }
  }

  private void paintFrame(GraphicsContext gc, TileFit on) {
    double across = (double) on.width() / on.mapWidth();
    double down = (double) on.height() / on.mapHeight();
    BoundingBox cell =
        new BoundingBox(
            MARGIN + on.left() + framedColumn * across,
            MARGIN + on.top() + framedRow * down,
            across,
            down);
    CellFrame.draw(gc, cell, 1, CellFrame.LINE / 2, leastFrame, this);
  }
}
