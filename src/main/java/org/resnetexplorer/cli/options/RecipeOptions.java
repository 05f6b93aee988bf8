package org.resnetexplorer.cli.options;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.ColourOrder;
import org.resnetexplorer.image.preprocess.Interpolation;
import org.resnetexplorer.image.preprocess.Normalisation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * How a model's input is prepared: {@code --preprocess} for all of it, {@code --mean}, {@code
 * --std}, {@code --colour-order}, {@code --interpolation} and {@code --crop-share} for a part.
 */
public final class RecipeOptions {
  @Option(names = "--preprocess", paramLabel = "RESIZE:CROP", converter = PreprocessConverter.class)
  private @Nullable Preprocess preprocess;

  @Option(names = "--mean", paramLabel = "R,G,B", converter = MeanConverter.class)
  private @Nullable Numbers mean;

  @Option(names = "--std", paramLabel = "R,G,B", converter = StdConverter.class)
  private @Nullable Numbers std;

  @Option(names = "--colour-order", paramLabel = "rgb|bgr")
  private @Nullable ColourOrder order;

  @Option(names = "--interpolation", paramLabel = "bilinear|bicubic")
  private @Nullable Interpolation interpolation;

  @Option(names = "--crop-share", paramLabel = "SHARE", converter = ShareConverter.class)
  private @Nullable Double cropShare;

  /** One number, or one for each colour. */
  public record Numbers(List<Float> values) {}

  public boolean hasPreprocess() {
    return preprocess != null;
  }

  /**
   * What was asked for beside {@code --preprocess}.
   *
   * @param size the command's own option; null if it has none, or it was not used
   */
  public RecipeChoices choices(@Nullable Integer size) {
    return new RecipeChoices(
        mean == null ? null : mean.values(),
        std == null ? null : std.values(),
        order,
        interpolation,
        cropShare,
        size);
  }

  /** The recipe of a model that was opened with the {@link #choices}, unless another was given. */
  public Preprocess preprocess(WeightedModel model, @Nullable Integer size)
      throws WeightsException {
    return preprocess == null
        ? model.recipe()
        : preprocess(preprocess.withChannels(model.recipe().channels()), size);
  }

  /** What was given, or else the other recipe, with what was asked for beside. */
  public Preprocess preprocess(Preprocess other, @Nullable Integer size) throws WeightsException {
    return Choices.NONE.withRecipe(choices(size)).prepare(preprocess == null ? other : preprocess);
  }

  /** Reads {@code 256:224}. */
  public static final class PreprocessConverter implements ITypeConverter<Preprocess> {
    @Override
    public Preprocess convert(String text) {
      try {
        return Preprocess.parse(text);
      } catch (PictureException e) {
        throw new TypeConversionException(e.key());
      }
    }
  }

  /** Reads {@code 0.485,0.456,0.406} or {@code 0.5}. */
  public static final class MeanConverter implements ITypeConverter<Numbers> {
    @Override
    public Numbers convert(String text) {
      return numbers(text, Normalisation::isMean);
    }
  }

  /** Reads {@code 0.229,0.224,0.225} or {@code 0.5}; nothing is divided by zero. */
  public static final class StdConverter implements ITypeConverter<Numbers> {
    @Override
    public Numbers convert(String text) {
      return numbers(text, Normalisation::isDeviation);
    }
  }

  private static Numbers numbers(String text, Predicate<Float> valid) {
    return RecipeChoices.numbers(text)
        .filter(values -> values.stream().allMatch(valid))
        .map(Numbers::new)
        .orElseThrow(() -> new TypeConversionException(text));
  }

  /** Reads {@code 0.875}. */
  public static final class ShareConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return RecipeChoices.share(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }
}
