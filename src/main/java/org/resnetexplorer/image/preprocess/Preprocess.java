package org.resnetexplorer.image.preprocess;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.image.PictureException;

/**
 * The recipe that makes the network's input from a picture: resize the shorter edge, then cut a
 * square from the centre; or resize the whole picture to a square. It belongs to the weights: they
 * were measured with it.
 *
 * @param resize length of the shorter edge after resizing, in pixels
 * @param crop edge of the square, in pixels
 * @param whole whether the whole picture is resized to the square, whatever its shape; then {@code
 *     resize} is {@code crop}
 */
public record Preprocess(int resize, int crop, boolean whole) {

  /** Shorter edge 256, square 224: torchvision's first ImageNet weights. */
  public static final Preprocess IMAGENET_V1 = new Preprocess(256, 224);

  /** Shorter edge 232, square 224: torchvision's second ImageNet weights. */
  public static final Preprocess IMAGENET_V2 = new Preprocess(232, 224);

  /** The whole picture as 32 by 32 pixels, the size of CIFAR's. */
  public static final Preprocess CIFAR = whole(32);

  private static final String WHOLE = "whole";
  private static final int MAX_EDGE = 4096;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4}|whole):(\\d{1,4})");

  public Preprocess {
    if (!isEdge(resize) || !isEdge(crop)) {
      throw new IllegalArgumentException(resize + ":" + crop + " is not within 1 to " + MAX_EDGE);
    }
    if (whole && resize != crop) {
      throw new IllegalArgumentException("A whole picture is resized to " + crop);
    }
  }

  /** The recipe that cuts a square. */
  public Preprocess(int resize, int crop) {
    this(resize, crop, false);
  }

  /** The recipe that resizes the whole picture to a square of this edge, in pixels. */
  public static Preprocess whole(int edge) {
    return new Preprocess(edge, edge, true);
  }

  /**
   * The recipe written as {@code resize:crop}, for example {@code 256:224}, or as {@code whole:32}.
   *
   * @throws PictureException if the text is no recipe or a number is not within 1 to 4096
   */
  public static Preprocess parse(String text) throws PictureException {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      boolean whole = matcher.group(1).equals(WHOLE);
      int crop = Integer.parseInt(matcher.group(2));
      int resize = whole ? crop : Integer.parseInt(matcher.group(1));
      if (isEdge(resize) && isEdge(crop)) {
        return new Preprocess(resize, crop, whole);
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
    return (whole ? WHOLE : String.valueOf(resize)) + ":" + crop;
  }
}
