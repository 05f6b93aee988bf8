package org.resnetexplorer.image;

import org.resnetexplorer.image.preprocess.AxisWindow;
import org.resnetexplorer.image.preprocess.Interpolation;
import org.resnetexplorer.image.preprocess.Preprocessor;

/** Pictures by formula, of the same values as those in the scripts beside the recorded results. */
public final class Formula {

  private Formula() {}

  /** The picture that the scripts call {@code formula}: no two neighbours are alike. */
  public static RgbImage wild(int width, int height) {
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) ((long) i * i * 7 + i * 13L + (i >> 8) * 31L);
    }
    return new RgbImage(width, height, rgb);
  }

  /** The picture that the scripts call {@code soft}: changes gently, as photographs do. */
  public static RgbImage soft(int width, int height) {
    RgbImage small = wild(width / 8 + 1, height / 8 + 1);
    AxisWindow columns =
        AxisWindow.between(small.width(), 0, small.width(), width, Interpolation.BILINEAR);
    AxisWindow rows =
        AxisWindow.between(small.height(), 0, small.height(), height, Interpolation.BILINEAR);
    return Preprocessor.resize(small, columns, rows, width, height);
  }
}
