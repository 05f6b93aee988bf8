package org.resnetexplorer.app.featuremaps;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Cell;
import org.resnetexplorer.app.common.PaintedRegion;
import org.resnetexplorer.render.TileFit;

/** One map in crisp cells, and a frame around one of them. */
final class ChannelCanvas extends PaintedRegion {
  /** Around the map, so that the frame of a cell at its edge is seen whole. */
  static final int MARGIN = 4;

  private static final double FRAME = 2;
  private static final double FRAME_EDGE = 3.5;
  private static final double LEAST_FRAME = 7;

  private @Nullable ChannelPicture picture;
  private @Nullable WritableImage image;
  private @Nullable Cell cell;

  ChannelCanvas() {
    super("channel-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  void reserve(int side) {
    int size = side + 2 * MARGIN;
    setMinSize(size, size);
    setMaxSize(size, size);
    setPrefSize(size, size);
  }

  void show(@Nullable ChannelPicture next) {
    picture = next;
    image = next == null ? null : image(next);
    repaint();
  }

  private static WritableImage image(ChannelPicture picture) {
    int side = picture.side();
    WritableImage image = new WritableImage(side, side);
    image
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), picture.argb(), 0, side);
    return image;
  }

  void showCell(@Nullable Cell next) {
    cell = next;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (picture == null) {
      return;
    }
    TileFit fit = picture.fit();
    gc.setFill(colour(Ink.SUNKEN));
    gc.fillRect(MARGIN + fit.left(), MARGIN + fit.top(), fit.width(), fit.height());
    gc.drawImage(image, MARGIN, MARGIN);
    if (cell != null && !picture.isSingleCell()) {
      paintFrame(gc, fit, cell);
    }
  }

  private void paintFrame(GraphicsContext gc, TileFit fit, Cell at) {
    double cellWidth = (double) fit.width() / fit.mapWidth();
    double cellHeight = (double) fit.height() / fit.mapHeight();
    double width = Math.max(LEAST_FRAME, cellWidth + FRAME);
    double height = Math.max(LEAST_FRAME, cellHeight + FRAME);
    double x = MARGIN + fit.left() + (at.column() + 0.5) * cellWidth - width / 2;
    double y = MARGIN + fit.top() + (at.row() + 0.5) * cellHeight - height / 2;
    gc.setStroke(colour(Ink.CELL_EDGE));
    gc.setLineWidth(FRAME_EDGE);
    gc.strokeRect(x, y, width, height);
    gc.setStroke(colour(Ink.CELL));
    gc.setLineWidth(FRAME);
    gc.strokeRect(x, y, width, height);
  }
}
