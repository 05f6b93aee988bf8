package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.Vectors;
import org.resnetexplorer.weights.WeightFiles;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.random.RandomWeights;
import org.resnetexplorer.weights.read.WeightsReader;

class ModelOpenerTest {

  @TempDir Path cache;
  private ModelCatalog catalog;
  private ModelOpener opener;

  @BeforeEach
  void setUp() {
    catalog = new ModelCatalog(cache);
    opener = new ModelOpener(new WeightsReader(), catalog);
  }

  @Test
  void opensTheBundledModelWithItsSixteenClasses() throws WeightsException {
    try (WeightedModel model = opener.open("bundled")) {
      assertThat(model.spec()).isEqualTo(ResNetSpec.preset("resnet18").withClasses(16));
      assertThat(model.labels().origin()).isEqualTo(Labels.Origin.BUNDLED);
      assertThat(model.labels().names()).hasSize(16).startsWith("cat", "dog", "tench");
      assertThat(model.recipe()).isEqualTo(new Preprocess(256, 224));
      assertThat(model.accuracy()).contains("88.4 %");
      assertThat(model.source()).isEqualTo(WeightedModel.Source.BUNDLED);
    }
  }

  @Test
  void theOtherBundledModelIsOfBottlenecksAndKnowsTheSame() throws WeightsException {
    try (WeightedModel first = opener.open("bundled");
        WeightedModel model = opener.open("bundled50")) {
      assertThat(model.spec()).isEqualTo(ResNetSpec.preset("resnet50").withClasses(16));
      assertThat(model.labels()).isEqualTo(first.labels());
      assertThat(model.recipe()).isEqualTo(first.recipe());
      assertThat(model.accuracy()).contains("85.7 %");
      assertThat(model.source()).isEqualTo(WeightedModel.Source.BUNDLED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bundled", "bundled50"})
  void everyValueOfABundledModelIsFinite(String name) throws WeightsException {
    try (WeightedModel model = opener.open(name)) {
      for (TensorInfo info : model.weights().tensors()) {
        Statistics statistics = Statistics.of(model.weights().floats(info.name()));
        assertThat(statistics.notFinite()).as(info.name()).isZero();
        assertThat(statistics.count()).isEqualTo(info.elements());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bundled", "bundled50"})
  void theCatalogueSaysWhatABundledModelIs(String name) throws WeightsException {
    KnownModel bundled = catalog.find(name).orElseThrow();
    try (WeightedModel model = opener.open(bundled.id())) {
      assertThat(model.network().parameters()).isEqualTo(bundled.parameters());
      assertThat(model.spec().presetName()).contains(bundled.preset());
      assertThat(model.spec().classes()).isEqualTo(bundled.classes());
      assertThat(model.recipe()).isEqualTo(bundled.recipe());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50, weights.notcached",
    "resnet50-v2, weights.notcached",
    "resnet18-v2, weights.unknownmodel",
    "alexnet, weights.unknownmodel",
    "alexnet:random, weights.unknownmodel",
    "resnet50:random=, weights.unknownmodel",
    "'resnet50:random,zero-init', weights.unknownmodel",
    "'resnet50:random=7,zero-init,zero-init', weights.unknownmodel",
    "'resnet50:random=7,zeroinit', weights.unknownmodel",
    "'resnet50:random=7,', weights.unknownmodel",
    "resnext50_32x4d, weights.notcached",
    "resnet34-2017, weights.notcached",
    "nowhere/weights.pth, weights.nofile",
    "., weights.folder"
  })
  void saysWhyAModelCannotBeOpened(String name, String key) {
    WeightsException refused =
        catchThrowableOfType(WeightsException.class, () -> opener.open(name).close());
    assertThat(refused.key()).isEqualTo(key);
  }

  @Test
  void labelsThatDoNotCountLikeTheClassesAreRefused() throws WeightsException {
    try (WeightedModel model = opener.open("resnet18:random=1")) {
      assertThat(model.labels().find(17)).isEmpty();
      assertThat(model.withLabels(Labels.imagenet()).labels().find(0)).contains("tench");
      assertThatThrownBy(() -> model.withLabels(Labels.cifar10()))
          .isInstanceOf(WeightsException.class)
          .hasMessageContaining("weights.labels.count");
    }
  }

  @Test
  void labelsOfOnesOwnReplaceWhatWasAssumedAndTellTheirOrder()
      throws IOException, WeightsException {
    StateDict weights = RandomWeights.of(Network.of(ResNetSpec.preset("resnet18")), 0, false);
    Path file = WeightFiles.write(cache.resolve("plain"), weights, Layout.SAFETENSORS);
    List<String> numbers = IntStream.rangeClosed(1, 1000).mapToObj(String::valueOf).toList();
    Path inOrderOfText =
        Files.write(cache.resolve("labels.txt"), numbers.stream().sorted().toList());
    try (WeightedModel model = opener.file(file)) {
      assertThat(model.notes()).contains(Phrase.note("labels-assumed"));

      WeightedModel named = model.withLabels(Labels.fromFile(inOrderOfText));

      assertThat(named.labels().find(1)).contains("10");
      assertThat(named.notes())
          .contains(Phrase.note("labels-order", "1, 10, 100, 1000"))
          .doesNotContain(Phrase.note("labels-assumed"));
    }
  }

  /** Nobody owes this program metadata that it can read; the weights are good all the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels | imagenet1k | IMAGENET | weights.note.recipe-assumed",
        "labels | [oops | IMAGENET | weights.note.labels-unread weights.note.labels-assumed"
            + " weights.note.recipe-assumed",
        "labels | [\"cat\"] | NONE | weights.note.labels-count weights.note.recipe-assumed",
        "preprocess | big | IMAGENET | weights.note.labels-assumed weights.note.recipe-unread",
      })
  void metadataOfAFileIsUsedIfItCanBeRead(
      String key, String value, Labels.Origin origin, String notes)
      throws IOException, WeightsException {
    StateDict weights = RandomWeights.of(Network.of(ResNetSpec.preset("resnet18")), 0, false);
    Path file = WeightFiles.write(cache.resolve("plain"), weights, Layout.SAFETENSORS);
    Path named = WeightFiles.withMetadata(file, cache.resolve("named"), key, value);
    try (WeightedModel model = opener.file(named)) {
      assertThat(model.labels().origin()).isEqualTo(origin);
      assertThat(model.recipe()).isEqualTo(Preprocess.IMAGENET_V1);
      assertThat(model.notes().stream().map(Phrase::key).toList())
          .isEqualTo(notes == null ? List.of() : List.of(notes.split(" ")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"232:224", "whole:224", "200:224"})
  void aFileTellsItsOwnRecipe(String recipe) throws IOException, WeightsException {
    StateDict weights = RandomWeights.of(Network.of(ResNetSpec.preset("resnet18")), 0, false);
    Path file = WeightFiles.write(cache.resolve("plain"), weights, Layout.SAFETENSORS);
    Path named = WeightFiles.withMetadata(file, cache.resolve("named"), "preprocess", recipe);
    try (WeightedModel model = opener.file(named)) {
      assertThat(model.recipe()).hasToString(recipe);
    }
  }

  @Test
  void randomWeightsFollowTheSeedAndNothingElse() throws WeightsException {
    try (WeightedModel one = opener.open("resnet18:random=7");
        WeightedModel same = opener.open("resnet18:random=7");
        WeightedModel other = opener.open("resnet18:random=8")) {
      String name = "layer2.0.conv1.weight";
      assertThat(one.weights().floats(name)).isEqualTo(same.weights().floats(name));
      assertThat(one.weights().floats(name)).isNotEqualTo(other.weights().floats(name));
      assertThat(ArchitectureMatcher.match(one.weights().tensors()).spec()).isEqualTo(one.spec());
    }
  }

  /** The two checksums were computed apart, in Python. */
  @Test
  void randomWeightsAreTheSameOnEveryMachine() throws WeightsException {
    StateDict weights = RandomWeights.of(Network.of(ResNetSpec.preset("resnet18")), 0, false);
    assertThat(Vectors.describe(weights))
        .startsWith("conv1.weight F32[64,3,7,7] cc9f420d; ")
        .endsWith("; fc.bias F32[1000] 09d9d583");
  }

  @Test
  void randomConvolutionsHaveKaimingsDeviation() throws WeightsException {
    StateDict weights = RandomWeights.of(Network.of(ResNetSpec.preset("resnet18")), 0, false);
    Statistics statistics = Statistics.of(weights.floats("layer4.1.conv2.weight"));
    double expected = Math.sqrt(2.0 / (512 * 9));
    // 2.4 million values: the deviation of the estimate is 0.05 % of it.
    assertThat(statistics.deviation()).isBetween(expected * 0.998, expected * 1.002);
    assertThat(Math.abs(statistics.mean())).isLessThan(expected * 0.003);
  }

  @Test
  void zeroInitResidualSilencesTheLastNormOfEachBlockOnly() throws WeightsException {
    StateDict weights = RandomWeights.of(Network.of(ResNetSpec.preset("resnet50")), 0, true);
    assertThat(weights.floats("layer1.0.bn3.weight")).containsOnly(0);
    assertThat(weights.floats("layer1.0.bn2.weight")).containsOnly(1);
    assertThat(weights.floats("layer1.0.bn3.running_var")).containsOnly(1);
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50:random, resnet50:random=0",
    "resnet18:random=-7, resnet18:random=-7",
    "'resnet18:random=7,zero-init', 'resnet18:random=7,zero-init'",
    "wide_resnet50_2:random=1, wide_resnet50_2:random=1"
  })
  void anUntrainedModelSaysHowToGetItAgain(String name, String id) throws WeightsException {
    try (WeightedModel model = opener.open(name)) {
      assertThat(model.id()).isEqualTo(id);
    }
  }

  @Test
  void zeroInitIsAskedForBesideTheSeed() throws WeightsException {
    try (WeightedModel model = opener.open("resnet18:random=7,zero-init");
        WeightedModel other = opener.open("resnet18:random=7")) {
      assertThat(model.weights().floats("layer1.0.bn2.weight")).containsOnly(0);
      assertThat(other.weights().floats("layer1.0.bn2.weight")).containsOnly(1);
      assertThat(model.weights().floats("conv1.weight"))
          .isEqualTo(other.weights().floats("conv1.weight"));
    }
  }
}
