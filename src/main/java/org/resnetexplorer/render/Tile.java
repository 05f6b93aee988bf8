package org.resnetexplorer.render;

import java.util.Arrays;

/**
 * Draws one feature map as a square of pixels. A whole multiple of the map is magnified without
 * smoothing; any other larger size is interpolated bilinearly (half-pixel centres, edges repeated,
 * as PyTorch's {@code interpolate} with {@code align_corners=False}); a smaller one shows the mean
 * of the cells under each pixel, weighted by area. Values are resampled first and coloured after,
 * so that every colour stands for a value of the scale. A pixel that a value which is not finite
 * contributes to is transparent, as are the margins of a map that is not square.
 */
public final class Tile {
  private Tile() {}

  /**
   * A tile of its own.
   *
   * @param values holds the map from {@code offset} on, row after row
   * @param height rows of the map
   * @param width columns of the map
   * @param side pixels of the tile's side
   * @return {@code side * side} colours, row after row
   */
  public static int[] render(
      float[] values, int offset, int height, int width, ValueScale scale, int side) {
    int[] pixels = new int[side * side];
    draw(values, offset, height, width, scale, side, pixels, 0, side);
    return pixels;
  }

  /**
   * Draws a tile into a larger picture; pixels beside a map that is not square are left as they
   * are.
   *
   * @param pixels the picture, row after row
   * @param start index of the tile's upper left pixel
   * @param stride pixels from one row of the picture to the next
   */
  public static void draw(
      float[] values,
      int offset,
      int height,
      int width,
      ValueScale scale,
      int side,
      int[] pixels,
      int start,
      int stride) {
    TileFit fit = TileFit.of(height, width, side);
    Area area = new Area(fit, pixels, start + fit.top() * stride + fit.left(), stride);
    if (fit.whole()) {
      magnify(values, offset, scale, area);
    } else if (side > Math.max(height, width)) {
      interpolate(values, offset, scale, area);
    } else {
      average(values, offset, scale, area);
    }
  }

  /** Whether a map holds a value that is infinite or not a number: such a tile is crossed out. */
  public static boolean notFinite(float[] values, int offset, int cells) {
    for (int i = offset; i < offset + cells; i++) {
      if (!Float.isFinite(values[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether all values of a map are zero: such a tile is marked with a 0. */
  public static boolean allZero(float[] values, int offset, int cells) {
    for (int i = offset; i < offset + cells; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The largest side not above a wanted one at which every cell is a whole number of pixels, and at
   * least one pixel.
   */
  public static int crispSide(int height, int width, int wanted) {
    int longer = Math.max(height, width);
    return longer * Math.max(1, wanted / longer);
  }

  private static void magnify(float[] values, int offset, ValueScale scale, Area area) {
    TileFit fit = area.fit();
    int across = fit.width() / fit.mapWidth();
    int down = fit.height() / fit.mapHeight();
    for (int row = 0; row < fit.mapHeight(); row++) {
      int source = offset + row * fit.mapWidth();
      int first = area.row(row * down);
      for (int column = 0; column < fit.mapWidth(); column++) {
        int left = first + column * across;
        Arrays.fill(area.pixels(), left, left + across, scale.argb(values[source + column]));
      }
      for (int repeat = 1; repeat < down; repeat++) {
        System.arraycopy(
            area.pixels(), first, area.pixels(), area.row(row * down + repeat), fit.width());
      }
    }
  }

  private static void interpolate(float[] values, int offset, ValueScale scale, Area area) {
    TileFit fit = area.fit();
    Taps columns = Taps.of(fit.mapWidth(), fit.width());
    Taps rows = Taps.of(fit.mapHeight(), fit.height());
    for (int y = 0; y < fit.height(); y++) {
      int upper = offset + rows.first()[y] * fit.mapWidth();
      int lower = offset + rows.second()[y] * fit.mapWidth();
      int target = area.row(y);
      for (int x = 0; x < fit.width(); x++) {
        int left = columns.first()[x];
        int right = columns.second()[x];
        float share = columns.share()[x];
        float above = mix(values[upper + left], values[upper + right], share);
        float below = mix(values[lower + left], values[lower + right], share);
        area.pixels()[target + x] = scale.argb(mix(above, below, rows.share()[y]));
      }
    }
  }

  private static float mix(float a, float b, float share) {
    return a + (b - a) * share;
  }

  private static void average(float[] values, int offset, ValueScale scale, Area area) {
    TileFit fit = area.fit();
    Spans columns = Spans.of(fit.mapWidth(), fit.width());
    Spans rows = Spans.of(fit.mapHeight(), fit.height());
    double[] narrowed = new double[fit.mapHeight() * fit.width()];
    for (int row = 0; row < fit.mapHeight(); row++) {
      int source = offset + row * fit.mapWidth();
      int weight = 0;
      for (int x = 0; x < fit.width(); x++) {
        double sum = 0;
        for (int column = columns.from()[x]; column < columns.to()[x]; column++) {
          sum += columns.weights()[weight++] * values[source + column];
        }
        narrowed[row * fit.width() + x] = sum;
      }
    }
    int weights = 0;
    for (int y = 0; y < fit.height(); y++) {
      int target = area.row(y);
      int from = rows.from()[y];
      int to = rows.to()[y];
      for (int x = 0; x < fit.width(); x++) {
        double sum = 0;
        for (int row = from; row < to; row++) {
          sum += rows.weights()[weights + row - from] * narrowed[row * fit.width() + x];
        }
        area.pixels()[target + x] = scale.argb((float) sum);
      }
      weights += to - from;
    }
  }

  /** The pixels a map covers: part of a larger picture. */
  private record Area(TileFit fit, int[] pixels, int start, int stride) {
    int row(int y) {
      return start + y * stride;
    }
  }

  /** For each pixel along one side, the two cells it lies between and the second one's share. */
  private record Taps(int[] first, int[] second, float[] share) {
    static Taps of(int cells, int pixels) {
      int[] first = new int[pixels];
      int[] second = new int[pixels];
      float[] share = new float[pixels];
      for (int p = 0; p < pixels; p++) {
        double centre = (p + 0.5) * cells / pixels - 0.5;
        double clamped = Math.max(0, Math.min(cells - 1, centre));
        first[p] = (int) clamped;
        second[p] = Math.min(cells - 1, first[p] + 1);
        share[p] = (float) (clamped - first[p]);
      }
      return new Taps(first, second, share);
    }
  }

  /**
   * For each pixel along one side, the cells from {@code from} up to before {@code to} that lie
   * under it; in {@code weights} their shares of the pixel, pixel after pixel.
   */
  private record Spans(int[] from, int[] to, double[] weights) {
    static Spans of(int cells, int pixels) {
      int[] from = new int[pixels];
      int[] to = new int[pixels];
      // Two pixels share at most one cell.
      double[] weights = new double[cells + pixels];
      int filled = 0;
      for (int p = 0; p < pixels; p++) {
        // Edges in units of 1 / pixels of a cell are whole numbers, so that no sliver is left over.
        int start = p * cells;
        int end = start + cells;
        from[p] = start / pixels;
        to[p] = (end + pixels - 1) / pixels;
        for (int cell = from[p]; cell < to[p]; cell++) {
          int covered = Math.min((cell + 1) * pixels, end) - Math.max(cell * pixels, start);
          weights[filled++] = (double) covered / cells;
        }
      }
      return new Spans(from, to, weights);
    }
  }
}
