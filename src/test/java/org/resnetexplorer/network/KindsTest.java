package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.network.code.PyTorchCode;

/** What later papers changed in ResNets, against what they and timm say of theirs. */
class KindsTest {
  private static final Network D =
      Network.of(SpecText.parse("bottleneck,3-4-6-3,stem=deep,shortcut=pool"));

  private static Call call(String name) {
    return D.findCall(name).orElseThrow();
  }

  /**
   * timm's {@code results/model_benchmark_amp_nchw_rtx3090.csv}: {@code resnet50}, {@code
   * gluon_resnet50_v1c}, {@code resnet50d}, {@code resnext50d_32x4d}, {@code gluon_resnet101_v1c}
   * and {@code v1d}, {@code gluon_resnet152_v1d}, {@code resnet152d} at 320, {@code
   * legacy_seresnet18} to {@code legacy_seresnet101}, {@code seresnet50}, {@code seresnext50_32x4d}
   * and {@code seresnext26d_32x4d}; of {@code
   * results/benchmark-infer-amp-nchw-pt113-cu117-rtx3090.csv} {@code resnetv2_101}, {@code 101d},
   * {@code 152} and {@code 152d}. It counts two for each value of a batch norm.
   */
  @ParameterizedTest
  @CsvSource({
    "'bottleneck,3-4-6-3', ResNet-50, 224, 25.56, 4.11",
    "'bottleneck,3-4-6-3,stem=deep', ResNet-50-C, 224, 25.58, 4.35",
    "'bottleneck,3-4-6-3,stem=deep,shortcut=pool', ResNet-50-D, 224, 25.58, 4.35",
    "'bottleneck,3-4-6-3,groups=32,width=4,stem=deep,shortcut=pool', ResNeXt-50 32x4d-D, 224, 25.05, 4.50",
    "'bottleneck,3-4-23-3,stem=deep', ResNet-101-C, 224, 44.57, 8.08",
    "'bottleneck,3-4-23-3,stem=deep,shortcut=pool', ResNet-101-D, 224, 44.57, 8.08",
    "'bottleneck,3-8-36-3,stem=deep,shortcut=pool', ResNet-152-D, 224, 60.21, 11.80",
    "'bottleneck,3-8-36-3,stem=deep,shortcut=pool', ResNet-152-D, 320, 60.21, 24.08",
    "'basic,2-2-2-2,stem-pool=ceil,se=16', SE-ResNet-18, 224, 11.78, 1.82",
    "'basic,3-4-6-3,stem-pool=ceil,se=16', SE-ResNet-34, 224, 21.96, 3.67",
    "'bottleneck,3-4-6-3,stride=v1,stem-pool=ceil,se=16', SE-ResNet-50, 224, 28.09, 3.88",
    "'bottleneck,3-4-23-3,stride=v1,stem-pool=ceil,se=16', SE-ResNet-101, 224, 49.33, 7.61",
    "'bottleneck,3-4-6-3,se=16', SE-ResNet-50, 224, 28.09, 4.11",
    "'bottleneck,3-4-6-3,groups=32,width=4,se=16', SE-ResNeXt-50 32x4d, 224, 27.56, 4.26",
    "'bottleneck,2-2-2-2,groups=32,width=4,stem=deep,shortcut=pool,se=16', SE-ResNeXt-26 32x4d-D, 224, 16.81, 2.73",
    "'bottleneck,3-4-23-3,preact=yes', PreAct ResNet-101, 224, 44.54, 7.83",
    "'bottleneck,3-4-23-3,stem=deep,shortcut=pool,preact=yes', PreAct ResNet-101-D, 224, 44.56, 8.07",
    "'bottleneck,3-8-36-3,preact=yes', PreAct ResNet-152, 224, 60.19, 11.55",
    "'bottleneck,3-8-36-3,stem=deep,shortcut=pool,preact=yes', PreAct ResNet-152-D, 224, 60.20, 11.80"
  })
  void parametersAndMultiplyAddsAreThoseThatTimmPublishes(
      String word, String name, int side, double millions, double billions) {
    Network network = Network.of(SpecText.parse(word));
    ShapesAndCosts sizes = network.sizes(side, side);
    long norms =
        network.calls().stream()
            .filter(Call::isBatchNorm)
            .mapToLong(norm -> sizes.output(norm).elements())
            .sum();
    assertThat(network.spec().displayName()).isEqualTo(name);
    assertThat(network.parameters() / 1e6).isCloseTo(millions, within(0.005));
    assertThat((sizes.multiplyAdds(network.root()) + 2 * norms) / 1e9)
        .isCloseTo(billions, within(0.005));
  }

