package org.resnetexplorer.image.preprocess;

import org.resnetexplorer.image.RgbImage;

/**
 * Makes the network's input from a picture, with the values of torchvision's {@code
 * ImageClassification} preset on a Pillow image.
 *
 * <p>The arithmetic follows Pillow's {@code Resample.c}: first along the rows into 8-bit values,
 * then along the columns.
 */
public final class Preprocessor {

  private static final int HALF = 1 << AxisWindow.PRECISION_BITS - 1;

  private Preprocessor() {}

  /**
   * Resizes the shorter edge to {@code recipe.resize()} and cuts the square from the centre, or
   * resizes the whole picture to the square.
   *
   * @return the square, {@code recipe.crop()} pixels wide and high
   */
  public static Crop crop(RgbImage image, Preprocess recipe) {
    int w = image.width();
    int h = image.height();
    if (recipe.whole()) {
      return crop(image, recipe.crop(), recipe.crop(), recipe);
    }
    int longer = (int) ((long) recipe.resize() * Math.max(w, h) / Math.min(w, h));
    int resizedWidth = w <= h ? recipe.resize() : longer;
    int resizedHeight = w <= h ? longer : recipe.resize();
    return crop(image, resizedWidth, resizedHeight, recipe);
  }

  /**
   * Resizes a square that was chosen by hand, with the values of Pillow's {@code resize((edge,
   * edge), filter, box=(x, y, x + side, y + side))}.
   *
   * @param window where the square lies; first moved into the picture, see {@link
   *     CropWindow#within}
   * @param recipe whose square it becomes
   */
  public static Crop crop(RgbImage image, CropWindow window, Preprocess recipe) {
    CropWindow w = window.within(image);
    int edge = recipe.crop();
    Interpolation filter = recipe.interpolation();
    AxisWindow columns =
        AxisWindow.between(image.width(), (float) w.x(), (float) (w.x() + w.side()), edge, filter);
    AxisWindow rows =
        AxisWindow.between(image.height(), (float) w.y(), (float) (w.y() + w.side()), edge, filter);
    RgbImage square = resize(seen(image, recipe), columns, rows, edge, edge);
    return new Crop(square, w.x(), w.y(), w.side(), w.side(), true);
  }

  /** The picture in the colours that the network gets: turned grey before it is resized. */
  private static RgbImage seen(RgbImage image, Preprocess recipe) {
    return recipe.isGrey() ? Grey.of(image) : image;
  }

  private static Crop crop(RgbImage image, int resizedWidth, int resizedHeight, Preprocess recipe) {
    int w = image.width();
    int h = image.height();
    int crop = recipe.crop();
    AxisWindow columns = AxisWindow.centred(w, resizedWidth, crop, recipe.interpolation());
    AxisWindow rows = AxisWindow.centred(h, resizedHeight, crop, recipe.interpolation());
    double scaleX = (double) w / resizedWidth;
    double scaleY = (double) h / resizedHeight;
    return new Crop(
        resize(seen(image, recipe), columns, rows, crop, crop),
        (columns.start() - columns.pad()) * scaleX,
        (rows.start() - rows.pad()) * scaleY,
        crop * scaleX,
        crop * scaleY,
        false);
  }

  /** The windows' part of the resized picture, in black where the windows add some. */
  public static RgbImage resize(
      RgbImage image, AxisWindow columns, AxisWindow rows, int width, int height) {
    byte[] narrow = alongRows(image, columns, rows.firsts()[0], rows.end());
    byte[] rgb = new byte[3 * width * height];
    alongColumns(narrow, columns, rows, rgb, width);
    return new RgbImage(width, height, rgb);
  }

  /** The input of a picture as the recipe makes it, shape {@code [1, C, H, W]}. */
  public static InputTensor input(RgbImage image, Preprocess recipe) {
    return tensor(crop(image, recipe), recipe);
  }

  /** The normalised input of a square, shape {@code [1, C, H, W]} with the recipe's channels. */
  public static InputTensor tensor(Crop crop, Preprocess recipe) {
    return InputTensor.of(crop.pixels(), recipe);
  }

  /** The source rows from {@code firstRow} to {@code endRow}, each resized to the window. */
  private static byte[] alongRows(RgbImage image, AxisWindow columns, int firstRow, int endRow) {
    byte[] from = image.rgb();
    byte[] to = new byte[3 * columns.length() * (endRow - firstRow)];
    int i = 0;
    for (int y = firstRow; y < endRow; y++) {
      int row = 3 * y * image.width();
      for (int x = 0; x < columns.length(); x++) {
        sum(from, row + 3 * columns.firsts()[x], 3, columns.weights()[x], to, i);
        i += 3;
      }
    }
    return to;
  }

  private static void alongColumns(
      byte[] narrow, AxisWindow columns, AxisWindow rows, byte[] rgb, int width) {
    int rowLength = 3 * columns.length();
    int firstRow = rows.firsts()[0];
    for (int y = 0; y < rows.length(); y++) {
      int from = (rows.firsts()[y] - firstRow) * rowLength;
      int to = 3 * ((rows.pad() + y) * width + columns.pad());
      for (int x = 0; x < columns.length(); x++) {
        sum(narrow, from + 3 * x, rowLength, rows.weights()[y], rgb, to + 3 * x);
      }
    }
  }

  /** The weighted sum of pixels that lie {@code step} bytes apart, rounded and clamped. */
  private static void sum(byte[] from, int start, int step, int[] weights, byte[] to, int at) {
    int red = HALF;
    int green = HALF;
    int blue = HALF;
    int i = start;
    for (int weight : weights) {
      red += (from[i] & 0xff) * weight;
      green += (from[i + 1] & 0xff) * weight;
      blue += (from[i + 2] & 0xff) * weight;
      i += step;
    }
    to[at] = clamped(red);
    to[at + 1] = clamped(green);
    to[at + 2] = clamped(blue);
  }

  private static byte clamped(int sum) {
    return (byte) Math.max(0, Math.min(255, sum >> AxisWindow.PRECISION_BITS));
  }
}
