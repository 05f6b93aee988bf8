package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.InMemoryStateDict;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.SpelledFile;
import org.resnetexplorer.weights.WeightFiles;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.read.WeightsReader;

/** What files beside the weights say of them: Hugging Face's and timm's. */
class ModelHintsTest {

  private static final List<Float> MEAN = List.of(0.485f, 0.456f, 0.406f);
  private static final List<Float> STD = List.of(0.229f, 0.224f, 0.225f);

  @TempDir Path folder;
  private Path weights;

  @BeforeEach
  void setUp() throws IOException, WeightsException {
    SpelledFile bottleneck =
        SpelledFile.all().stream()
            .filter(file -> file.made().equals("ResNetForImageClassification"))
            .findFirst()
            .orElseThrow();
    weights =
        WeightFiles.write(
            folder.resolve("model.safetensors"), bottleneck.tensors(), Layout.SAFETENSORS);
  }

  private void write(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json.replace('\'', '"'), StandardCharsets.UTF_8);
  }

  private ModelHints hints() throws WeightsException {
    return ModelHints.of(InMemoryStateDict.builder("none").build(), weights);
  }

  private WeightedModel open() throws WeightsException {
    return new ModelOpener(new WeightsReader(), new ModelCatalog(folder)).file(weights);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'downsample_in_bottleneck': true | FIRST_1X1",
        "'downsample_in_bottleneck': false | MIDDLE_3X3",
        "'depths': [1, 1, 1, 1] | MIDDLE_3X3"
      })
  void theConfigurationTellsWhereTheStrideIs(String line, StridePlacement stride)
      throws IOException, WeightsException {
    write("config.json", "{'model_type': 'resnet', " + line + "}");
    try (WeightedModel model = open()) {
      assertThat(model.spec().stride()).isEqualTo(stride);
      assertThat(model.notes()).extracting(Phrase::key).doesNotContain("weights.note.stride");
    }
  }

  @Test
  void theConfigurationNamesTheClasses() throws IOException, WeightsException {
    String names =
        "'0':'a','1':'b','2':'c','3':'d','4':'e','5':'f','6':'g','7':'h','8':'i',"
            + "'9':'tench, Tinca tinca'";
    write("config.json", "{'model_type': 'resnet', 'id2label': {" + names + "}}");
    try (WeightedModel model = open()) {
      assertThat(model.labels().find(9)).contains("tench, Tinca tinca");
      assertThat(model.labels().origin()).isEqualTo(Labels.Origin.FILE);
    }
  }

  @Test
  void namesOfOtherClassesAreLeftOut() throws IOException, WeightsException {
    write("config.json", "{'model_type': 'resnet', 'id2label': {'0': 'a', '1': 'b'}}");
    try (WeightedModel model = open()) {
      assertThat(model.labels()).isEqualTo(Labels.none());
      assertThat(model.notes()).extracting(Phrase::key).contains("weights.note.labels-count");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'size': {'shortest_edge': 224}, 'crop_pct': 0.875, 'resample': 3 | bicubic | 0.875 | 224 | false",
        "'size': 224, 'crop_pct': 0.95, 'resample': 2 | bilinear | 0.95 | 224 | false",
        "'size': {'shortest_edge': 256}, 'do_center_crop': true, 'crop_size': {'height': 224} | | 0.875 | 224 | false",
        "'size': {'height': 64, 'width': 64} | | | 64 | true"
      })
  void thePreprocessorSaysHowAPictureIsCut(
      String line, String interpolation, Double share, Integer size, boolean whole)
      throws IOException, WeightsException {
    write("config.json", "{'model_type': 'resnet'}");
    write(
        "preprocessor_config.json",
        "{'image_mean': [0.485, 0.456, 0.406], 'image_std': [0.229, 0.224, 0.225], " + line + "}");
    assertThat(hints().recipe())
        .isEqualTo(
            new RecipeHints(
                MEAN, STD, interpolation, share, size, whole, "preprocessor_config.json"));
  }

  @Test
  void timmsConfigurationSaysWhatTimmDoes() throws IOException, WeightsException {
    write(
        "config.json",
        "{'architecture': 'resnet18', 'num_classes': 1000, 'pretrained_cfg': {'tag': 'a1_in1k',"
            + " 'input_size': [3, 224, 224], 'interpolation': 'bicubic', 'crop_pct': 0.95,"
            + " 'mean': [0.5, 0.5, 0.5], 'std': [0.5, 0.5, 0.5]}}");
    List<Float> half = List.of(0.5f, 0.5f, 0.5f);
    assertThat(hints().recipe())
        .isEqualTo(new RecipeHints(half, half, "bicubic", 0.95, 224, false, "config.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "resnet18.a1_in1k.safetensors, bicubic, 0.95, 224",
    "resnet50_a3_0-59cae1ef.pth, bicubic, 0.95, 160",
    "gluon_resnet34_v1b-c6d82d59.pth, bicubic, 0.875, 224"
  })
  void aReleaseOfTimmIsKnownByItsName(String file, String interpolation, double share, int size)
      throws WeightsException {
    weights = folder.resolve(file);
    RecipeHints recipe = hints().recipe();
    assertThat(recipe)
        .isEqualTo(new RecipeHints(MEAN, STD, interpolation, share, size, false, recipe.source()));
    assertThat(recipe.source()).startsWith("timm resnet");
  }

  /** As the library robustness keeps them, in the net itself. */
  @Test
  void aNetThatNormalisesPicturesItselfTellsHow() throws WeightsException {
    InMemoryStateDict kept =
        InMemoryStateDict.builder("robustness")
            .add("module.normalizer.new_mean", List.of(3L, 1L, 1L), new float[] {0.5f, 0.4f, 0.3f})
            .add("module.normalizer.new_std", List.of(3L, 1L, 1L), new float[] {0.2f, 0.2f, 0.1f})
            .build();
    assertThat(ModelHints.of(kept, weights).recipe())
        .isEqualTo(
            new RecipeHints(
                List.of(0.5f, 0.4f, 0.3f),
                List.of(0.2f, 0.2f, 0.1f),
                null,
                null,
                null,
                false,
                "module.normalizer.new_mean"));
  }

  @Test
  void aFileOfNobodysNameSaysNothing() throws WeightsException {
    assertThat(hints()).isEqualTo(ModelHints.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'model_type': 'resnet', 'hidden_act': 'gelu'} | gelu where a ResNet has ReLU",
        "{'model_type': 'resnet', 'downsample_in_first_stage': true} | first stage too",
        "{'architecture': 'resnetblur50', 'pretrained_cfg': {}} | blurs before each stride",
        "{'architecture': 'resnetaa50', 'pretrained_cfg': {}} | blurs before each stride"
      })
  void aConfigurationOfAnotherNetOfTheSameNamesRefuses(String json, String words)
      throws IOException {
    write("config.json", json);
    WeightsException refused = catchThrowableOfType(WeightsException.class, this::hints);
    assertThat(refused.sentence(Locale.ENGLISH)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1", "{'a': 1, 'a': 2}", "[[[[[[[[[[1]]]]]]]]]]", "\uFEFF{}"})
  void aDamagedConfigurationIsSaidAndNotUsed(String json) throws IOException, WeightsException {
    write("config.json", json);
    assertThat(hints().notes())
        .extracting(note -> note.text(Locale.ENGLISH))
        .containsExactly("config.json beside the file cannot be read and was not used.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "3", "{'model_type': 'bert', 'hidden_act': 'gelu'}"})
  void aConfigurationOfSomethingElseIsPassedOver(String json) throws IOException, WeightsException {
    write("config.json", json);
    assertThat(hints()).isEqualTo(ModelHints.NONE);
  }
}
