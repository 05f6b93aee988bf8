package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.code.ModelText;
import org.resnetexplorer.network.code.PyTorchVersion;

/** The five networks against torchvision's own tables. */
class NetworkTest {
  private static Network network(String preset) {
    return Network.of(ResNetSpec.preset(preset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void stateDictHasTorchvisionsNamesShapesAndOrder(String preset) {
    List<String> ours =
        network(preset).stateDict().stream()
            .map(t -> t.name() + t.sizes() + (t.role() == TensorSpec.Role.COUNTER))
            .toList();
    assertThat(ours)
        .isEqualTo(
            Reference.of(preset).stateDict().stream()
                .map(t -> t.name() + t.sizes() + t.dtype().equals("int64"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void modulesStandInTorchvisionsOrderWithItsParameters(String preset) {
    List<Reference.ModuleRow> ours =
        network(preset).modules().stream()
            .map(m -> new Reference.ModuleRow(m.path(), m.typeName(), m.parameters()))
            .toList();
    assertThat(ours).isEqualTo(Reference.of(preset).modules());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void printedModelIsTorchvisionsCharacterByCharacter(String preset) {
    assertThat(new ModelText(PyTorchVersion.CURRENT).of(network(preset).root()))
        .isEqualTo(Reference.of(preset).repr());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void everyCallRunsInTorchvisionsOrderWithItsShapes(String preset) {
    Network network = network(preset);
    ShapesAndCosts sizes = network.sizes(224, 224);
    Set<String> leaves =
        network.modules().stream()
            .filter(m -> m.type() instanceof ModuleType.Leaf)
            .map(ModuleNode::path)
            .collect(Collectors.toSet());
    Iterator<Reference.ModuleCall> expected =
        Reference.of(preset).calls().stream().filter(c -> leaves.contains(c.module())).iterator();
    for (Call call : network.calls()) {
      if (call.operation() instanceof Layer) {
        Reference.ModuleCall row = expected.next();
        assertThat(call.module()).isEqualTo(row.module());
        assertThat(sizes.input(call)).as(call.name()).isEqualTo(row.input());
        assertThat(sizes.output(call)).as(call.name()).isEqualTo(row.output().shape());
      }
    }
    assertThat(expected.hasNext()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "resnet18, 11689512, 1814073344, 69, 122, 68, 17",
    "resnet34, 21797672, 3663761408, 125, 218, 116, 33",
    "resnet50, 25557032, 4089184256, 175, 320, 151, 49",
    "resnet101, 44549160, 7801405440, 345, 626, 287, 100",
    "resnet152, 60192808, 11513626624, 515, 932, 423, 151"
  })
  void countsAreThePublishedOnes(
      String preset, long parameters, long macs, int calls, int keys, int modules, int relus) {
    Network network = network(preset);
    ShapesAndCosts sizes = network.sizes(224, 224);
    assertThat(network.parameters()).isEqualTo(parameters);
    assertThat(sizes.multiplyAdds(network.root())).isEqualTo(macs);
    assertThat(network.calls()).hasSize(calls);
    assertThat(network.stateDict()).hasSize(keys);
    assertThat(network.modules()).hasSize(modules);
    assertThat(network.calls().stream().filter(c -> c.operation() instanceof Layer.ReLU))
        .hasSize(relus);
  }

  @ParameterizedTest
  @CsvSource({
    "resnet18, 43, 99, 211, 435",
    "resnet34, 59, 179, 547, 899",
    "resnet50, 35, 91, 267, 427",
    "resnet101, 35, 91, 811, 971",
    "resnet152, 35, 155, 1291, 1451"
  })
  void receptiveFieldsGrowAsComputedByHand(String preset, int one, int two, int three, int four) {
    Network network = network(preset);
    ShapesAndCosts sizes = network.sizes(224, 224);
    List<ReceptiveField> fields =
        List.of("layer1", "layer2", "layer3", "layer4").stream()
            .map(path -> sizes.receptiveField(network.findModule(path).orElseThrow()))
            .toList();
    assertThat(fields)
        .containsExactly(
            new ReceptiveField(one, 4),
            new ReceptiveField(two, 8),
            new ReceptiveField(three, 16),
            new ReceptiveField(four, 32));
  }

  @Test
  void receptiveFieldOfACornerCellIsCutAtThePicture() {
    ReceptiveField field = new ReceptiveField(43, 8);
    assertThat(List.of(field.first(0), field.last(0, 224))).containsExactly(0, 21);
    assertThat(List.of(field.first(14), field.last(14, 224))).containsExactly(91, 133);
    assertThat(List.of(field.first(27), field.last(27, 224))).containsExactly(195, 223);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "7;2;3;224;(224 − 7 + 2·3)/2 + 1 = 112.5 → 112",
        "3;2;1;112;(112 − 3 + 2·1)/2 + 1 = 56.5 → 56",
        "3;1;1;56;(56 − 3 + 2·1)/1 + 1 = 56",
        "1;2;0;56;(56 − 1)/2 + 1 = 28.5 → 28",
        "1;1;0;56;(56 − 1)/1 + 1 = 56"
      })
  void formulaShowsItsNumbersAndWhatIsCutOff(
      int kernel, int stride, int padding, int side, String text) {
    assertThat(new KernelWindow(kernel, stride, padding).formula(side)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"resnet18, 3", "resnet34, 3", "resnet50, 4", "resnet101, 4", "resnet152, 4"})
  void onlyBlocksThatChangeShapeProject(String preset, int projections) {
    assertThat(network(preset).blocks().stream().filter(Block::hasProjection)).hasSize(projections);
  }

  @Test
  void eachReluOfABlockIsACallOfItsOwn() {
    List<String> names =
        network("resnet50").blocks().get(0).calls().stream().map(Call::shortName).toList();
    assertThat(names)
        .containsExactly(
            "conv1",
            "bn1",
            "relu#1",
            "conv2",
            "bn2",
            "relu#2",
            "conv3",
            "bn3",
            "downsample.0",
            "downsample.1",
            "add",
            "relu#3");
  }

  @Test
  void theSumReadsTheBranchAndThenTheShortcut() {
    Network network = network("resnet50");
    Call sum = network.findCall("layer2.0.add").orElseThrow();
    assertThat(sum.inputs().stream().map(i -> network.calls().get(i).name()))
        .containsExactly("layer2.0.bn3", "layer2.0.downsample.1");
    Call next = network.findCall("layer2.1.add").orElseThrow();
    assertThat(next.inputs().stream().map(i -> network.calls().get(i).name()))
        .containsExactly("layer2.1.bn3", "layer2.0.relu#3");
  }

  @Test
  void anOddInputSizeIsFlooredAtEveryStride() {
    Network network = network("resnet18");
    assertThat(network.sizes(225, 161).output(network.findModule("layer4").orElseThrow()))
        .isEqualTo(Shape.of(1, 512, 8, 6));
  }

  @Test
  void stridePlacementMovesTheStrideOfABottleneck() {
    ResNetSpec today = ResNetSpec.preset("resnet50");
    ResNetSpec paper =
        new ResNetSpec(today.block(), today.depths(), 1000, 64, 1, 64, StridePlacement.FIRST_1X1);
    assertThat(strides(today)).containsExactly(1, 2, 1);
    assertThat(strides(paper)).containsExactly(2, 1, 1);
  }

  private static List<Integer> strides(ResNetSpec spec) {
    return Network.of(spec).blocks().get(3).branch().stream()
        .filter(call -> call.operation() instanceof Layer.Conv2d)
        .map(call -> ((Layer.Conv2d) call.operation()).stride())
        .toList();
  }

  @Test
  void pyTorch04SpelledThreeLayersDifferently() {
    String text = new ModelText(PyTorchVersion.V0_4).of(network("resnet50").root());
    assertThat(text)
        .contains("(relu): ReLU(inplace)\n")
        .contains("(avgpool): AvgPool2d(kernel_size=7, stride=1, padding=0)\n")
        .doesNotContain("Adaptive", "inplace=True");
    assertThat(Arrays.asList(text.split("\n")).get(1))
        .isEqualTo(
            "  (conv1): Conv2d(3, 64, kernel_size=(7, 7), stride=(2, 2), padding=(3, 3),"
                + " bias=False)");
  }
}
