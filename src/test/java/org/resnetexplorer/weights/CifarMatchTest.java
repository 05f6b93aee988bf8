package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.match.Match;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** The small-image ResNets of the first paper, and all others that must not pass for them. */
class CifarMatchTest {

  private static final Path REAL =
      Path.of(System.getProperty("shared.dir", "../shared"), "weights", "cifar");

  private static ResNetSpec spec(ShortcutKind shortcut, String classifier) {
    return new ResNetSpec(
        BlockKind.BASIC,
        List.of(2, 2, 2),
        10,
        16,
        1,
        64,
        StridePlacement.MIDDLE_3X3,
        new Family(Stem.SMALL, shortcut, Head.single(classifier)));
  }

  private static List<TensorInfo> table(ResNetSpec spec) {
    return Network.of(spec).stateDict().stream()
        .filter(tensor -> tensor.role() != TensorSpec.Role.COUNTER)
        .map(
            tensor ->
                new TensorInfo(
                    tensor.name(),
                    DType.F32,
                    tensor.sizes().stream().map(Integer::longValue).toList()))
        .toList();
  }

  private static List<TensorInfo> renamed(List<TensorInfo> table, UnaryOperator<String> name) {
    return table.stream()
        .map(info -> new TensorInfo(name.apply(info.name()), info.type(), info.shape()))
        .toList();
  }

  private static List<TensorInfo> with(List<TensorInfo> table, String name, Long... shape) {
    List<TensorInfo> changed = new ArrayList<>(table);
    changed.removeIf(info -> info.name().equals(name));
    changed.add(new TensorInfo(name, DType.F32, List.of(shape)));
    return changed;
  }

  private static String refusal(List<TensorInfo> table) {
    return catchThrowableOfType(WeightsException.class, () -> ArchitectureMatcher.match(table))
        .sentence(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"PADDED, linear", "PADDED, fc", "PROJECTION, linear", "PROJECTION, fc"})
  void eitherShortcutAndEitherNameOfTheClassifierAreFound(ShortcutKind shortcut, String classifier)
      throws WeightsException {
    ResNetSpec spec = spec(shortcut, classifier);
    assertThat(ArchitectureMatcher.match(table(spec)).spec()).isEqualTo(spec);
  }

  @ParameterizedTest
  @CsvSource({"1, ResNet-8", "18, ResNet-110"})
  void anyNumberOfBlocksIsFound(int blocks, String name) throws WeightsException {
    ResNetSpec found = ArchitectureMatcher.match(table(ResNetSpec.cifar(blocks))).spec();
    assertThat(found).isEqualTo(ResNetSpec.cifar(blocks));
    assertThat(found.displayName()).isEqualTo(name);
  }

  @Test
  void projectionsCalledShortcutAreReadAsDownsample() throws WeightsException {
    ResNetSpec spec = spec(ShortcutKind.PROJECTION, "linear");
    StateDict plain = ReferenceWeights.of(Network.of(spec), 5);
    InMemoryStateDict.Builder file = InMemoryStateDict.builder("file");
    for (TensorInfo info : plain.tensors()) {
      String name = "module." + info.name().replace("downsample", "shortcut");
      file.add(name, info.shape(), plain.floats(info.name()));
    }
    StateDict opened = file.build();
    Match match = ArchitectureMatcher.match(opened.tensors());
    StateDict read = match.stripped(opened);
    assertThat(match.spec()).isEqualTo(spec);
    assertThat(read.tensors()).isEqualTo(plain.tensors());
    assertThat(read.floats("layer2.0.downsample.0.weight"))
        .isEqualTo(plain.floats("layer2.0.downsample.0.weight"));
  }

  @Test
  void aFileThatMixesBothNamesOfProjectionsIsRefused() {
    List<TensorInfo> table =
        renamed(
            table(spec(ShortcutKind.PROJECTION, "fc")),
            name -> name.startsWith("layer2") ? name.replace("downsample", "shortcut") : name);
    assertThat(refusal(table)).contains("shortcut");
  }

  @Test
  void aNetWhosePartsDoNotFitTogetherIsRefusedByTheFirstThatDoesNot() {
    List<TensorInfo> wide = with(table(ResNetSpec.cifar(2)), "conv1.weight", 64L, 3L, 3L, 3L);
    List<TensorInfo> four = with(table(ResNetSpec.cifar(2)), "layer4.0.conv1.weight", 1L);
    List<TensorInfo> deep = with(table(ResNetSpec.cifar(2)), "layer1.0.conv3.weight", 1L);
    assertThat(refusal(wide)).contains("bn1.weight is [16]; this network has [64] there");
    assertThat(refusal(four)).contains("layer4.0.conv1.weight is [1]");
    assertThat(refusal(deep)).contains("layer1.0.conv1.weight is [16, 16, 3, 3]");
  }

  @Test
  void aKernelThatDoesNotFitIsNamedWithTheOneThatWould() {
    List<TensorInfo> table =
        with(table(ResNetSpec.cifar(2)), "layer1.0.conv2.weight", 16L, 16L, 5L, 5L);
    assertThat(refusal(table))
        .isEqualTo(
            "This is not a ResNet this program can show: layer1.0.conv2.weight is [16, 16, 5, 5];"
                + " a Basic Block has 3x3 there.");
  }

  @Test
  void aMissingTensorIsNamed() {
    List<TensorInfo> table = new ArrayList<>(table(ResNetSpec.cifar(2)));
    table.removeIf(info -> info.name().equals("layer3.1.bn2.running_mean"));
    assertThat(refusal(table)).contains("layer3.1.bn2.running_mean is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "resnet20-12fca82f.th, 3",
    "resnet32-d509ac18.th, 5",
    "resnet44-014dd654.th, 7",
    "resnet56-4bfd9763.th, 9"
  })
  void realCheckpointsOpenWithLabelsRecipeAndWhatIsAssumed(
      String file, int blocks, @TempDir Path cache) throws WeightsException {
    Path path = REAL.resolve(file);
    assumeTrue(Files.exists(path), "needs the shared weights");
    ModelOpener opener = new ModelOpener(new WeightsReader(), new ModelCatalog(cache));
    try (WeightedModel model = opener.file(path)) {
      assertThat(model.spec()).isEqualTo(ResNetSpec.cifar(blocks));
      assertThat(model.labels()).isEqualTo(Labels.cifar10());
      assertThat(model.recipe()).isEqualTo(Preprocess.CIFAR);
      assertThat(model.notes())
          .extracting(Phrase::key)
          .containsExactly(
              "weights.note.labels-cifar",
              "weights.note.recipe-assumed",
              "weights.note.padded",
              "weights.note.also");
      for (TensorSpec tensor : model.network().stateDict()) {
        if (tensor.role() != TensorSpec.Role.COUNTER) {
          assertThat(model.weights().floats(tensor.name())).hasSize((int) tensor.elements());
        }
      }
    }
  }
}
