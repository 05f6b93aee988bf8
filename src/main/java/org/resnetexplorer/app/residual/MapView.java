package org.resnetexplorer.app.residual;

import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.TileFit;

/** One map in crisp cells, with a frame around the cell that is told. */
final class MapView extends PaintedRegion {
  /** Around the map, so that the frame of a cell at its edge is seen whole. */
  private static final int MARGIN = 4;

  private static final double FRAME = 2;
  private static final double FRAME_EDGE = 3.5;
  private static final double LEAST_FRAME = 7;

  private @Nullable WritableImage image;
  private @Nullable TileFit fit;
  private @Nullable Cell cell;

  /**
   * @param hovered gets the cell under the mouse; null when it leaves
   * @param chosen gets the cell clicked
   */
  MapView(Consumer<@Nullable Cell> hovered, Consumer<Cell> chosen) {
    super("sum-map");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> hovered.accept(cellAt(event)));
    setOnMouseExited(event -> hovered.accept(null));
    setOnMouseClicked(
        event -> {
          Cell at = cellAt(event);
          if (at != null) {
            chosen.accept(at);
          }
        });
  }

  private @Nullable Cell cellAt(MouseEvent event) {
    if (fit == null) {
      return null;
    }
    OptionalInt index = fit.cellAt(event.getX() - MARGIN, event.getY() - MARGIN);
    return index.isEmpty()
        ? null
        : new Cell(index.getAsInt() / fit.mapWidth(), index.getAsInt() % fit.mapWidth());
  }

  /**
   * @param argb pixels of a square, row after row
   */
  void show(int[] argb, int side, TileFit next) {
    fit = next;
    image = new WritableImage(side, side);
    image
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
    int size = side + 2 * MARGIN;
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    repaint();
  }

  void showCell(@Nullable Cell next) {
    cell = next;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (fit == null) {
      return;
    }
    gc.setFill(colour(Ink.SUNKEN));
    gc.fillRect(MARGIN + fit.left(), MARGIN + fit.top(), fit.width(), fit.height());
    gc.drawImage(image, MARGIN, MARGIN);
    if (cell != null) {
      paintFrame(gc, fit, cell);
    }
  }

  private void paintFrame(GraphicsContext gc, TileFit on, Cell at) {
    double cellWidth = (double) on.width() / on.mapWidth();
    double cellHeight = (double) on.height() / on.mapHeight();
    double width = Math.max(LEAST_FRAME, cellWidth + FRAME);
    double height = Math.max(LEAST_FRAME, cellHeight + FRAME);
    double x = MARGIN + on.left() + (at.column() + 0.5) * cellWidth - width / 2;
    double y = MARGIN + on.top() + (at.row() + 0.5) * cellHeight - height / 2;
    gc.setStroke(colour(Ink.CELL_EDGE));
    gc.setLineWidth(FRAME_EDGE);
    gc.strokeRect(x, y, width, height);
    gc.setStroke(colour(Ink.CELL));
    gc.setLineWidth(FRAME);
    gc.strokeRect(x, y, width, height);
  }
}
