package org.resnetexplorer.weights;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a picture is made ready for a network: its shorter side is resized, then the middle is cut
 * out.
 *
 * @param resize length of the shorter side in pixels
 * @param crop side of the square that the network sees, in pixels
 */
public record Recipe(int resize, int crop) {

  /** What torchvision's first weights were measured with. */
  public static final Recipe IMAGENET = new Recipe(256, 224);

  private static final int LARGEST = 4096;
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3}):([1-9][0-9]{0,3})");

  /** Checks the order of the two. */
  public Recipe {
    if (crop < 1 || crop > resize || resize > LARGEST) {
      throw new IllegalArgumentException(resize + ":" + crop);
    }
  }

  /**
   * Reads a recipe written as {@code 256:224}.
   *
   * @throws WeightsException if it is not written so, or the crop is larger than the picture
   */
  public static Recipe parse(String text) throws WeightsException {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      int resize = Integer.parseInt(matcher.group(1));
      int crop = Integer.parseInt(matcher.group(2));
      if (crop <= resize && resize <= LARGEST) {
        return new Recipe(resize, crop);
      }
    }
    throw Refusal.of("recipe", Place.NOWHERE, text);
  }
}
