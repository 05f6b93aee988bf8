package org.resnetexplorer.export;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.PhotoMap;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

/**
 * A map of an explanation in colours, over what the network sees of the photo. The photo is grey
 * and faint there, so that every colour is one of the map's.
 */
public final class MapOverPhoto {
  private static final double OPACITY = 0.72;
  private static final int OPAQUE = 0xFF000000;

  private MapOverPhoto() {}

  /**
   * @param photo of the input's size; null where there is none, as for a ready tensor
   * @param width of the network's input
   * @param height of the network's input
   * @return as large as the input; a value that is no number leaves the photo as it is
   */
  public static Pixels of(
      SignedMap map,
      MapCells cells,
      ValueScale scale,
      @Nullable RgbImage photo,
      int width,
      int height) {
    int[] argb = colours(map, cells, scale, width, height);
    if (photo != null) {
      for (int i = 0; i < argb.length; i++) {
        int grey = grey(photo.argb(i % width, i / width));
        argb[i] = argb[i] == 0 ? grey : mixed(argb[i], grey);
      }
    }
    return new Pixels(width, height, argb);
  }

  private static int[] colours(
      SignedMap map, MapCells cells, ValueScale scale, int width, int height) {
    if (!cells.squares()) {
      Activation activation = new Activation(map.values(), 1, map.rows(), map.columns());
      return new PhotoMap(width, height, width, height, cells.jump()).render(activation, 0, scale);
    }
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = scale.argb(map.at(i / width / cells.jump(), i % width / cells.jump()));
    }
    return argb;
  }

  /** Luma as television weighs the colours (ITU-R BT.601). */
  private static int grey(int argb) {
    int level = (299 * part(argb, 16) + 587 * part(argb, 8) + 114 * part(argb, 0) + 500) / 1000;
    return OPAQUE | level << 16 | level << 8 | level;
  }

  private static int part(int argb, int shift) {
    return argb >> shift & 0xFF;
  }

  private static int mixed(int over, int under) {
    int mixed = OPAQUE;
    for (int shift = 0; shift <= 16; shift += 8) {
      double value = OPACITY * part(over, shift) + (1 - OPACITY) * part(under, shift);
      mixed |= (int) Math.round(value) << shift;
    }
    return mixed;
  }
}
