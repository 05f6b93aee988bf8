package org.resnetexplorer.app.featuremaps;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.Pixels;

/** What the network saw, with the map over it at will, and what the cell looked at can see. */
final class PhotoCanvas extends PaintedRegion {
  private @Nullable LargePicture picture;
  private @Nullable Image photo;
  private @Nullable Image map;
  private @Nullable Cell cell;
  private boolean over;
  private double opacity;

  PhotoCanvas() {
    super("photo-canvas");
  }

  void show(@Nullable LargePicture next) {
    picture = next;
    if (next != null) {
      Pixels pixels = next.photo();
      photo = Images.of(pixels);
      map =
          Images.of(
              new Pixels(
                  pixels.width() * next.photoFactor(),
                  pixels.height() * next.photoFactor(),
                  next.overPhoto()));
    }
    repaint();
  }

  void showCell(@Nullable Cell next) {
    cell = next;
    repaint();
  }

  void showMap(boolean isOver, double share) {
    over = isOver;
    opacity = share;
    repaint();
  }

  /** Screen pixels for one of the photo. */
  double scale() {
    return picture == null
        ? 1
        : Math.min(
            (getWidth() - 2 * CellCanvas.EDGE) / picture.photo().width(),
            (getHeight() - 2 * CellCanvas.EDGE) / picture.photo().height());
  }

  /** Of the map, where it lies over the photo. */
  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(over ? picture : null)
        .map(of -> ChartTable.of(of.maps().activation(), of.channel()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (picture == null || scale() <= 0) {
      return;
    }
    double right = picture.photo().width() * scale();
    double bottom = picture.photo().height() * scale();
    gc.translate(CellCanvas.EDGE, CellCanvas.EDGE);
    gc.setImageSmoothing(true);
    crisp(gc).image(photo, 0, 0, right, bottom);
    if (over) {
      gc.setGlobalAlpha(opacity);
      crisp(gc).image(map, 0, 0, right, bottom);
      gc.setGlobalAlpha(1);
    }
    if (cell != null) {
      PinnedCell.Field field = picture.fieldOf(cell.row(), cell.column());
      CellMarks.boldFrame(
          gc,
          new BoundingBox(
              field.left() * scale() + 1,
              field.top() * scale() + 1,
              (field.right() - field.left() + 1) * scale() - 2,
              (field.bottom() - field.top() + 1) * scale() - 2),
          this);
    }
    gc.translate(-CellCanvas.EDGE, -CellCanvas.EDGE);
  }
}