  /**
   * "Pruning Filters for Efficient ConvNets" (Li et al. 2017), table 1: what ResNet-34 loses in its
   * variants A and B, with the blocks that {@code prune.py} of rethinking-network-pruning prunes.
   * Its shortcuts have no weights (21.6 million parameters).
   */
  @ParameterizedTest
  @CsvSource({
    "64.44-128.89.89.128-256.179.179.179.179.256-512, 7.6, 15.5",
    "64.32-128.51.51.128-256.153.153.153.153.256-512, 10.8, 24.2"
  })
  void prunedBlocksSaveWhatTheirAuthorsPublish(String inner, double parameters, double products) {
    Network full = Network.of(SpecText.parse("basic,3-4-6-3,shortcut=pad"));
    Network pruned = Network.of(SpecText.parse("basic,3-4-6-3,shortcut=pad,inner=" + inner));
    long before = full.sizes(224, 224).multiplyAdds(full.root());
    long after = pruned.sizes(224, 224).multiplyAdds(pruned.root());
    assertThat(pruned.spec().displayName()).isEqualTo("ResNet-34 A pruned");
    assertThat(100 - 100.0 * pruned.parameters() / full.parameters())
        .isCloseTo(parameters, within(0.05));
    assertThat(100 - 100.0 * after / before).isCloseTo(products, within(0.05));
  }

  @Test
  void groupNormHasTheWeightsOfBatchNormWithoutItsStatistics() {
    Network groups = Network.of(SpecText.parse("bottleneck,3-4-6-3,norm=group"));
    Network batch = Network.of(ResNetSpec.preset("resnet50"));
    assertThat(groups.spec().displayName()).isEqualTo("ResNet-50 GN");
    assertThat(groups.parameters()).isEqualTo(batch.parameters());
    assertThat(groups.sizes(224, 224).multiplyAdds(groups.root()))
        .isEqualTo(batch.sizes(224, 224).multiplyAdds(batch.root()));
    assertThat(groups.stateDict())
        .isEqualTo(
            batch.stateDict().stream()
                .filter(tensor -> tensor.role() == TensorSpec.Role.PARAMETER)
                .toList());
    assertThat(PyTorchCode.program(groups))
        .contains("        self.bn1 = nn.GroupNorm(32, width)\n")
        .doesNotContain("BatchNorm2d");
  }

  /** Its mean and deviation are of the whole picture, but the cell keeps its place. */
  @Test
  void behindGroupNormACellSeesTheWholePicture() {
    Network groups = Network.of(SpecText.parse("basic,1-1-1-1,norm=group"));
    ShapesAndCosts sizes = groups.sizes(224, 224);
    assertThat(sizes.receptiveField(groups.findCall("conv1").orElseThrow()).isWholePicture())
        .isFalse();
    ReceptiveField behind = sizes.receptiveField(groups.findCall("bn1").orElseThrow());
    assertThat(behind.isWholePicture()).isTrue();
    assertThat(behind.size()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic,1-1-1-1,channels=48,norm=group",
        "basic,1-1-1-1,inner=70%,norm=group",
        "basic,1-1-1-1,stem=24-32,norm=group",
        "basic,1-1-1-1,norm=group-0",
        "basic,1-1-1-1,preact=yes,norm=group",
        "basic,1-1-1-1,preact=yes,inner=50%",
        "basic,1-1-1-1,norm=layer"
      })
  void groupsThatDivideNoChannelsAreRefused(String word) {
    assertThatThrownBy(() -> SpecText.parse(word)).isInstanceOf(SpecException.class);
  }

