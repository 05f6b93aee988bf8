package org.resnetexplorer.app.attribution;

import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Occlusion;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.PhotoMap;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/** A map's colours at the pixels of the network's input, and the scale that gives them. */
final class MapDrawing {
  private static final int OPAQUE = 0xFF000000;

  private MapDrawing() {}

  static SignedMap map(Attribution of, boolean unsigned) {
    return unsigned ? of.unsigned() : of.map();
  }

  /** To the 99.5th percentile of the magnitudes, so that a few pixels do not whiten the rest. */
  static double magnitude(Attribution of, boolean unsigned) {
    float[] values = map(of, unsigned).values();
    return ValueScale.of(signedness(unsigned), values, 0, values.length).magnitude();
  }

  static ValueScale scale(Attribution of, boolean unsigned, double magnitude) {
    float[] values = map(of, unsigned).values();
    ValueScale scale = ValueScale.within(magnitude, signedness(unsigned), values, 0, values.length);
    return unsigned ? scale.withMap(ColorMap.MAGMA) : scale;
  }

  private static Signedness signedness(boolean unsigned) {
    return unsigned ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
  }

  /** The map at each pixel of the input. */
  static Pixels colours(Tile tile, Attribution of, boolean unsigned, ValueScale scale) {
    SignedMap map = map(of, unsigned);
    int height = tile.asked().run().trace().input().height();
    int width = tile.asked().run().trace().input().width();
    if (of.by() instanceof Occlusion occlusion) {
      return new Pixels(width, height, squares(map, occlusion.stride(), width, height, scale));
    }
    Activation activation = new Activation(map.values(), 1, map.rows(), map.columns());
    int jump = jump(of, tile.asked().run().model());
    int[] argb = new PhotoMap(width, height, width, height, jump).render(activation, 0, scale);
    return new Pixels(width, height, argb);
  }

  private static int[] squares(SignedMap map, int stride, int width, int height, ValueScale scale) {
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = scale.argb(map.at(i / width / stride, i % width / stride));
    }
    return argb;
  }

  /** Pixels of the input from cell to cell. */
  private static int jump(Attribution of, OpenModel model) {
    String call = null;
    if (of.by() instanceof GradCam cam) {
      call = cam.call();
    } else if (of.method() == Method.PRICED_CAM) {
      call = GradCam.standard(model.network()).call();
    }
    if (call == null) {
      return 1;
    }
    ReceptiveField field =
        model.sizes().receptiveField(model.network().findCall(call).orElseThrow());
    return field.isWholePicture() ? 0 : field.jump();
  }

  /** What the network sees, without colours, so that the map's own can be read over it. */
  static Pixels grey(RgbImage photo) {
    int[] argb = photo.toArgb();
    for (int i = 0; i < argb.length; i++) {
      int red = argb[i] >> 16 & 0xFF;
      int green = argb[i] >> 8 & 0xFF;
      int blue = argb[i] & 0xFF;
      int level = (299 * red + 587 * green + 114 * blue + 500) / 1000;
      argb[i] = OPAQUE | level << 16 | level << 8 | level;
    }
    return new Pixels(photo.width(), photo.height(), argb);
  }

  /** One over the other, of the same size. */
  static Pixels over(Pixels ground, Pixels upper, double opacity) {
    int[] argb = ground.argb().clone();
    for (int i = 0; i < argb.length; i++) {
      double share = (upper.argb()[i] >>> 24) / 255.0 * opacity;
      argb[i] =
          OPAQUE
              | mixed(argb[i], upper.argb()[i], 16, share)
              | mixed(argb[i], upper.argb()[i], 8, share)
              | mixed(argb[i], upper.argb()[i], 0, share);
    }
    return new Pixels(ground.width(), ground.height(), argb);
  }

  private static int mixed(int below, int above, int shift, double share) {
    double value = (1 - share) * (below >> shift & 0xFF) + share * (above >> shift & 0xFF);
    return (int) Math.round(value) << shift;
  }
}
