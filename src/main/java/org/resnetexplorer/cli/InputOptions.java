package org.resnetexplorer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.PictureOptions;
import org.resnetexplorer.cli.options.SizeOption;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the network runs on: a picture, or a ready tensor with {@code --tensor}. */
final class InputOptions {
  @Parameters(arity = "0..1", paramLabel = "PICTURE", descriptionKey = "picture")
  private @Nullable Path picture;

  @Option(names = "--tensor", paramLabel = "FILE.npy")
  private @Nullable Path tensor;

  @Mixin private PictureOptions options = new PictureOptions();
  @Mixin private SizeOption size = new SizeOption();

  /** Refuses none and both. */
  void check(CommandSpec command) {
    if ((picture == null) == (tensor == null)) {
      throw new UsageException(command, "cli.usage.pictureOrTensor");
    }
  }

  /** What the input is called: the name of its file. */
  String name() {
    Path file = picture == null ? tensor : picture;
    return file == null ? "" : String.valueOf(file.getFileName());
  }

  /** What was chosen of the preparation, to open the model with. */
  RecipeChoices choices() {
    return options.choices(size.pixels());
  }

  /** The part of the picture that the network sees, as large as the input; null for a tensor. */
  @Nullable RgbImage photo(WeightedModel model) throws PictureException, WeightsException {
    return picture == null
        ? null
        : Preprocessor.crop(options.read(picture).image(), options.preprocess(model, size.pixels()))
            .pixels();
  }

  /** The input of shape {@code [1, C, H, W]}. */
  InputTensor read(WeightedModel model) throws PictureException, WeightsException {
    if (tensor != null) {
      return NpyFile.read(tensor).toInputTensor(model.recipe().channels());
    }
    if (picture == null) {
      throw new IllegalStateException("neither picture nor tensor");
    }
    return Preprocessor.input(
        options.read(picture).image(), options.preprocess(model, size.pixels()));
  }
}
