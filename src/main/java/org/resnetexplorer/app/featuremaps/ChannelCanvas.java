package org.resnetexplorer.app.featuremaps;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.TileFit;

/** One map in crisp cells, and a frame around one of them. */
final class ChannelCanvas extends PaintedRegion {
  /** Around the map, so that the frame of a cell at its edge is seen whole. */
  static final int MARGIN = 4;

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
      paintFrame(gc, picture, cell);
    }
  }

  private void paintFrame(GraphicsContext gc, ChannelPicture picture, Cell at) {
    PinnedCell.Field one = new PinnedCell.Field(at.row(), at.column(), at.row(), at.column());
    CellMarks.boldFrame(
        gc, CellMarks.box(one, picture.maps().activation(), MARGIN, MARGIN, picture.side()), this);
  }
}
