package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.network.code.PyTorchCode;

/** The ResNets of He et al. (2015), section 4.2. */
class CifarNetworkTest {

  private static final Network NETWORK = Network.of(ResNetSpec.cifar(3));

  private static Call call(String name) {
    return NETWORK.findCall(name).orElseThrow();
  }

  /** Multiply-adds are those of the convolutions and the classifier, counted by hand. */
  @ParameterizedTest
  @CsvSource({
    "3, ResNet-20, 269722, 40551040",
    "5, ResNet-32, 464154, 68862592",
    "7, ResNet-44, 658586, 97174144",
    "9, ResNet-56, 853018, 125485696",
    "18, ResNet-110, 1727962, 252887680"
  })
  void anyNumberOfBlocksCountsRight(int blocks, String name, long parameters, long multiplyAdds) {
    Network network = Network.of(ResNetSpec.cifar(blocks));
    assertThat(network.spec().displayName()).isEqualTo(name);
    assertThat(network.parameters()).isEqualTo(parameters);
    assertThat(network.sizes(32, 32).multiplyAdds(network.root())).isEqualTo(multiplyAdds);
  }

  @Test
  void theStemKeepsThePicturesSizeAndPoolsNothing() {
    Block first = NETWORK.blocks().get(0);
    assertThat(first.source().name()).isEqualTo("relu");
    assertThat(NETWORK.sizes(32, 32).output(first.source())).isEqualTo(Shape.of(1, 16, 32, 32));
    assertThat(NETWORK.findModule("maxpool")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"layer2.0, 16, 32, 16", "layer3.0, 32, 64, 8"})
  void aShortcutThatChangesShapePicksAndPads(String path, int in, int out, int side) {
    Block block = NETWORK.blockOf(path).orElseThrow();
    Call shortcut = call(path + ".shortcut");
    assertThat(block.shortcut()).containsExactly(shortcut);
    assertThat(shortcut.operation()).isEqualTo(new Operation.PadShortcut(in, out, 2));
    assertThat(shortcut.inputs()).containsExactly(block.source().index());
    assertThat(block.add().orElseThrow().inputs()).contains(shortcut.index());
    assertThat(NETWORK.sizes(32, 32).output(shortcut)).isEqualTo(Shape.of(1, out, side, side));
    assertThat(block.hasProjection()).isFalse();
    assertThat(block.hasIdentity()).isFalse();
  }

  @Test
  void allOtherBlocksAddTheirInputItself() {
    assertThat(NETWORK.blocks())
        .filteredOn(block -> block.position() > 0 || block.stage() == 1)
        .hasSize(7)
        .allMatch(Block::hasIdentity);
  }

  @Test
  void paddingHasNoModuleAndNoTensors() {
    assertThat(NETWORK.modules())
        .noneMatch(module -> module.path().endsWith("shortcut"))
        .noneMatch(module -> module.path().contains("downsample"));
    assertThat(NETWORK.stateDict().stream().map(TensorSpec::name).toList())
        .hasSize(19 * 6 + 2)
        .endsWith("linear.weight", "linear.bias");
  }

  @Test
  void oddSidesKeepTheirFirstAndLastRow() {
    ShapesAndCosts sizes = NETWORK.sizes(33, 33);
    assertThat(sizes.output(call("layer2.0.shortcut"))).isEqualTo(Shape.of(1, 32, 17, 17));
    assertThat(sizes.output(call("layer2.0.add"))).isEqualTo(Shape.of(1, 32, 17, 17));
  }

  @Test
  void theReceptiveFieldGrowsByTwoForEachConvolutionAndDoublesItsStep() {
    ShapesAndCosts sizes = NETWORK.sizes(32, 32);
    assertThat(sizes.receptiveField(call("conv1"))).isEqualTo(new ReceptiveField(3, 1));
    assertThat(sizes.receptiveField(call("layer1.2.relu#2"))).isEqualTo(new ReceptiveField(15, 1));
    assertThat(sizes.receptiveField(call("layer2.0.shortcut")))
        .isEqualTo(new ReceptiveField(15, 2));
    assertThat(sizes.receptiveField(call("layer2.0.add"))).isEqualTo(new ReceptiveField(21, 2));
  }

  @Test
  void theCodeOfABlockPicksAndPadsInOneLine() {
    List<CodeLine> code = new PyTorchCode(NETWORK).of("layer3.0.shortcut");
    assertThat(code)
        .filteredOn(line -> "layer3.0.shortcut".equals(line.target()))
        .extracting(CodeLine::text)
        .containsExactly(
            "        identity = nn.functional.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 16, 16))");
  }

  @Test
  void projectionsAreTheOtherWayToChangeShape() {
    Family family = new Family(Stem.SMALL, ShortcutKind.PROJECTION, Head.FC);
    ResNetSpec spec =
        new ResNetSpec(
            BlockKind.BASIC, List.of(3, 3, 3), 10, 16, 1, 64, StridePlacement.MIDDLE_3X3, family);
    assertThat(Network.of(spec).findModule("layer2.0.downsample.0")).isPresent();
  }

  @Test
  void bottlenecksAreNotPadded() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ResNetSpec(
                    BlockKind.BOTTLENECK,
                    List.of(1, 1, 1),
                    10,
                    16,
                    1,
                    64,
                    StridePlacement.MIDDLE_3X3,
                    Family.CIFAR));
  }
}
