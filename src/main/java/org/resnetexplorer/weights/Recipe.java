package org.resnetexplorer.weights;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a picture is made ready for a network: its shorter side is resized, then the middle is cut
 * out; or the whole picture is resized to a square.
 *
 * @param resize length of the shorter side in pixels
 * @param crop side of the square that the network sees, in pixels
 * @param whole whether the whole picture is resized to the square, whatever its shape; then {@code
 *     resize} is {@code crop}
 */
public record Recipe(int resize, int crop, boolean whole) {

  /** What torchvision's first weights were measured with. */
  public static final Recipe IMAGENET = new Recipe(256, 224);

  /** The whole picture as 32 by 32 pixels, the size of CIFAR's. */
  public static final Recipe CIFAR = new Recipe(32, 32, true);

  private static final String WHOLE = "whole";
  private static final int LARGEST = 4096;
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3}|whole):([1-9][0-9]{0,3})");

  /** Checks the order of the two. */
  public Recipe {
    if (crop < 1 || crop > resize || resize > LARGEST || whole && resize != crop) {
      throw new IllegalArgumentException(resize + ":" + crop + (whole ? " of the whole" : ""));
    }
  }

  /** A recipe that cuts out the middle. */
  public Recipe(int resize, int crop) {
    this(resize, crop, false);
  }

  /**
   * Reads a recipe written as {@code 256:224} or {@code whole:32}.
   *
   * @throws WeightsException if it is not written so, or the crop is larger than the picture
   */
  public static Recipe parse(String text) throws WeightsException {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      boolean whole = matcher.group(1).equals(WHOLE);
      int crop = Integer.parseInt(matcher.group(2));
      int resize = whole ? crop : Integer.parseInt(matcher.group(1));
      if (crop <= resize && resize <= LARGEST) {
        return new Recipe(resize, crop, whole);
      }
    }
    throw Refusal.of("recipe", Place.NOWHERE, text);
  }

  /** The recipe as {@link #parse} reads it. */
  @Override
  public String toString() {
    return (whole ? WHOLE : String.valueOf(resize)) + ":" + crop;
  }
}
