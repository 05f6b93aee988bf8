package org.resnetexplorer.image.preprocess;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.RgbImage;

/**
 * Changes to the square that the network sees, made in this order: brightness, contrast, blur,
 * noise, grey square. Each works on 8-bit values and gives 8-bit values.
 *
 * <p>The same adjustments of the same square always give the same values.
 *
 * @param brightness factor, 0 (black) or more, 1 changes nothing: torchvision's {@code
 *     adjust_brightness} of a Pillow image
 * @param contrast factor, 0 (even grey) or more, 1 changes nothing: torchvision's {@code
 *     adjust_contrast} of a Pillow image, around the square's mean grey
 * @param blur standard deviation in pixels of the square, 0 changes nothing: Pillow's {@code
 *     ImageFilter.GaussianBlur}
 * @param noise standard deviation in levels of a fixed Gaussian noise, 0 changes nothing
 * @param grey a square filled with the mean colour of the recipe, which the network receives as 0;
 *     null for none
 */
public record Adjustments(
    double brightness, double contrast, double blur, double noise, @Nullable GreySquare grey) {

  /** No change: gives the equal values. */
  public static final Adjustments NONE = new Adjustments(1, 1, 0, 0, null);

  /** Largest brightness and contrast. */
  public static final double MAX_FACTOR = 10;

  /** Largest deviation of the blur, in pixels. */
  public static final double MAX_BLUR = 100;

  /** Largest deviation of the noise, in levels. */
  public static final double MAX_NOISE = 255;

  public Adjustments {
    require(brightness, MAX_FACTOR);
    require(contrast, MAX_FACTOR);
    require(blur, MAX_BLUR);
    require(noise, MAX_NOISE);
  }

  /**
   * A square that hides what is under it. Only what lies in the picture is filled.
   *
   * @param x left edge in pixels of the square that the network sees
   * @param y top edge
   * @param side width and height, 1 or more
   */
  public record GreySquare(int x, int y, int side) {

    public GreySquare {
      if (side < 1) {
        throw new IllegalArgumentException("a grey square of " + side + " pixels");
      }
    }
  }

  private static void require(double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(value + " is not within 0 to " + most);
    }
  }

  /** Whether nothing is changed. */
  public boolean isNone() {
    return equals(NONE);
  }

  public Adjustments withBrightness(double factor) {
    return new Adjustments(factor, contrast, blur, noise, grey);
  }

  public Adjustments withContrast(double factor) {
    return new Adjustments(brightness, factor, blur, noise, grey);
  }

  public Adjustments withBlur(double deviation) {
    return new Adjustments(brightness, contrast, deviation, noise, grey);
  }

  public Adjustments withNoise(double deviation) {
    return new Adjustments(brightness, contrast, blur, deviation, grey);
  }

  public Adjustments withGrey(@Nullable GreySquare square) {
    return new Adjustments(brightness, contrast, blur, noise, square);
  }

  /**
   * The crop with changed pixels; the same object if nothing is to change.
   *
   * @param recipe that the crop was made with
   */
  public Crop applyTo(Crop crop, Preprocess recipe) {
    return isNone() ? crop : crop.withPixels(applyTo(crop.pixels(), recipe));
  }

  /**
   * The picture with changed pixels, in grey where the recipe is; the same object if nothing is to
   * change.
   */
  public RgbImage applyTo(RgbImage image, Preprocess recipe) {
    if (isNone()) {
      return image;
    }
    byte[] rgb = image.rgb().clone();
    PixelLevels.blend(rgb, 0, (float) brightness);
    if (contrast != 1) {
      PixelLevels.blend(rgb, PixelLevels.meanGrey(rgb), (float) contrast);
    }
    GaussianBlur.apply(rgb, image.width(), image.height(), blur);
    Noise.add(rgb, (float) noise);
    if (grey != null) {
      byte[] colour = recipe.normalisation().meanColour();
      PixelLevels.fill(rgb, image.width(), image.height(), grey, colour);
    }
    RgbImage changed = new RgbImage(image.width(), image.height(), rgb);
    return recipe.isGrey() ? Grey.of(changed) : changed;
  }
}
