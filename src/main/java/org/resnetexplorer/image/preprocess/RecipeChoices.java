package org.resnetexplorer.image.preprocess;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose of a recipe; what is null stays as it is.
 *
 * @param mean one number, or one for each colour in the order of the network's channels. A number
 *     above 1 here or in {@code std} says that levels run to 255
 * @param std likewise
 * @param order which colour is the first channel
 * @param interpolation how pixels are weighed in resizing
 * @param cropShare share of the shorter edge that is cut, above 0 and at most 1
 * @param size edge of the network's square in pixels, 1 to {@link Preprocess#MAX_EDGE}
 */
public record RecipeChoices(
    @Nullable List<Float> mean,
    @Nullable List<Float> std,
    @Nullable ColourOrder order,
    @Nullable Interpolation interpolation,
    @Nullable Double cropShare,
    @Nullable Integer size) {

  /** Nothing chosen. */
  public static final RecipeChoices NONE = new RecipeChoices(null, null, null, null, null, null);

  /** Under this name the colour order is written. */
  public static final String ORDER = "colour-order";

  private static final String MEAN = "mean";
  private static final String STD = "std";
  private static final String INTERPOLATION = "interpolation";
  private static final String CROP_SHARE = "crop-share";
  private static final String SIZE = "size";
  private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,20})?");
  private static final Pattern EDGE = Pattern.compile("\\d{1,4}");

  /** Copies the numbers. */
  public RecipeChoices {
    mean = mean == null ? null : List.copyOf(mean);
    std = std == null ? null : List.copyOf(std);
    if (cropShare != null && !(cropShare > 0 && cropShare <= 1)) {
      throw new IllegalArgumentException("no share: " + cropShare);
    }
    if (size != null && (size < 1 || size > Preprocess.MAX_EDGE)) {
      throw new IllegalArgumentException("no edge: " + size);
    }
    if (mean != null && !mean.stream().allMatch(Normalisation::isMean)
        || std != null && !std.stream().allMatch(Normalisation::isDeviation)) {
      throw new IllegalArgumentException(mean + " or " + std + " is out of range");
    }
  }

  /** Whether it says what becomes of the levels. */
  private boolean hasLevels() {
    return mean != null || std != null || order != null;
  }

  public RecipeChoices withMean(@Nullable List<Float> other) {
    return new RecipeChoices(other, std, order, interpolation, cropShare, size);
  }

  public RecipeChoices withStd(@Nullable List<Float> other) {
    return new RecipeChoices(mean, other, order, interpolation, cropShare, size);
  }

  public RecipeChoices withOrder(@Nullable ColourOrder other) {
    return new RecipeChoices(mean, std, other, interpolation, cropShare, size);
  }

  public RecipeChoices withInterpolation(@Nullable Interpolation other) {
    return new RecipeChoices(mean, std, order, other, cropShare, size);
  }

  public RecipeChoices withCropShare(@Nullable Double other) {
    return new RecipeChoices(mean, std, order, interpolation, other, size);
  }

  public RecipeChoices withSize(@Nullable Integer other) {
    return new RecipeChoices(mean, std, order, interpolation, cropShare, other);
  }

  /** Whether nothing is chosen. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Whether the numbers are as many as the recipe has colours, or one for all. */
  public boolean fits(Preprocess recipe) {
    int colours = recipe.normalisation().channels();
    return Stream.of(Optional.ofNullable(mean), Optional.ofNullable(std))
        .flatMap(Optional::stream)
        .allMatch(numbers -> numbers.size() == 1 || numbers.size() == colours);
  }

  /**
   * The recipe as chosen.
   *
   * @throws IllegalArgumentException if the numbers do not fit it
   */
  public Preprocess applyTo(Preprocess recipe) {
    Preprocess sized = size == null ? recipe : recipe.withSize(size);
    Preprocess cut = cropShare == null ? sized : sized.withCropShare(cropShare);
    Preprocess weighed = interpolation == null ? cut : cut.withInterpolation(interpolation);
    return hasLevels() ? weighed.withNormalisation(applyTo(recipe.normalisation())) : weighed;
  }

  private Normalisation applyTo(Normalisation recipe) {
    int colours = recipe.channels();
    List<Float> taken = mean == null ? recipe.mean() : spread(mean, colours);
    List<Float> divided = std == null ? recipe.std() : spread(std, colours);
    LevelScale levels = recipe.levels();
    if (mean != null || std != null) {
      boolean large =
          Stream.concat(taken.stream(), divided.stream()).anyMatch(number -> number > 1);
      levels = large ? LevelScale.BYTE : LevelScale.ONE;
    }
    return new Normalisation(taken, divided, order == null ? recipe.order() : order, levels);
  }

  private static List<Float> spread(List<Float> numbers, int colours) {
    return numbers.size() == 1 ? Collections.nCopies(colours, numbers.get(0)) : numbers;
  }

  /** Numbers written with commas or strokes between them, or none if that is no list of them. */
  public static Optional<List<Float>> numbers(String text) {
    return RecipeText.numbers(text, "[,/]").filter(list -> list.size() == 1 || list.size() == 3);
  }

  /** What is chosen, each under its name, in a form that {@link #read} understands. */
  public Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    put(written, MEAN, mean == null ? null : RecipeText.written(mean));
    put(written, STD, std == null ? null : RecipeText.written(std));
    put(written, ORDER, order == null ? null : order.word());
    put(written, INTERPOLATION, interpolation == null ? null : interpolation.word());
    put(written, CROP_SHARE, cropShare == null ? null : cropShare.toString());
    put(written, SIZE, size == null ? null : size.toString());
    return written;
  }

  private static void put(Map<String, String> written, String name, @Nullable String value) {
    if (value != null) {
      written.put(name, value);
    }
  }

  /** Reads what was written; what is not understood counts as not chosen. */
  public static RecipeChoices read(Map<String, String> written) {
    return new RecipeChoices(
        numbers(written, MEAN, Normalisation::isMean),
        numbers(written, STD, Normalisation::isDeviation),
        word(written, ORDER, ColourOrder.values(), ColourOrder::word),
        word(written, INTERPOLATION, Interpolation.values(), Interpolation::word),
        share(written.getOrDefault(CROP_SHARE, "")).orElse(null),
        edge(written.getOrDefault(SIZE, "")));
  }

  private static @Nullable List<Float> numbers(
      Map<String, String> written, String name, Predicate<Float> valid) {
    return numbers(written.getOrDefault(name, ""))
        .filter(list -> list.stream().allMatch(valid))
        .orElse(null);
  }

  private static <T> @Nullable T word(
      Map<String, String> written, String name, T[] values, Function<T, String> word) {
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equals(written.get(name)))
        .findFirst()
        .orElse(null);
  }

  /** A share above 0 and at most 1, or none if the text is none. */
  public static Optional<Double> share(String text) {
    return SHARE.matcher(text).matches()
        ? Optional.of(Double.valueOf(text)).filter(share -> share > 0 && share <= 1)
        : Optional.empty();
  }

  private static @Nullable Integer edge(String text) {
    if (!EDGE.matcher(text).matches()) {
      return null;
    }
    int edge = Integer.parseInt(text);
    return edge >= 1 && edge <= Preprocess.MAX_EDGE ? edge : null;
  }
}
