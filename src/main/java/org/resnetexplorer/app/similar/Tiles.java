package org.resnetexplorer.app.similar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.intake.Thumbnail;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.render.Pixels;

/**
 * The small pictures on the map: made off the FX thread, only of what is in sight, and not more
 * kept than a screen shows. On the FX thread only.
 */
final class Tiles {
  /** A screen full of them; each takes at most 64 KB. */
  static final int MOST = 300;

  private static final int SIDE = 64;
  private static final int AT_ONCE = 4;

  private final PictureThumbnails thumbnails;
  private final Runnable arrived;
  private final Map<PictureFile, Image> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<PictureFile, PictureThumbnails.Request> asked = new HashMap<>();
  private final Set<PictureFile> unreadable = new HashSet<>();
  private List<PictureFile> wanted = List.of();

  /**
   * @param arrived told when one more is there
   */
  Tiles(PictureThumbnails thumbnails, Runnable arrived) {
    this.thumbnails = thumbnails;
    this.arrived = arrived;
  }

  /** Null while it is not there. */
  @Nullable Image of(PictureFile picture) {
    return kept.get(picture);
  }

  /**
   * What is in sight from now on, the most wanted first; all else that was asked for is given up.
   */
  void want(List<PictureFile> inSight) {
    wanted = inSight;
    Set<PictureFile> still = new HashSet<>(inSight);
    asked
        .entrySet()
        .removeIf(
            each -> {
              boolean gone = !still.contains(each.getKey());
              if (gone) {
                each.getValue().cancel();
              }
              return gone;
            });
    next();
  }

  private void next() {
    for (PictureFile each : wanted) {
      if (asked.size() >= AT_ONCE) {
        return;
      }
      if (!kept.containsKey(each) && !asked.containsKey(each) && !unreadable.contains(each)) {
        ask(each);
      }
    }
  }

  private void ask(PictureFile picture) {
    boolean[] there = {false};
    PictureThumbnails.Request request =
        thumbnails.want(
            new PictureSource.OfFile(picture.file()),
            made -> {
              there[0] = true;
              keep(picture, made);
            });
    if (!there[0]) {
      asked.put(picture, request);
    }
  }

  private void keep(PictureFile picture, Thumbnail made) {
    Pixels pixels = made.pixels();
    if (pixels == null) {
      unreadable.add(picture);
    } else {
      kept.put(picture, Images.of(smaller(pixels)));
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    // One that was there at once was never waited for, and whoever asked goes on by himself.
    if (asked.remove(picture) != null) {
      next();
    }
    arrived.run();
  }

  /** Each pixel the mean of a square of them, as drawing it smaller would skip some. */
  private static Pixels smaller(Pixels large) {
    int factor = Math.max(1, large.width() / SIDE);
    int side = large.width() / factor;
    int[] argb = new int[side * side];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = mean(large, i % side * factor, i / side * factor, factor);
    }
    return new Pixels(side, side, argb);
  }

  private static int mean(Pixels of, int left, int top, int side) {
    int[] sums = new int[3];
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        int argb = of.argb()[y * of.width() + x];
        sums[0] += argb >> 16 & 0xFF;
        sums[1] += argb >> 8 & 0xFF;
        sums[2] += argb & 0xFF;
      }
    }
    int count = side * side;
    return 0xFF000000 | sums[0] / count << 16 | sums[1] / count << 8 | sums[2] / count;
  }
}
