package org.resnetexplorer.weights.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;

/**
 * What a checkpoint and the files beside it say of a model that its weights do not tell.
 *
 * @param classes names of its classes, if any are given
 * @param stride where its Bottlenecks have their stride, if that is said
 * @param recipe how its pictures are prepared, as far as that is said
 * @param notes what to tell of these files
 */
record ModelHints(
    @Nullable ClassNames classes,
    @Nullable StridePlacement stride,
    RecipeHints recipe,
    List<Phrase> notes) {

  private static final String RELU = "relu";
  private static final Pattern ENDING =
      Pattern.compile("\\.(pth\\.tar|pth|pt|th|ckpt|bin|safetensors)$");

  /** Names of timm's nets whose weights look like a ResNet's, but that blur before each stride. */
  private static final Pattern ANTI_ALIASED = Pattern.compile("(se)?resnex?t?(blur|aa).*");

  ModelHints {
    notes = List.copyOf(notes);
  }

  /** Nothing is said. */
  static final ModelHints NONE = new ModelHints(null, null, RecipeHints.NONE, List.of());

  /**
   * What is said of the weights in a file.
   *
   * @throws WeightsException if they are said to be of another network with the same names
   */
  static ModelHints of(StateDict weights, Path file) throws WeightsException {
    List<Phrase> notes = new ArrayList<>();
    FolderFiles folder = new FolderFiles(file, notes);
    Map<String, CheckpointValue> config = folder.read(FolderFiles.CONFIG);
    boolean ofHuggingFace = Plain.text(config, "model_type").filter("resnet"::equals).isPresent();
    boolean ofTimm =
        Plain.text(config, "architecture").isPresent() && config.containsKey("pretrained_cfg");
    if (ofHuggingFace) {
      requireResNet(config);
    }
    if (ofTimm) {
      requirePlain(Plain.text(config, "architecture").orElseThrow());
    }
    ClassNames classes =
        ClassNames.in(weights.beside())
            .or(() -> ofHuggingFace || ofTimm ? ClassNames.in(config) : Optional.empty())
            .orElse(null);
    RecipeHints recipe = RecipeHints.ofCheckpoint(weights.beside());
    if (recipe.isNone()) {
      recipe = StoredNormalisation.of(weights);
    }
    if (ofHuggingFace) {
      recipe = RecipeHints.ofPreprocessor(folder.read(FolderFiles.PREPROCESSOR));
    } else if (ofTimm) {
      recipe = RecipeHints.ofTimm(Plain.entries(config, "pretrained_cfg"));
    }
    if (recipe.isNone()) {
      recipe = new TimmRecipes().find(withoutEnding(file)).orElse(RecipeHints.NONE);
    }
    return new ModelHints(classes, ofHuggingFace ? stride(config) : null, recipe, notes);
  }

  private static String withoutEnding(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : ENDING.matcher(name.toString()).replaceFirst("");
  }

  /** transformers leaves the stride in the 3x3 where its configuration says nothing. */
  private static StridePlacement stride(Map<String, CheckpointValue> config) {
    return Plain.truth(config, "downsample_in_bottleneck").orElse(false)
        ? StridePlacement.FIRST_1X1
        : StridePlacement.MIDDLE_3X3;
  }

  private static void requireResNet(Map<String, CheckpointValue> config) throws WeightsException {
    String activation = Plain.text(config, "hidden_act").orElse(RELU);
    if (!activation.equals(RELU)) {
      throw refuse(Phrase.of("kind.activation", activation));
    }
    if (Plain.truth(config, "downsample_in_first_stage").orElse(false)) {
      throw refuse(Phrase.of("kind.first-stage"));
    }
  }

  private static void requirePlain(String architecture) throws WeightsException {
    if (ANTI_ALIASED.matcher(architecture).matches()) {
      throw refuse(Phrase.of("kind.anti-aliased", architecture));
    }
  }

  private static WeightsException refuse(Phrase reason) {
    return Refusal.of("match", Place.in(FolderFiles.CONFIG), reason);
  }
}
