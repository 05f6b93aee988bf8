package org.resnetexplorer.app.number;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.CellFrame;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.field.Window;
import org.resnetexplorer.render.Veil;

/** How much each place of something earlier moves the cell, and the rectangle it could see. */
final class SeenView extends PaintedRegion {
  private static final double MARGIN = 6;
  private static final double LEAST_FRAME = 5;
  private static final double DIMMED = 0.5;
  private static final int LEAST_ROOM = 4;

  private SeenViewModel.@Nullable Seen seen;
  private @Nullable Image image;
  private @Nullable Image photo;

  SeenView() {
    super("seen-view");
    setFocusTraversable(true);
  }

  void show(SeenViewModel.@Nullable Seen next) {
    seen = next;
    image = null;
    photo = null;
    if (next != null) {
      boolean ofPicture = next.of().call() == null;
      SignedMap map = next.field().map();
      image =
          ofPicture
              ? Images.of(Veil.of(map.values(), map.rows(), map.columns()))
              : Images.of(map.values(), map.rows(), map.columns(), Veil.scale(map.values()));
      photo = ofPicture ? Images.of(PicturePixels.of(next.run().picture().crop().pixels())) : null;
    }
    repaint();
  }

  /** What of the map is drawn: the rectangle and as much again around it. */
  private static Window near(Window window, SignedMap map) {
    int room = Math.max(LEAST_ROOM, Math.max(window.rows(), window.columns()) / 2);
    return new Window(
        Math.max(0, window.top() - room),
        Math.max(0, window.left() - room),
        Math.min(map.rows() - 1, window.bottom() + room),
        Math.min(map.columns() - 1, window.right() + room));
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(seen)
        .map(of -> of.field().map())
        .map(of -> ChartTable.ofCells(of.rows(), of.columns(), at -> of.values()[at]));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (seen == null) {
      return;
    }
    Window window = seen.of().window();
    Window near = near(window, seen.field().map());
    double scale =
        Math.min((width - 2 * MARGIN) / near.columns(), (height - 2 * MARGIN) / near.rows());
    double wide = Math.floor(scale * near.columns());
    double high = Math.floor(scale * near.rows());
    gc.setFill(colour(Ink.SUNKEN));
    crisp(gc).fill(MARGIN, MARGIN, wide, high);
    gc.setImageSmoothing(scale < 1);
    if (photo != null) {
      gc.setGlobalAlpha(DIMMED);
      draw(gc, photo, near, wide, high);
      gc.setGlobalAlpha(1);
    }
    draw(gc, image, near, wide, high);
    gc.setImageSmoothing(false);
    CellFrame.draw(
        gc,
        new BoundingBox(
            MARGIN + (window.left() - near.left()) * scale,
            MARGIN + (window.top() - near.top()) * scale,
            window.columns() * scale,
            window.rows() * scale),
        1,
        CellFrame.LINE / 2,
        LEAST_FRAME,
        this);
  }

  private static void draw(
      GraphicsContext gc, @Nullable Image of, Window part, double width, double height) {
    gc.drawImage(
        of, part.left(), part.top(), part.columns(), part.rows(), MARGIN, MARGIN, width, height);
  }
}
