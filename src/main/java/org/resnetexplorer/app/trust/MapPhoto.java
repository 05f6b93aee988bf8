package org.resnetexplorer.app.trust;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.account.SignedMap;

/** A map over the photo; a plain ground until it has been computed. */
final class MapPhoto extends PaintedRegion {
  private @Nullable Image image;
  private @Nullable SignedMap map;

  MapPhoto() {
    super("trust-map");
    setFocusTraversable(true);
  }

  void show(@Nullable DrawnMap drawn) {
    map = drawn == null ? null : drawn.map();
    image = drawn == null ? null : Images.of(drawn.pixels());
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(map)
        .map(of -> ChartTable.ofCells(of.rows(), of.columns(), at -> of.values()[at]));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    gc.setFill(colour(Ink.SUNKEN));
    if (image == null) {
      gc.fillRect(0, 0, width, height);
      return;
    }
    double scale = Math.min(width / image.getWidth(), height / image.getHeight());
    double across = Math.round(image.getWidth() * scale);
    double down = Math.round(image.getHeight() * scale);
    gc.setImageSmoothing(true);
    crisp(gc)
        .image(
            image, Math.floor((width - across) / 2), Math.floor((height - down) / 2), across, down);
  }
}
