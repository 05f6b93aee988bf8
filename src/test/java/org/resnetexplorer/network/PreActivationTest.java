package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.network.code.PyTorchCode;

/** Norm and ReLU before each convolution: He et al. 2016. */
class PreActivationTest {
  private static final Network FIRST = network("bottleneck,3-4-6-3,preact=yes");
  private static final Network BASIC = network("basic,2-2-2-2,preact=yes");

  private static Network network(String word) {
    return Network.of(SpecText.parse(word));
  }

  private static List<String> names(List<Call> calls) {
    return calls.stream().map(Call::shortName).toList();
  }

  @Test
  void normAndReLULeadToEachConvolution() {
    Block block = FIRST.blockOf("layer1.1").orElseThrow();
    assertThat(names(block.calls()))
        .containsExactly(
            "bn1", "relu#1", "conv1", "bn2", "relu#2", "conv2", "bn3", "relu#3", "conv3", "add");
    assertThat(block.output()).isEqualTo(block.add().orElseThrow());
    assertThat(block.afterSum()).isEmpty();
    assertThat(block.typeName()).isEqualTo("PreActBottleneck");
  }

  @Test
  void anIdentityAddsXItselfAndAProjectionReadsItsReLU() {
    Block identity = BASIC.blockOf("layer1.0").orElseThrow();
    assertThat(identity.add().orElseThrow().inputs().get(1)).isEqualTo(identity.source().index());
    Block projects = BASIC.blockOf("layer2.0").orElseThrow();
    assertThat(names(projects.calls()))
        .containsExactly("bn1", "relu#1", "downsample.0", "conv1", "bn2", "relu#2", "conv2", "add");
    assertThat(projects.shortcut().get(0).inputs()).containsExactly(projects.entry().index());
    assertThat(names(projects.shortcutWay())).containsExactly("bn1", "relu#1", "downsample.0");
    assertThat(projects.hasShortcutNorm()).isFalse();
  }

  /** So that any sum of a stage is an earlier one plus the branches between them. */
  @Test
  void nothingStandsBetweenTheSumsOfAStage() {
    List<Block> stage = FIRST.stage(3);
    for (int i = 1; i < stage.size(); i++) {
      Call before = stage.get(i - 1).add().orElseThrow();
      assertThat(stage.get(i).add().orElseThrow().inputs().get(1)).isEqualTo(before.index());
    }
  }

  @Test
  void theStemIsOneConvolutionAndTheLastSumIsNormedBeforeTheMean() {
    assertThat(FIRST.calls().subList(0, 3))
        .extracting(Call::name)
        .containsExactly("conv1", "maxpool", "layer1.0.bn1");
    assertThat(names(FIRST.callsAround(FIRST.pooling())))
        .containsExactly("bn", "relu", "avgpool", "flatten", "fc");
    Network open = network("basic,2-2-2-2,stem=small,preact=open,head=linear,classes=10");
    assertThat(names(open.callsAround(open.pooling())))
        .containsExactly("avgpool", "flatten", "linear");
    assertThat(open.pooling().isNonNegative()).isFalse();
  }

  /** He et al. 2016, tables 1 and 4: 1.7 and 10.2 million. */
  @ParameterizedTest
  @CsvSource({
    "'bottleneck,18-18-18,preact=yes', 164, 1.7",
    "'bottleneck,111-111-111,preact=yes', 1001, 10.2"
  })
  void parametersAreThoseOfThePaper(String word, int depth, double millions) {
    Network network = network(word);
    assertThat(network.spec().depth()).isEqualTo(depth);
    assertThat(network.parameters() / 1e6).isCloseTo(millions, within(0.15));
  }

  /**
   * Norms are moved and not added; what projections had goes, and what they read has other sizes.
   */
  @Test
  void thanTheOneItCameFromItHasFewerParametersAndTheSameWork() {
    Network usual = Network.of(ResNetSpec.preset("resnet50"));
    assertThat(usual.parameters() - FIRST.parameters()).isEqualTo(2 * (256 + 512 + 1024 + 2048));
    assertThat(FIRST.sizes(224, 224).multiplyAdds(FIRST.root()))
        .isEqualTo(usual.sizes(224, 224).multiplyAdds(usual.root()));
    NetworkComparison comparison =
        NetworkComparison.of(
            usual.sizes(224, 224), FIRST.sizes(224, 224), NetworkComparison.Pairing.PLACE);
    assertThat(comparison.differences())
        .noneMatch(
            pair -> pair.first().filter(side -> side.name().matches(".*conv\\d")).isPresent());
  }

  @Test
  void aReLUBehindTheBlocksIsNotComparedWithThatOfAStem() {
    Network usual = Network.of(ResNetSpec.preset("resnet50"));
    CallPairing pairing = new CallPairing(usual.sizes(224, 224), FIRST.sizes(224, 224));
    assertThat(pairing.of(FIRST.findCall("relu").orElseThrow())).isEmpty();
    assertThat(
            pairing.of(FIRST.findCall("layer2.1.add").orElseThrow()).orElseThrow().first().name())
        .isEqualTo("layer2.1.add");
  }

  @Test
  void whatShowsTheSameChannelIsOneGroup() {
    CallGroups groups = new CallGroups(BASIC);
    Call norm = BASIC.findCall("layer2.0.bn1").orElseThrow();
    assertThat(names(groups.of(norm))).containsExactly("bn1", "relu#1");
    Call middle = BASIC.findCall("layer2.0.relu#2").orElseThrow();
    assertThat(names(groups.of(middle))).containsExactly("conv1", "bn2", "relu#2");
    Call projection = BASIC.findCall("layer2.0.downsample.0").orElseThrow();
    assertThat(names(groups.of(projection))).containsExactly("downsample.0", "conv2", "add");
    assertThat(names(groups.of(BASIC.findCall("relu").orElseThrow())))
        .containsExactly("bn", "relu");
  }

  @Test
  void theCodeOfABlockProjectsWhatItsFirstReLUGives() {
    assertThat(PyTorchCode.text(new PyTorchCode(BASIC).of("layer2.0")))
        .contains(
            """
                def forward(self, x):
                    identity = x

                    out = self.bn1(x)
                    out = self.relu(out)
                    if self.downsample is not None:
                        identity = self.downsample(out)
                    out = self.conv1(out)

                    out = self.bn2(out)
                    out = self.relu(out)
                    out = self.conv2(out)

                    out = out + identity

                    return out
            """);
  }

  @Test
  void anotherOrderGivesUpWhatItHasAnyway() {
    ResNetSpec bare = ResNetSpec.preset("resnet18").withShortcut(ShortcutKind.BARE);
    assertThat(bare.withOrder(Order.NORM_FIRST)).isEqualTo(BASIC.spec());
    assertThat(BASIC.spec().withOrder(Order.CONVOLUTION_FIRST))
        .isEqualTo(ResNetSpec.preset("resnet18"));
  }
}
