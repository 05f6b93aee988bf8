package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Formula;
import org.resnetexplorer.image.preprocess.ColourOrder;
import org.resnetexplorer.image.preprocess.Interpolation;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** What is saved opens as the same model, to the last bit of its answer. */
class ModelFileTest {

  @TempDir private Path folder;
  private ModelOpener opener;

  @BeforeEach
  void setUp() {
    opener = new ModelOpener(new WeightsReader(), new ModelCatalog(folder.resolve("none")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bundled",
        "resnet18:random=3",
        "resnet:bottleneck,1-1-1-1,channels=8,classes=3,stride=v1:random=7",
        "resnet:basic,1-1-1:random=2"
      })
  void everyModelComesBackEqual(String name) throws Exception {
    try (WeightedModel model = opener.open(name)) {
      comesBackEqual(model);
    }
  }

  @Test
  void whatAPersonChoseComesBackWithoutAQuestion() throws Exception {
    Path file = SmallNets.write(folder.resolve("net"), "bottleneck,1-1-1-1,channels=8,classes=2");
    Choices choices =
        Choices.NONE
            .withStride(StridePlacement.FIRST_1X1)
            .withOutputs(OutputMeaning.SIGMOID)
            .withRecipe(
                new RecipeChoices(
                    List.of(103.53f, 116.28f, 123.675f),
                    List.of(1f),
                    ColourOrder.BGR,
                    Interpolation.BICUBIC,
                    0.95,
                    64));

    try (WeightedModel model = opener.file(file, choices)) {
      comesBackEqual(model.withLabels(new Labels(List.of("a \"b\"", "줄무늬"), Labels.Origin.FILE)));
    }
    try (WeightedModel saved = opener.file(saved())) {
      assertThat(saved.notes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"F16", "BF16"})
  void smallTypesStaySmall(DType type) throws Exception {
    Path file = narrow(type);
    try (WeightedModel model = opener.file(file)) {
      comesBackEqual(model);
    }
    try (WeightedModel saved = opener.file(saved())) {
      assertThat(saved.weights().find("conv1.weight").map(TensorInfo::type)).contains(type);
    }
  }

  @Test
  void olderFileIsReplacedAndNothingIsLeftBeside() throws Exception {
    Files.writeString(saved(), "older");
    try (WeightedModel model = opener.open("resnet:basic,1-1-1:random=2")) {
      ModelFile.write(saved(), model);
    }
    try (WeightedModel saved = opener.file(saved())) {
      assertThat(saved.spec().classes()).isEqualTo(10);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(saved());
    }
  }

  /** PyTorch's {@code load_state_dict} asks for them. */
  @Test
  void countersThatAreNowhereAreZero() throws Exception {
    try (WeightedModel model = opener.open("resnet:basic,1-1-1:random=2")) {
      ModelFile.write(saved(), model);
    }
    try (var saved = new WeightsReader().open(saved())) {
      assertThat(saved.integers("bn1.num_batches_tracked")).containsExactly(0);
      assertThat(saved.find("bn1.num_batches_tracked").orElseThrow().shape()).isEmpty();
      assertThat(saved.metadata()).containsEntry("format", "pt");
    }
  }

  private void comesBackEqual(WeightedModel model) throws Exception {
    ModelFile.write(saved(), model);
    try (WeightedModel saved = opener.file(saved())) {
      assertThat(saved.spec()).isEqualTo(model.spec());
      assertThat(saved.recipe()).isEqualTo(model.recipe());
      assertThat(saved.outputs()).isEqualTo(model.outputs());
      assertThat(saved.accuracy()).isEqualTo(model.accuracy());
      if (!model.labels().names().isEmpty()) {
        assertThat(saved.labels().names()).isEqualTo(model.labels().names());
      }
      assertThat(logits(saved)).containsExactly(logits(model));
    }
  }

  private static float[] logits(WeightedModel model) throws Exception {
    try (Session session = TestEngine.shared().open(model.network(), model.weights());
        Trace trace = session.run(Preprocessor.input(Formula.soft(90, 70), model.recipe()))) {
      return trace.logits();
    }
  }

  /** A saved network whose numbers are then stored narrower. */
  private Path narrow(DType type) throws Exception {
    return SmallNets.write(folder.resolve("narrow"), "basic,1-1-1-1,channels=8,classes=2", type);
  }

  private Path saved() {
    return folder.resolve("saved.safetensors");
  }
}
