package org.resnetexplorer.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a picture becomes input: {@link RecipeOptions} and {@code --orientation}. */
public final class PictureOptions {
  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Option(names = "--orientation", paramLabel = "upright|torchvision")
  private Orientation orientation = Orientation.UPRIGHT;

  public boolean hasPreprocess() {
    return recipe.hasPreprocess();
  }

  /**
   * @param size the command's own option; null if it has none, or it was not used
   * @see RecipeOptions#choices
   */
  public RecipeChoices choices(@Nullable Integer size) {
    return recipe.choices(size);
  }

  /**
   * @see RecipeOptions#preprocess(WeightedModel, Integer)
   */
  public Preprocess preprocess(WeightedModel model, @Nullable Integer size)
      throws WeightsException {
    return recipe.preprocess(model, size);
  }

  /**
   * @see RecipeOptions#preprocess(Preprocess, Integer)
   */
  public Preprocess preprocess(Preprocess other, @Nullable Integer size) throws WeightsException {
    return recipe.preprocess(other, size);
  }

  public Orientation orientation() {
    return orientation;
  }

  public Picture read(Path file) throws PictureException {
    return new PictureReader().read(file, orientation);
  }
}
