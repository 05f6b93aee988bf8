package org.resnetexplorer.network.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Reference;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;

class PyTorchCodeTest {
  private static final String PYTHON = "/usr/bin/python3";

  private static Network network(String preset) {
    return Network.of(ResNetSpec.preset(preset));
  }

  private static PyTorchCode code(String preset) {
    return new PyTorchCode(network(preset));
  }

  private static List<String> targets(List<CodeLine> lines) {
    return lines.stream().map(CodeLine::target).filter(Objects::nonNull).toList();
  }

  static Stream<Network> networks() {
    return EveryNetwork.all();
  }

  /** The programs of all modules whose forward has several lines. */
  private static List<List<CodeLine>> programs(Network network) {
    PyTorchCode code = new PyTorchCode(network);
    return network.modules().stream()
        .filter(module -> !(module.type() instanceof ModuleType.Leaf))
        .map(module -> code.forwardOf(module.path()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyCallAndEveryModuleThatRunsSeveralIsExactlyOneLineInForwardOrder(Network network) {
    List<String> lines =
        programs(network).stream().flatMap(program -> targets(program).stream()).toList();
    assertThat(lines).doesNotHaveDuplicates();
    assertThat(lines).containsAll(network.calls().stream().map(Call::name).toList());
    assertThat(lines.stream().filter(name -> network.findCall(name).isEmpty()))
        .containsExactlyInAnyOrderElementsOf(
            network.modules().stream()
                .filter(module -> !(module.type() instanceof ModuleType.Leaf))
                .map(ModuleNode::path)
                .filter(path -> !path.isEmpty())
                .toList());
    for (List<CodeLine> program : programs(network)) {
      assertThat(targets(program).stream().map(name -> firstCall(network, name))).isSorted();
    }
  }

  private static int firstCall(Network network, String name) {
    return network.findCall(name).orElseGet(() -> network.callsWithin(name).get(0)).index();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyLineRunsSomethingOrIsStructure(Network network) {
    Pattern structure =
        Pattern.compile(
            "|nn\\.\\w+\\(.*\\),|class \\w+\\(nn\\.Module\\):.*|def"
                + " \\w+\\(.*\\):|super\\(\\).__init__\\(\\)|self\\.\\w+ = .*|\\w+ ="
                + " nn\\.Sequential\\(.*|\\w+\\(.*\\),|\\)|identity ="
                + " x|if self\\.downsample is not None:.*|return \\w+|# \\w+");
    for (List<CodeLine> program : programs(network)) {
      boolean skipped = false;
      for (CodeLine line : program) {
        String text = line.text().strip();
        boolean runs = line.target() != null;
        assertThat(runs || skipped || structure.matcher(text).matches()).as(text).isTrue();
        skipped = text.contains("it is None");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aLineThatRunsNamesTheOutputOfItsLastCall(Network network) {
    for (List<CodeLine> program : programs(network)) {
      for (CodeLine line : program) {
        if (line.target() != null) {
          List<Call> inside =
              network
                  .findCall(line.target())
                  .map(List::of)
                  .orElseGet(() -> network.callsWithin(line.target()));
          assertThat(line.value()).isEqualTo(inside.get(inside.size() - 1).index());
        }
      }
    }
  }

  @Test
  void rootRunsItsOwnCallsAndTheStagesAsOneLineEach() {
    assertThat(targets(code("resnet50").of("")))
        .containsExactly(
            "conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4", "avgpool",
            "flatten", "fc");
  }

  @Test
  void stageRunsItsBlocks() {
    List<CodeLine> lines = code("resnet152").of("layer3");
    assertThat(targets(lines)).hasSize(36).contains("layer3.0", "layer3.35");
    assertThat(lines.get(1).text()).isEqualTo("    Bottleneck(512, 256, stride=2),");
    assertThat(lines.get(2).text()).isEqualTo("    Bottleneck(1024, 256),");
  }

  @ParameterizedTest
  @CsvSource({
    "conv1, ''",
    "fc, ''",
    "layer2, layer2",
    "layer2.0.relu#1, layer2.0",
    "layer2.0.downsample, layer2.0",
    "layer2.0.downsample.1, layer2.0",
    "layer2.0.add, layer2.0"
  })
  void callsAreShownInTheCodeOfTheirBlock(String selected, String shown) {
    assertThat(code("resnet18").shownFor(selected)).isEqualTo(shown);
  }

  @Test
  void projectionRunsOnlyWhereTheBlockHasOne() {
    assertThat(PyTorchCode.text(code("resnet18").of("layer2.0")))
        .contains("self.downsample = projection(64, 128, stride=2)")
        .contains("identity = self.downsample(x)");
    assertThat(PyTorchCode.text(code("resnet18").of("layer2.1")))
        .contains("self.downsample = None")
        .contains("it is None");
    assertThat(targets(code("resnet18").of("layer2.1"))).noneMatch(name -> name.contains("down"));
  }

  @Test
  void linesAreNumberedFromOneWithoutGaps() {
    List<CodeLine> lines = code("resnet50").of("layer1.0");
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).number()).isEqualTo(i + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void programPrintsTheSameModelInPython(String preset, @TempDir Path folder) throws Exception {
    Network network = network(preset);
    assertThat(run(network, folder, "print(m.ResNet())"))
        .isEqualTo(new ModelText(PyTorchVersion.CURRENT).of(network.root()));
  }

  @ParameterizedTest
  @CsvSource({
    "BOTTLENECK, 32, 4, MIDDLE_3X3",
    "BOTTLENECK, 1, 128, MIDDLE_3X3",
    "BOTTLENECK, 1, 64, FIRST_1X1",
    "BASIC, 1, 64, MIDDLE_3X3"
  })
  void programOfARelativeHasItsTensors(
      BlockKind kind, int groups, int width, StridePlacement stride, @TempDir Path folder)
      throws Exception {
    assertProgramHasItsTensors(
        new ResNetSpec(kind, List.of(1, 2, 1, 2), 7, 32, groups, width, stride), folder);
  }

  @Test
  void programOfACifarNetworkHasItsTensors(@TempDir Path folder) throws Exception {
    assertProgramHasItsTensors(ResNetSpec.cifar(2), folder);
  }

  @ParameterizedTest
  @MethodSource("org.resnetexplorer.network.OtherNetworksTest#references")
  void programOfAnotherStemOrHeadHasItsTensors(Reference reference, @TempDir Path folder)
      throws Exception {
    assertProgramHasItsTensors(reference.spec(), folder);
  }

  private static void assertProgramHasItsTensors(ResNetSpec spec, Path folder) throws Exception {
    Network network = Network.of(spec);
    String tensors =
        network.stateDict().stream()
            .map(tensor -> tensor.name() + " " + tensor.sizes() + "\n")
            .collect(Collectors.joining());
    assertThat(
            run(
                network,
                folder,
                "[print(k, list(v.shape)) for k, v in m.ResNet().state_dict().items()];"
                    + "print(m.ResNet())"))
        .isEqualTo(tensors + new ModelText(PyTorchVersion.CURRENT).of(network.root()));
  }

  /** What Python prints for this statement, with the program at hand as {@code m}. */
  private static String run(Network network, Path folder, String statement)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no Python here");
    Files.writeString(folder.resolve("m.py"), PyTorchCode.program(network));
    Output output = python(folder, "import m; " + statement);
    assumeTrue(!output.text().contains("No module named 'torch'"), "no PyTorch for Python here");
    assertThat(output.code()).as(output.text()).isZero();
    return output.text().strip();
  }

  private record Output(int code, String text) {}

  private static Output python(Path folder, String program)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(PYTHON, "-W", "ignore", "-c", program)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }
}
