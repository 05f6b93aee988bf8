package org.resnetexplorer.app.trust;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.Pixels;

/** A map over the photo; a plain ground until it has been computed. */
final class MapPhoto extends PaintedRegion {
  private @Nullable Image image;

  MapPhoto() {
    super("trust-map");
  }

  void show(@Nullable Pixels pixels) {
    image = pixels == null ? null : Images.of(pixels);
    repaint();
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
