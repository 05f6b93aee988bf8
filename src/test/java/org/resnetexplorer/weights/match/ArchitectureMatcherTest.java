package org.resnetexplorer.weights.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.InMemoryStateDict;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.Vectors;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.read.WeightsReader;

class ArchitectureMatcherTest {

  private static final Path CASES = Vectors.FORMATS.resolve("match");
  private static final Path NAMES = Vectors.FORMATS.resolve("names");

  /** A row of {@code match/INDEX.tsv}. */
  record Case(String file, boolean accepted, String why, String result) {
    @Override
    public String toString() {
      return file + " (" + why + ")";
    }
  }

  static Stream<Case> cases() {
    return Vectors.rows(CASES.resolve("INDEX.tsv")).stream()
        .map(row -> new Case(row[0], row[1].equals("accept"), row[2], row[3]));
  }

  static Stream<Case> good() {
    return cases().filter(Case::accepted);
  }

  static Stream<Case> bad() {
    return cases().filter(row -> !row.accepted());
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsTheNetworkOffNamesAndShapes(Case row) throws WeightsException {
    assertThat(describe(ArchitectureMatcher.match(table(CASES.resolve(row.file())))))
        .isEqualTo(row.result());
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refusesWhatIsNoResNetInWords(Case row) {
    WeightsException refused = refusal(CASES.resolve(row.file()));
    assertThat(refused.key()).isEqualTo("weights.match");
    assertThat(refused.sentence(Locale.ENGLISH))
        .startsWith("This is not a ResNet this program can show: ")
        .doesNotContain("{", "weights.reason");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bad_conv_shape.tsv | layer3.1.conv2.weight is [256, 256, 5, 5]",
        "bad_deep_stem.tsv | conv1.1.weight is missing",
        "bad_hf_naming.tsv | resnet.encoder.stages.1.layers.0 is missing",
        "bad_missing_running_var.tsv | bn1.running_var is missing",
        "bad_integer_weight.tsv | I32",
        "bad_no_downsample.tsv | layer2.0.downsample.0.weight is missing",
        "bad_extra_se.tsv | layer2.0.se.fc1.weight is missing",
        "bad_fc_inputs.tsv | fc takes 2,048 values, but the last stage gives 512 channels",
        "bad_empty.tsv | no tensors",
      })
  void namesTheFirstThingThatDoesNotFit(String file, String words) {
    assertThat(refusal(CASES.resolve(file)).sentence(Locale.ENGLISH)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resnet18",
        "resnet34",
        "resnet50",
        "resnet101",
        "resnet152",
        "resnext50_32x4d",
        "resnext101_32x8d",
        "resnext101_64x4d",
        "wide_resnet50_2",
        "wide_resnet101_2"
      })
  void findsEachTorchvisionNetworkWithExactlyItsTable(String name) throws WeightsException {
    List<TensorInfo> table = table(NAMES.resolve(name + ".tsv"));
    ResNetSpec spec = ArchitectureMatcher.match(table).spec();
    List<TensorInfo> expected =
        Network.of(spec).stateDict().stream().map(ArchitectureMatcherTest::row).toList();
    assertThat(expected).isEqualTo(table);
  }

  @Test
  void namesWithAPrefixAreReadThroughTheMatch() throws WeightsException {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    StateDict plain = ReferenceWeights.of(network, 3);
    InMemoryStateDict.Builder prefixed = InMemoryStateDict.builder("prefixed");
    for (TensorInfo info : plain.tensors()) {
      prefixed.add("module." + info.name(), info.shape(), plain.floats(info.name()));
    }
    StateDict weights = prefixed.build();
    Match match = ArchitectureMatcher.match(weights.tensors());
    assertThat(match.prefix()).isEqualTo("module.");
    assertThat(match.stripped(weights).tensors()).isEqualTo(plain.tensors());
    assertThat(match.stripped(weights).floats("fc.bias")).isEqualTo(plain.floats("fc.bias"));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfBlockIsReadOffItsOwnNamesAndShapes(BlockKind kind) throws WeightsException {
    ResNetSpec spec =
        new ResNetSpec(kind, List.of(1, 2, 1, 1), 5, 16, 1, 64, StridePlacement.MIDDLE_3X3);
    List<TensorInfo> table =
        Network.of(spec).stateDict().stream().map(ArchitectureMatcherTest::row).toList();
    assertThat(ArchitectureMatcher.match(table).spec()).isEqualTo(spec);
  }

  @Test
  void aCounterOfNoBatchNormInsideTheTrunkIsRefused() {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    List<TensorInfo> table =
        Stream.concat(
                network.stateDict().stream().map(ArchitectureMatcherTest::row),
                Stream.of(new TensorInfo("conv1.num_batches_tracked", DType.I64, List.of())))
            .toList();
    assertThatThrownBy(() -> ArchitectureMatcher.match(table)).isInstanceOf(WeightsException.class);
  }

  @ParameterizedTest
  @CsvSource({"resnet18-imagenet.safetensors, resnet18", "resnet50-imagenet.safetensors, resnet50"})
  void findsRealImageNetWeights(String file, String preset) throws WeightsException {
    Path path = Path.of(System.getProperty("shared.dir", "../shared"), "weights", file);
    assumeTrue(Files.exists(path), "needs the shared weights");
    try (StateDict weights = new WeightsReader().open(path)) {
      assertThat(ArchitectureMatcher.match(weights.tensors()).spec())
          .isEqualTo(ResNetSpec.preset(preset));
    }
  }

  /** As this program saves them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic,1-2-1-1,channels=16,classes=3,preact=yes",
        "bottleneck,1-2-1-1,channels=16,classes=4,stem=deep,shortcut=pool,preact=yes",
        "basic,1-2-1-1,channels=16,classes=3,stem=small,se=4,bias=yes,preact=open",
        "basic,1-2-1-1,channels=16,classes=3,shortcut=all,preact=yes",
        "basic,2-1-2,preact=yes"
      })
  void whatNormalisesFirstOpensUnderThisProgramsNames(String word) throws WeightsException {
    Network network = Network.of(SpecText.parse(word));
    List<TensorInfo> tensors =
        network.stateDict().stream().map(ArchitectureMatcherTest::row).toList();
    assertThat(ArchitectureMatcher.match(tensors).spec()).isEqualTo(network.spec());
  }

  private static WeightsException refusal(Path file) {
    return catchThrowableOfType(
        WeightsException.class, () -> ArchitectureMatcher.match(table(file)));
  }

  private static TensorInfo row(TensorSpec spec) {
    DType type = spec.role() == TensorSpec.Role.COUNTER ? DType.I64 : DType.F32;
    return new TensorInfo(
        spec.name(), type, spec.sizes().stream().map(Integer::longValue).toList());
  }

  private static List<TensorInfo> table(Path file) {
    return Vectors.rows(file).stream()
        .map(row -> new TensorInfo(row[0], DType.valueOf(row[1]), sizes(row[2])))
        .toList();
  }

  private static List<Long> sizes(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }

  private static String describe(Match match) {
    ResNetSpec spec = match.spec();
    String layers = spec.depths().stream().map(String::valueOf).collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "block=%s; layers=%s; stem=%d; groups=%d; base_width=%d; num_classes=%d; name=%s;"
            + " counters=%d; params=%d",
        spec.block().name().toLowerCase(Locale.ROOT),
        layers,
        spec.stemChannels(),
        spec.groups(),
        spec.widthPerGroup(),
        spec.classes(),
        match.wellKnownName().orElse("custom"),
        match.counters(),
        Network.of(spec).parameters());
  }
}
