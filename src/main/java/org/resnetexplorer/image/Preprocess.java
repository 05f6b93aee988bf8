package org.resnetexplorer.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recipe that makes the network's input from a picture: resize the shorter edge, then cut a
 * square from the centre. It belongs to the weights: they were measured with it.
 *
 * @param resize length of the shorter edge after resizing, in pixels
 * @param crop edge of the square, in pixels
 */
public record Preprocess(int resize, int crop) {

  /** Shorter edge 256, square 224: torchvision's first ImageNet weights. */
  public static final Preprocess IMAGENET_V1 = new Preprocess(256, 224);

  /** Shorter edge 232, square 224: torchvision's second ImageNet weights. */
  public static final Preprocess IMAGENET_V2 = new Preprocess(232, 224);

  private static final int MAX_EDGE = 4096;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4}):(\\d{1,4})");

  public Preprocess {
    if (!isEdge(resize) || !isEdge(crop)) {
      throw new IllegalArgumentException(resize + ":" + crop + " is not within 1 to " + MAX_EDGE);
    }
  }

  /**
   * The recipe written as {@code resize:crop}, for example {@code 256:224}.
   *
   * @throws PictureException if the text is no recipe or a number is not within 1 to 4096
   */
  public static Preprocess parse(String text) throws PictureException {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      int resize = Integer.parseInt(matcher.group(1));
      int crop = Integer.parseInt(matcher.group(2));
      if (isEdge(resize) && isEdge(crop)) {
        return new Preprocess(resize, crop);
      }
    }
    throw PictureException.of("recipe", text, MAX_EDGE);
  }

  private static boolean isEdge(int pixels) {
    return pixels >= 1 && pixels <= MAX_EDGE;
  }

  /** The recipe as {@link #parse} reads it. */
  @Override
  public String toString() {
    return resize + ":" + crop;
  }
}
