package org.resnetexplorer.image.preprocess;

import org.resnetexplorer.image.PictureException;

/**
 * The recipe that makes the network's input from a picture: resize the shorter edge, then cut a
 * square from the centre; or resize the whole picture to a square; then normalise. It belongs to
 * the weights: they were measured with it.
 *
 * @param resize length of the shorter edge after resizing, in pixels
 * @param crop edge of the square, in pixels
 * @param whole whether the whole picture is resized to the square, whatever its shape; then {@code
 *     resize} is {@code crop}
 * @param interpolation how pixels are weighed in resizing
 * @param normalisation what becomes of the levels
 * @param channels of the input: 1 a grey picture, 3 its colours. A picture fills no more than
 *     {@code normalisation.channels()} of them; the others get 0, as if they were even and their
 *     mean
 */
public record Preprocess(
    int resize,
    int crop,
    boolean whole,
    Interpolation interpolation,
    Normalisation normalisation,
    int channels) {

  /** Shorter edge 256, square 224: torchvision's first ImageNet weights. */
  public static final Preprocess IMAGENET_V1 = new Preprocess(256, 224);

  /** Shorter edge 232, square 224: torchvision's second ImageNet weights. */
  public static final Preprocess IMAGENET_V2 = new Preprocess(232, 224);

  /** The whole picture as 32 by 32 pixels, the size of CIFAR's. */
  public static final Preprocess CIFAR = whole(32);

  /** Longest edge, in pixels. */
  public static final int MAX_EDGE = 4096;

  /** The most numbers that an input has, of all its channels: a gigabyte of them. */
  public static final long MOST_NUMBERS = 1L << 28;

  private static final int COLOURS = 3;

  public Preprocess {
    if (!isEdge(resize) || !isEdge(crop)) {
      throw new IllegalArgumentException(resize + ":" + crop + " is not within 1 to " + MAX_EDGE);
    }
    if (whole && resize != crop) {
      throw new IllegalArgumentException("A whole picture is resized to " + crop);
    }
    if (channels < 1 || filled(channels) != normalisation.channels()) {
      throw new IllegalArgumentException(channels + " channels of " + normalisation);
    }
  }

  /** The recipe that cuts a square, the rest as torchvision has it. */
  public Preprocess(int resize, int crop) {
    this(resize, crop, false, Interpolation.BILINEAR, Normalisation.IMAGENET, COLOURS);
  }

  /** The recipe that resizes the whole picture to a square of this edge, in pixels. */
  public static Preprocess whole(int edge) {
    return new Preprocess(
        edge, edge, true, Interpolation.BILINEAR, Normalisation.IMAGENET, COLOURS);
  }

  private static int filled(int channels) {
    return channels < COLOURS ? 1 : COLOURS;
  }

  /** Whether an input of so many channels and such an edge is within {@link #MOST_NUMBERS}. */
  public static boolean isHeld(int channels, int edge) {
    return (long) channels * edge * edge <= MOST_NUMBERS;
  }

  /** Whether the network gets the picture in grey. */
  public boolean isGrey() {
    return normalisation.channels() == 1;
  }

  /**
   * The same for another number of input channels. A recipe in colour becomes one for grey with the
   * averages over the colours.
   *
   * @param count 1 or more
   */
  public Preprocess withChannels(int count) {
    Normalisation numbers = filled(count) == 1 ? normalisation.grey() : normalisation.coloured();
    return new Preprocess(resize, crop, whole, interpolation, numbers, count);
  }

  public Preprocess withInterpolation(Interpolation other) {
    return new Preprocess(resize, crop, whole, other, normalisation, channels);
  }

  /** The same with other numbers, for as many channels of a picture. */
  public Preprocess withNormalisation(Normalisation other) {
    return new Preprocess(resize, crop, whole, interpolation, other, channels);
  }

  /** The same that resizes and cuts otherwise; longer edges than {@link #MAX_EDGE} are cut off. */
  private Preprocess withFrame(long shorter, int edge) {
    int fitting = (int) Math.max(1, Math.min(MAX_EDGE, shorter));
    return new Preprocess(fitting, edge, false, interpolation, normalisation, channels);
  }

  /** The same for a square of this edge, which shows the same share of the picture. */
  public Preprocess withSize(int edge) {
    return whole
        ? new Preprocess(edge, edge, true, interpolation, normalisation, channels)
        : withFrame((long) edge * resize / crop, edge);
  }

  /**
   * The same that cuts another share of the shorter edge, as timm's {@code crop_pct}: the shorter
   * edge becomes {@code floor(crop / share)} pixels. What resized the whole picture no longer does.
   *
   * @param share above 0, at most 1
   */
  public Preprocess withCropShare(double share) {
    return withFrame((long) Math.floor(crop / share), crop);
  }

  /**
   * The recipe written as {@code resize:crop}, for example {@code 256:224}, or as {@code whole:32},
   * with what is not as torchvision has it behind: {@code
   * 235:224,bicubic,mean=0.5/0.5/0.5,std=0.5/0.5/0.5,bgr}, {@code levels=255}, {@code channels=4}.
   *
   * @throws PictureException if the text is no recipe or a number is out of range
   */
  public static Preprocess parse(String text) throws PictureException {
    return RecipeText.parse(text).orElseThrow(() -> PictureException.of("recipe", text, MAX_EDGE));
  }

  private static boolean isEdge(int pixels) {
    return pixels >= 1 && pixels <= MAX_EDGE;
  }

  /** The recipe as {@link #parse} reads it. */
  @Override
  public String toString() {
    return RecipeText.of(this);
  }
}