  @Test
  void whatPruningLeavesStandsInTheCode() {
    Network net = Network.of(SpecText.parse("bottleneck,2-1-1-1,inner=60x50.64-128-200-512"));
    assertThat(PyTorchCode.text(new PyTorchCode(net).of("")))
        .contains("self.layer1 = stage(64, 64, inner=[(60, 50), (64, 64)], stride=1)");
    assertThat(PyTorchCode.program(net))
        .contains(
            "        first, width = inner\n", "        self.conv1 = conv1x1(inputs, first)\n");
    assertThat(net.findCall("layer1.0.conv2").orElseThrow().convolution().orElseThrow())
        .isEqualTo(new Layer.Conv2d(60, 50, 3, 1, 1, 1, false));
  }

  /** In a ResNeXt each group loses as many. */
  @Test
  void aShareOfGroupsIsAWholeNumberInEach() {
    Network net = Network.of(SpecText.parse("bottleneck,3-4-6-3,groups=32,width=4,inner=60%"));
    assertThat(net.spec().displayName()).isEqualTo("ResNeXt-50 32x4d inner 60%");
    assertThat(net.findCall("layer1.0.conv2").orElseThrow().convolution().orElseThrow())
        .isEqualTo(new Layer.Conv2d(64, 64, 3, 1, 1, 32, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic,1-1-1-1,inner=0%",
        "basic,1-1-1-1,inner=64-128-256",
        "basic,1-1-1-1,inner=64.32-128-256-512",
        "basic,1-1-1-1,inner=64x60-128-256-512",
        "basic,1-1-1-1,inner=64-128-256-512-",
        "bottleneck,1-1-1-1,groups=32,width=4,inner=100-256-512-1024"
      })
  void widthsThatAreNotThoseOfTheBlocksAreRefused(String word) {
    assertThatThrownBy(() -> SpecText.parse(word)).isInstanceOf(SpecException.class);
  }

  @Test
  void aDeepStemIsOneModuleOfThreeConvolutions() {
    assertThat(D.findModule("conv1").orElseThrow().children())
        .extracting(ModuleNode::typeName)
        .containsExactly(
            "Conv2d", "BatchNorm2d", "ReLU", "Conv2d", "BatchNorm2d", "ReLU", "Conv2d");
    assertThat(D.sizes(224, 224).output(call("conv1.0"))).isEqualTo(Shape.of(1, 32, 112, 112));
    assertThat(D.sizes(224, 224).output(call("conv1.6"))).isEqualTo(Shape.of(1, 64, 112, 112));
  }

  @Test
  void threeConvolutionsOfTheStemSeeElevenPixels() {
    assertThat(D.sizes(224, 224).receptiveField(call("conv1.6")))
        .isEqualTo(new ReceptiveField(11, 2));
  }

  @Test
  void theShortcutPoolsOnlyWhereResolutionHalves() {
    assertThat(call("layer1.0.downsample.0").operation()).isEqualTo(new Layer.Identity());
    assertThat(call("layer2.0.downsample.0").operation()).isEqualTo(new Layer.AvgPool2d(2, 2));
    assertThat(call("layer2.0.downsample.1").convolution().orElseThrow().stride()).isEqualTo(1);
    assertThat(D.blockOf("layer2.1").orElseThrow().hasIdentity()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"56, 28", "57, 29", "1, 1"})
  void aMeanOverAnOddSideHasAWindowThatHangsOver(int side, int output) {
    KernelWindow window = new Layer.AvgPool2d(2, 2).window();
    assertThat(window.outputSide(side)).isEqualTo(output);
  }

  @Test
  void theFormulaOfAMeanIsRoundedUp() {
    KernelWindow window = new Layer.AvgPool2d(2, 2).window();
    assertThat(window.formula(57)).isEqualTo("(57 − 2)/2 + 1 = 28.5 → 29");
    assertThat(window.formula(56)).isEqualTo("(56 − 2)/2 + 1 = 28");
  }

  /** Branch and shortcut must agree for every size, or nothing could be added. */
  @Test
  void everySizeOfPicturesGoesThrough() {
    for (int side = 33; side < 96; side++) {
      ShapesAndCosts sizes = D.sizes(side, side);
      for (Block block : D.blocks()) {
        Call sum = block.add().orElseThrow();
        assertThat(sum.inputs().stream().map(i -> sizes.output(D.calls().get(i))).distinct())
            .hasSize(1);
      }
    }
  }

  /** A window of two has no middle cell: the field lies beside the one of the branch. */
  @Test
  void whatAMeanSeesBeginsWithItsFirstCell() {
    ShapesAndCosts sizes = D.sizes(224, 224);
    ReceptiveField x = sizes.receptiveField(D.blockOf("layer2.0").orElseThrow().source());
    ReceptiveField mean = sizes.receptiveField(call("layer2.0.downsample.0"));
    assertThat(mean.first(20)).isEqualTo(x.first(40));
    assertThat(mean.last(20, 224)).isEqualTo(x.last(41, 224));
    ReceptiveField sum = sizes.receptiveField(call("layer2.0.add"));
    assertThat(sum).isEqualTo(sizes.receptiveField(call("layer2.0.bn3")));
  }

  @Test
  void theCodeOfAProjectionPoolsFirst() {
    assertThat(PyTorchCode.text(new PyTorchCode(D).forwardOf("layer2.0.downsample")))
        .isEqualTo(
            """
            downsample = nn.Sequential(  # layer2.0.downsample
                nn.AvgPool2d(2, stride=2, ceil_mode=True, count_include_pad=False),
                conv1x1(256, 512),
                nn.BatchNorm2d(512),
            )

            def forward(x):
                x = downsample[0](x)
                x = downsample[1](x)
                x = downsample[2](x)
                return x
            """);
  }

  @Test
  void theCodeOfTheNetMakesAndRunsTheStem() {
    String text = PyTorchCode.text(new PyTorchCode(D).of(""));
    assertThat(text)
        .contains("        self.conv1 = nn.Sequential(\n            conv3x3(3, 32, stride=2),\n")
        .contains("        x = self.conv1(x)\n        x = self.bn1(x)\n");
    assertThat(new PyTorchCode(D).of("conv1.3"))
        .extracting(CodeLine::target)
        .contains("conv1.0", "conv1.6");
  }

  /** Hu et al. 2017, section 4: about 2.5 million parameters and a hundredth of the work more. */
  @Test
  void gatesAddATenthOfTheParametersAndHardlyAnyWork() {
    Network without = Network.of(ResNetSpec.preset("resnet50"));
    Network with = Network.of(without.spec().withSqueeze(Squeeze.PAPER));
    assertThat(with.parameters() - without.parameters()).isEqualTo(2_530_992);
    assertThat(
            (double) with.sizes(224, 224).multiplyAdds(with.root())
                / without.sizes(224, 224).multiplyAdds(without.root()))
        .isBetween(1.0, 1.01);
  }

  @ParameterizedTest
  @CsvSource({"64, 1, 4", "64, 8, 8", "256, 8, 16", "8, 1, 1", "200, 8, 16", "12, 1, 1"})
  void whatIsSqueezedIsRounded(int channels, int multiple, int squeezed) {
    assertThat(new Squeeze(16, multiple).channels(channels)).isEqualTo(squeezed);
  }

  /**
   * He et al. 2015, section 4.1: option C has 13 projections more than the three of B in its 34
   * layers.
   */
  @Test
  void optionCProjectsInEveryBlock() {
    Network c = Network.of(SpecText.parse("basic,3-4-6-3,shortcut=all"));
    assertThat(c.spec().displayName()).isEqualTo("ResNet-34 option C");
    assertThat(c.blocks()).hasSize(16).allMatch(Block::hasProjection);
    assertThat(c.findCall("layer1.0.downsample.0").orElseThrow().operation())
        .isEqualTo(new Layer.Conv2d(64, 64, 1, 1, 0, 1));
  }

  @Test
  void aBareShortcutLacksNothingButItsNorms() {
    Network with = Network.of(ResNetSpec.preset("resnet50"));
    Network bare = with.withShortcut(ShortcutKind.BARE);
    assertThat(bare.spec().displayName()).isEqualTo("ResNet-50 bare");
    assertThat(with.parameters() - bare.parameters()).isEqualTo(2 * (256 + 512 + 1024 + 2048));
    assertThat(bare.findModule("layer1.0.downsample").orElseThrow().children()).hasSize(1);
    assertThat(with.withShortcut(ShortcutKind.BARE).sizes(224, 224).multiplyAdds(bare.root()))
        .isEqualTo(with.sizes(224, 224).multiplyAdds(with.root()));
  }

  @ParameterizedTest
  @CsvSource({"no, 7, 7", "4, 14, 14", "3-4, 28, 28"})
  void dilatedStagesKeepTheirResolutionAndTheirWeights(String stages, int side, int same) {
    Network usual = Network.of(ResNetSpec.preset("resnet50"));
    Network dilated = Network.of(SpecText.parse("bottleneck,3-4-6-3,dilate=" + stages));
    Call last = dilated.blocks().get(15).output();
    assertThat(dilated.sizes(224, 224).output(last)).isEqualTo(Shape.of(1, 2048, side, same));
    assertThat(dilated.stateDict()).isEqualTo(usual.stateDict());
  }

  /** torchvision's first block of a stage still has the dilation of the stage before. */
  @Test
  void theFirstBlockOfADilatedStageLooksAsTheStageBeforeIt() {
    Network net = Network.of(SpecText.parse("bottleneck,3-4-6-3,dilate=3-4"));
    assertThat(net.stage(3)).extracting(Block::dilation).containsExactly(1, 2, 2, 2, 2, 2);
    assertThat(net.stage(4)).extracting(Block::dilation).containsExactly(2, 4, 4);
    assertThat(net.findCall("layer4.1.conv2").orElseThrow().convolution().orElseThrow())
        .isEqualTo(new Layer.Conv2d(512, 512, 3, 1, 4, 1, false, 4));
    assertThat(PyTorchCode.text(new PyTorchCode(net).of("")))
        .contains("self.layer4 = stage(1024, 512, blocks=3, stride=1, dilation=(2, 4))");
  }

  @Test
  void theFormulaOfADilatedWindowTellsWhatItSpans() {
    KernelWindow window = new Layer.Conv2d(8, 8, 3, 1, 2, 1, false, 2).window();
    assertThat(window.span()).isEqualTo(5);
    assertThat(window.formula(28)).isEqualTo("(28 − (2·2 + 1) + 2·2)/1 + 1 = 28");
  }

  /** Each cell hears of all others, but looks where it did. */
  @Test
  void behindAGateACellSeesTheWholePictureAndKeepsItsPlace() {
    Network with = Network.of(ResNetSpec.preset("resnet18").withSqueeze(Squeeze.PAPER));
    Network without = Network.of(ResNetSpec.preset("resnet18"));
    ReceptiveField gated =
        with.sizes(224, 224).receptiveField(with.findCall("layer2.0.add").orElseThrow());
    ReceptiveField own =
        without.sizes(224, 224).receptiveField(without.findCall("layer2.0.add").orElseThrow());
    assertThat(gated.isWholePicture()).isTrue();
    assertThat(gated.last(3, 224)).isEqualTo(223);
    assertThat(gated.hasPlace()).isTrue();
    assertThat(gated.size()).isEqualTo(own.size());
    assertThat(gated.centre()).isEqualTo(own.centre());
    assertThat(with.sizes(224, 224).receptiveField(with.findCall("layer1.0.bn2").orElseThrow()))
        .isEqualTo(
            without.sizes(224, 224).receptiveField(without.findCall("layer1.0.bn2").orElseThrow()));
  }

  @Test
  void theCodeOfAGateEndsWithTheProduct() {
    Network with = Network.of(ResNetSpec.preset("resnet18").withSqueeze(Squeeze.TIMM));
    assertThat(PyTorchCode.text(new PyTorchCode(with).forwardOf("layer1.0.se")))
        .isEqualTo(
            """
            class SEModule(nn.Module):  # layer1.0.se
                def __init__(self):
                    super().__init__()
                    self.avg_pool = nn.AdaptiveAvgPool2d((1, 1))
                    self.fc1 = nn.Conv2d(64, 8, 1)
                    self.relu = nn.ReLU(inplace=True)
                    self.fc2 = nn.Conv2d(8, 64, 1)
                    self.sigmoid = nn.Sigmoid()

                def forward(self, x):
                    gate = self.avg_pool(x)
                    gate = self.fc1(gate)
                    gate = self.relu(gate)
                    gate = self.fc2(gate)
                    gate = self.sigmoid(gate)
                    out = x * gate
                    return out
            """);
    assertThat(PyTorchCode.text(new PyTorchCode(with).of("layer1.0.se.fc1")))
        .contains("        self.se = SEModule(64, 8)\n", "        out = self.se(out)\n");
  }

  @Test
  void comparedWithTheOneItCameFromOnlyStemAndShortcutsDiffer() {
    Network plain = Network.of(ResNetSpec.preset("resnet50"));
    NetworkComparison comparison =
        NetworkComparison.of(
            plain.sizes(224, 224), D.sizes(224, 224), NetworkComparison.Pairing.PLACE);
    assertThat(comparison.differences())
        .allMatch(
            pair ->
                pair.second()
                    .or(pair::first)
                    .filter(
                        side ->
                            side.name().startsWith("conv1") || side.name().contains("downsample"))
                    .isPresent());
    assertThat(comparison.calls())
        .filteredOn(
            pair -> pair.second().filter(s -> s.name().equals("layer2.0.downsample.1")).isPresent())
        .extracting(pair -> pair.first().orElseThrow().name())
        .containsExactly("layer2.0.downsample.0");
  }

  @Test
  void mapsAreComparedWithThoseOfThePlainStem() {
    Network plain = Network.of(ResNetSpec.preset("resnet50"));
    CallPairing pairing = new CallPairing(plain.sizes(224, 224), D.sizes(224, 224));
    CallPairing.Pair pair = pairing.of(call("conv1.6")).orElseThrow();
    assertThat(pair.first().name()).isEqualTo("conv1");
    assertThat(pair.sameShape()).isTrue();
    assertThat(pairing.of(call("bn1")).orElseThrow().first().name()).isEqualTo("bn1");
    assertThat(pairing.of(call("layer2.0.downsample.1")).orElseThrow().first().name())
        .isEqualTo("layer2.0.downsample.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic,1-1-1-1,stem=24",
        "basic,1-1-1-1,stem=0-32",
        "basic,1-1-1-1,stem=deeper",
        "basic,1-1-1-1,shortcut=mean",
        "basic,1-1-1-1,se=0",
        "basic,1-1-1-1,se=16-0",
        "basic,1-1-1-1,se=yes",
        "basic,1-1-1-1,bias=1",
        "basic,1-1-1-1,dilate=4",
        "bottleneck,1-1-1,dilate=3-4",
        "bottleneck,1-1-1-1,shortcut=pool,dilate=4",
        "bottleneck,1-1-1-1,dilate=2",
        "basic,1-1-1-1,preact=v2",
        "basic,1-1-1-1,shortcut=bare,preact=yes"
      })
  void whatMakesNoNetworkIsRefused(String word) {
    assertThatThrownBy(() -> SpecText.parse(word)).isInstanceOf(SpecException.class);
  }
}
