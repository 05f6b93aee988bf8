package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Interpolation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.weights.CheckpointValue;

/**
 * What a file, or one beside it, says of how pictures are prepared; what it does not say is empty
 * or null.
 *
 * @param mean of each channel, with levels from 0 to 1
 * @param std likewise
 * @param interpolation {@code bilinear} or {@code bicubic}
 * @param cropShare share of the shorter edge that is cut, above 0 and at most 1
 * @param size edge of the network's square in pixels
 * @param whole whether the whole picture is resized to it, whatever its shape
 * @param source what says so, such as {@code config.json}
 */
public record RecipeHints(
    List<Float> mean,
    List<Float> std,
    @Nullable String interpolation,
    @Nullable Double cropShare,
    @Nullable Integer size,
    boolean whole,
    String source) {

  /** Nothing is said. */
  public static final RecipeHints NONE =
      new RecipeHints(List.of(), List.of(), null, null, null, false, "");

  private static final String BILINEAR = "bilinear";
  private static final String BICUBIC = "bicubic";
  private static final int PIL_BILINEAR = 2;
  private static final int PIL_BICUBIC = 3;
  private static final int LONGEST_EDGE = 4096;

  public RecipeHints {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
  }

  /** Whether nothing is said. */
  public boolean isNone() {
    return mean.isEmpty()
        && std.isEmpty()
        && interpolation == null
        && cropShare == null
        && size == null;
  }

  /** A recipe with all that is said in place of its own. */
  Preprocess applyTo(Preprocess usual) {
    Preprocess framed = usual;
    if (size != null) {
      framed = whole ? Preprocess.whole(size).withChannels(usual.channels()) : usual.withSize(size);
    }
    if (cropShare != null) {
      framed = framed.withCropShare(cropShare);
    }
    if (BICUBIC.equals(interpolation)) {
      framed = framed.withInterpolation(Interpolation.BICUBIC);
    } else if (BILINEAR.equals(interpolation)) {
      framed = framed.withInterpolation(Interpolation.BILINEAR);
    }
    RecipeChoices levels =
        RecipeChoices.NONE
            .withMean(mean.isEmpty() ? null : mean)
            .withStd(std.isEmpty() ? null : std);
    return levels.fits(framed) ? levels.applyTo(framed) : framed;
  }

  /**
   * What {@code preprocessor_config.json} says. ResNets' own processor cuts {@code crop_pct} of the
   * shorter edge; others resize it to {@code size} and cut {@code crop_size}, or resize all.
   */
  static RecipeHints ofPreprocessor(Map<String, CheckpointValue> values) {
    boolean normalises = Plain.truth(values, "do_normalize").orElse(true);
    Map<String, CheckpointValue> size = Plain.entries(values, "size");
    Optional<Integer> shorter = edge(values, "size").or(() -> edge(size, "shortest_edge"));
    Optional<Integer> stretched = edge(size, "height");
    Optional<Integer> cut =
        edge(values, "crop_size").or(() -> edge(Plain.entries(values, "crop_size"), "height"));
    boolean crops =
        Plain.truth(values, "do_center_crop").orElse(false)
            && cut.isPresent()
            && shorter.isPresent()
            && cut.get() <= shorter.get();
    Double share = share(values, "crop_pct");
    return new RecipeHints(
        normalises ? colours(values, "image_mean") : List.of(),
        normalises ? colours(values, "image_std") : List.of(),
        resample(values),
        crops ? Double.valueOf((double) cut.get() / shorter.get()) : share,
        crops ? cut.get() : shorter.or(() -> stretched).orElse(null),
        shorter.isEmpty() && stretched.isPresent(),
        FolderFiles.PREPROCESSOR);
  }

  private static @Nullable String resample(Map<String, CheckpointValue> values) {
    int filter = Plain.number(values, "resample").map(Double::intValue).orElse(0);
    return switch (filter) {
      case PIL_BILINEAR -> BILINEAR;
      case PIL_BICUBIC -> BICUBIC;
      default -> null;
    };
  }

  /** What timm's {@code pretrained_cfg} says. */
  static RecipeHints ofTimm(Map<String, CheckpointValue> configuration) {
    List<Float> input = Plain.numbers(configuration, "input_size");
    Integer edge = input.size() == 3 ? Integer.valueOf(input.get(2).intValue()) : null;
    return new RecipeHints(
        colours(configuration, "mean"),
        colours(configuration, "std"),
        Plain.text(configuration, "interpolation").filter(RecipeHints::isKnown).orElse(null),
        share(configuration, "crop_pct"),
        edge != null && isEdge(edge) ? edge : null,
        false,
        FolderFiles.CONFIG);
  }

  /** What a checkpoint says of mean and deviation, by the names that people use. */
  static RecipeHints ofCheckpoint(Map<String, CheckpointValue> values) {
    for (String name : List.of("", "image_", "pixel_", "norm_")) {
      List<Float> mean = colours(values, name + "mean");
      List<Float> std = colours(values, name + "std");
      if (!mean.isEmpty() && mean.size() == std.size()) {
        return new RecipeHints(mean, std, null, null, null, false, name + "mean, " + name + "std");
      }
    }
    return NONE;
  }

  static boolean isKnown(String interpolation) {
    return interpolation.equals(BILINEAR) || interpolation.equals(BICUBIC);
  }

  private static List<Float> colours(Map<String, CheckpointValue> values, String key) {
    List<Float> numbers = Plain.numbers(values, key);
    boolean usable =
        (numbers.size() == 1 || numbers.size() == 3)
            && numbers.stream().allMatch(number -> Float.isFinite(number) && number >= 0);
    return usable ? numbers : List.of();
  }

  private static @Nullable Double share(Map<String, CheckpointValue> values, String key) {
    return Plain.number(values, key).filter(share -> share > 0 && share <= 1).orElse(null);
  }

  private static Optional<Integer> edge(Map<String, CheckpointValue> values, String key) {
    return Plain.number(values, key).map(Double::intValue).filter(RecipeHints::isEdge);
  }

  private static boolean isEdge(int pixels) {
    return pixels >= 1 && pixels <= LONGEST_EDGE;
  }
}
