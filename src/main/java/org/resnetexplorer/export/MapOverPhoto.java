package org.resnetexplorer.export;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.PhotoMap;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Signedness;
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
    Pixels colours = colours(map, cells, scale, width, height);
    return photo == null ? colours : over(grey(photo), colours, OPACITY);
  }

  /**
   * The map alone.
   *
   * @param width of the network's input
   * @param height of the network's input
   * @return as large as the input; transparent where a value is no number
   */
  public static Pixels colours(
      SignedMap map, MapCells cells, ValueScale scale, int width, int height) {
    if (!cells.squares()) {
      Activation activation = new Activation(map.values(), 1, map.rows(), map.columns());
      PhotoMap photoMap = new PhotoMap(width, height, width, height, cells.jump());
      return new Pixels(width, height, photoMap.render(activation, 0, scale));
    }
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = scale.argb(map.at(i / width / cells.jump(), i % width / cells.jump()));
    }
    return new Pixels(width, height, argb);
  }

  /**
   * To the 99.5th percentile of the magnitudes, so that a few pixels do not whiten the rest.
   *
   * @param signed whether values below 0 are drawn as such; else there are none
   */
  public static ValueScale scale(SignedMap map, boolean signed) {
    int cells = map.values().length;
    return signed
        ? ValueScale.of(Signedness.SIGNED, map.values(), 0, cells)
        : ValueScale.of(Signedness.NON_NEGATIVE, map.values(), 0, cells).withMap(ColorMap.MAGMA);
  }

  /** A photo without colours. */
  public static Pixels grey(RgbImage photo) {
    int[] argb = photo.toArgb();
    for (int i = 0; i < argb.length; i++) {
      argb[i] = grey(argb[i]);
    }
    return new Pixels(photo.width(), photo.height(), argb);
  }

  /** Luma as television weighs the colours (ITU-R BT.601). */
  private static int grey(int argb) {
    int level = (299 * part(argb, 16) + 587 * part(argb, 8) + 114 * part(argb, 0) + 500) / 1000;
    return OPAQUE | level << 16 | level << 8 | level;
  }

  private static int part(int argb, int shift) {
    return argb >> shift & 0xFF;
  }

  /**
   * One over the other, of the same size.
   *
   * @param opacity of the upper one, 0 to 1, where it is not transparent itself
   */
  public static Pixels over(Pixels ground, Pixels upper, double opacity) {
    int[] argb = new int[ground.argb().length];
    for (int i = 0; i < argb.length; i++) {
      double share = (upper.argb()[i] >>> 24) / 255.0 * opacity;
      argb[i] = mixed(upper.argb()[i], ground.argb()[i], share);
    }
    return new Pixels(ground.width(), ground.height(), argb);
  }

  private static int mixed(int over, int under, double share) {
    int mixed = OPAQUE;
    for (int shift = 0; shift <= 16; shift += 8) {
      double value = share * part(over, shift) + (1 - share) * part(under, shift);
      mixed |= (int) Math.round(value) << shift;
    }
    return mixed;
  }
}
