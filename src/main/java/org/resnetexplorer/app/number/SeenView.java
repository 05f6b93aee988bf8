package org.resnetexplorer.app.number;

import javafx.geometry.BoundingBox;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.CellFrame;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.field.Window;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/** How much each place of something earlier moves the cell, and the rectangle it could see. */
final class SeenView extends PaintedRegion {
  private static final double MARGIN = 6;
  private static final double LEAST_FRAME = 5;

  private SeenViewModel.@Nullable Seen seen;
  private @Nullable Image image;

  SeenView() {
    super("seen-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /** The scale of the magnitudes, from 0 up. */
  static ValueScale scale(SignedMap map) {
    return ValueScale.of(Signedness.NON_NEGATIVE, map.values(), 0, map.values().length)
        .withMap(ColorMap.MAGMA);
  }

  void show(SeenViewModel.@Nullable Seen next) {
    seen = next;
    if (next == null) {
      image = null;
    } else {
      SignedMap map = next.field().map();
      ValueScale scale = scale(map);
      int[] argb = new int[map.values().length];
      for (int i = 0; i < argb.length; i++) {
        argb[i] = scale.argb(map.values()[i]);
      }
      image = Images.of(new Pixels(map.columns(), map.rows(), argb));
    }
    repaint();
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (seen == null) {
      return;
    }
    SignedMap map = seen.field().map();
    double scale =
        Math.min((width - 2 * MARGIN) / map.columns(), (height - 2 * MARGIN) / map.rows());
    double wide = Math.floor(scale * map.columns());
    double high = Math.floor(scale * map.rows());
    gc.setImageSmoothing(scale < 1);
    gc.drawImage(image, MARGIN, MARGIN, wide, high);
    gc.setImageSmoothing(false);
    Window window = seen.of().window();
    CellFrame.draw(
        gc,
        new BoundingBox(
            MARGIN + window.left() * scale,
            MARGIN + window.top() * scale,
            window.columns() * scale,
            window.rows() * scale),
        1,
        CellFrame.LINE / 2,
        LEAST_FRAME,
        this);
  }
}
