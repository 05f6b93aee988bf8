package org.resnetexplorer.diagram.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.StridePlacement;

class ExplainerTest {

  static List<String> networks() {
    List<String> names = new ArrayList<>(ResNetSpec.PRESETS);
    names.addAll(List.of("resnext50_32x4d", "wide_resnet50_2", "v1", "cifar20", "cifar56", "odd"));
    return names;
  }

  private static Network network(String name) {
    return Network.of(
        switch (name) {
          case "resnext50_32x4d" -> bottleneck(32, 4, 3, 4, 6, 3);
          case "wide_resnet50_2" -> bottleneck(1, 128, 3, 4, 6, 3);
          case "v1" -> ResNetSpec.preset("resnet50").withStride(StridePlacement.FIRST_1X1);
          case "cifar20" -> ResNetSpec.cifar(3);
          case "cifar56" -> ResNetSpec.cifar(9);
          case "odd" -> bottleneck(1, 64, 1, 1, 1, 1).withClasses(3);
          default -> ResNetSpec.preset(name);
        });
  }

  private static ResNetSpec bottleneck(int groups, int width, Integer... depths) {
    return new ResNetSpec(
        BlockKind.BOTTLENECK, List.of(depths), 1000, 64, groups, width, StridePlacement.MIDDLE_3X3);
  }

  private static ShapesAndCosts sizes(Network network) {
    int side = network.spec().family().stem().usualSide();
    return network.sizes(side, side);
  }

  private static Explainer explainer(Network network) {
    return new Explainer(network, sizes(network), Locale.ENGLISH);
  }

  private static Explanation explain(String network, String callOrModule) {
    return explainer(network(network)).of(callOrModule);
  }

  private static List<String> lines(Explanation explanation, Explanation.Kind kind) {
    return explanation.fact(kind).orElseThrow().lines();
  }

  private static long leaf(Network network, Call call) {
    return network
        .findModule(call.module())
        .filter(module -> module.type() instanceof ModuleType.Leaf)
        .map(ModuleNode::parameters)
        .orElse(0L);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyCallsProductsAreTheNetworksOwnCounts(String name) {
    Network network = network(name);
    ShapesAndCosts sizes = sizes(network);
    Explainer explainer = explainer(network);
    for (Call call : network.calls()) {
      Explanation explanation = explainer.of(call.name());
      assertThat(FactArithmetic.sides(lines(explanation, Explanation.Kind.PARAMETERS).get(0)))
          .as(call.name())
          .containsOnly(leaf(network, call));
      assertThat(FactArithmetic.sides(lines(explanation, Explanation.Kind.MULTIPLY_ADDS).get(0)))
          .as(call.name())
          .containsOnly(sizes.multiplyAdds(call));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "in=1;stem=small, Turns the grey picture into 64 channels",
    "in=4;stem=small, Turns the 4 channels of the picture into 64 channels",
    "stem=small, Turns the three colours into 64 channels",
    "in=1, finds edges in the picture",
    "stem=large, finds edges and colours in the picture"
  })
  void theFirstConvolutionIsExplainedForWhatItTakes(String options, String said) {
    Network network = Network.of(SpecText.parse("basic,1-1-1-1," + options.replace(';', ',')));

    assertThat(explainer(network).of("conv1").purpose()).contains(said);
  }

  /** A block's ReLU is one module and several calls; it once was explained as a projection. */
  @Test
  void aLayerIsExplainedByItsFirstCall() {
    assertThat(explain("resnet50", "layer1.0.relu"))
        .isEqualTo(explain("resnet50", "layer1.0.relu#1"));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyModulesSumsAreTheNetworksOwnCounts(String name) {
    Network network = network(name);
    ShapesAndCosts sizes = sizes(network);
    Explainer explainer = explainer(network);
    network.modules().stream()
        .filter(module -> !(module.type() instanceof ModuleType.Leaf))
        .forEach(
            module -> {
              Explanation explanation = explainer.of(module.path());
              assertThat(
                      FactArithmetic.sides(lines(explanation, Explanation.Kind.PARAMETERS).get(0)))
                  .containsOnly(module.parameters());
              assertThat(
                      FactArithmetic.sides(
                          lines(explanation, Explanation.Kind.MULTIPLY_ADDS).get(0)))
                  .containsOnly(sizes.multiplyAdds(module));
            });
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyShortcutsConditionIsTrueExactlyWhereXChanges(String name) {
    Network network = network(name);
    Explainer explainer = explainer(network);
    for (Block block : network.blocks()) {
      List<String> lines = lines(explainer.of(block.path()), Explanation.Kind.SHORTCUT);
      assertThat(lines.get(2)).endsWith(block.hasIdentity() ? "= False" : "= True");
      assertThat(lines(explainer.of(block.add().orElseThrow().name()), Explanation.Kind.SHORTCUT))
          .isEqualTo(lines);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theDepthsSumIsTheNumberInTheName(String name) {
    Network network = network(name);
    List<String> lines = lines(explainer(network).of(""), Explanation.Kind.DEPTH);
    assertThat(FactArithmetic.sides(lines.get(0))).containsOnly((long) network.spec().depth());
    assertThat(lines)
        .allSatisfy(line -> assertThat(Set.copyOf(FactArithmetic.sides(line))).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({"en", "ko"})
  void everyBoxHasTwoSentencesAndAPaper(String language) {
    for (String name : networks()) {
      Network network = network(name);
      Explainer explainer = new Explainer(network, sizes(network), Locale.forLanguageTag(language));
      Set<String> names = new HashSet<>();
      network.calls().forEach(call -> names.add(call.name()));
      network.modules().forEach(module -> names.add(module.path()));
      for (String box : names) {
        Explanation explanation = explainer.of(box);
        assertThat(explanation.purpose()).as(name + " " + box).containsPattern("\\. .+\\.$");
        assertThat(explanation.purpose()).as(name + " " + box).doesNotContain("{");
        assertThat(explanation.paper()).matches(".+ \\(.+ (19|20)\\d\\d\\)");
        assertThat(explanation.facts()).isNotEmpty();
      }
    }
  }

  @Test
  void aConvolutionIsExplainedWithItsNumbers() {
    Explanation conv = explain("resnet18", "layer1.0.conv1");
    assertThat(conv.type()).isEqualTo("Conv2d 3×3, stride 1, padding 1");
    assertThat(lines(conv, Explanation.Kind.PARAMETERS))
        .containsExactly("64 × 64 × 3 × 3 = 36,864");
    assertThat(lines(conv, Explanation.Kind.MULTIPLY_ADDS))
        .containsExactly("36,864 × 56 × 56 = 115,605,504");
    assertThat(lines(conv, Explanation.Kind.FORMULA))
        .containsExactly("y[o, i, j] = Σ w[o, c, u, v] · x[c, i+u−1, j+v−1]");
  }

  @Test
  void aHalfPlaceIsCutOff() {
    assertThat(lines(explain("resnet50", "maxpool"), Explanation.Kind.SIZE))
        .containsExactly("(112 − 3 + 2·1)/2 + 1 = 56.5 → 56");
  }

  @Test
  void groupsDivideTheInputChannels() {
    assertThat(lines(explain("resnext50_32x4d", "layer1.0.conv2"), Explanation.Kind.PARAMETERS))
        .containsExactly("128 × (128 / 32) × 3 × 3 = 128 × 4 × 3 × 3 = 4,608");
    assertThat(lines(explain("resnext50_32x4d", "layer1.0"), Explanation.Kind.CHANNELS))
        .containsExactly("64 × 4 / 64 × 32 = 128");
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50, layer1.0, 1 != 1 or 64 != 64 * 4, False or True = True",
    "resnet50, layer2.0, 2 != 1 or 256 != 128 * 4, True or True = True",
    "resnet50, layer2.1, 1 != 1 or 512 != 128 * 4, False or False = False",
    "resnet18, layer1.0, 1 != 1 or 64 != 64 * 1, False or False = False",
    "cifar20, layer2.0, 2 != 1 or 16 != 32 * 1, True or True = True"
  })
  void aShortcutsConditionIsFilledIn(String net, String block, String numbers, String truth) {
    assertThat(lines(explain(net, block), Explanation.Kind.SHORTCUT))
        .containsExactly("stride != 1 or inplanes != planes * expansion", numbers, truth);
  }

  @Test
  void aPaddedShortcutSaysWhatBecomesOfX() {
    Explanation.Fact why =
        explain("cifar20", "layer2.0").fact(Explanation.Kind.SHORTCUT).orElseThrow();
    assertThat(why.note()).contains("every second row and column", "8 channels of zeros");
    assertThat(lines(explain("cifar20", "layer2.0.shortcut"), Explanation.Kind.SIZE))
        .contains("8 + 16 + 8 = 32");
  }

  @Test
  void theWholeFamilyStandsBesideTheOpenNetwork() {
    assertThat(lines(explain("resnet50", ""), Explanation.Kind.DEPTH))
        .containsExactly(
            "3 × (3 + 4 + 6 + 3) + 1 + 1 = 50",
            "2 × (2 + 2 + 2 + 2) + 1 + 1 = 18",
            "2 × (3 + 4 + 6 + 3) + 1 + 1 = 34",
            "3 × (3 + 4 + 23 + 3) + 1 + 1 = 101",
            "3 × (3 + 8 + 36 + 3) + 1 + 1 = 152");
    assertThat(lines(explain("cifar56", ""), Explanation.Kind.DEPTH))
        .containsExactly("2 × (9 + 9 + 9) + 1 + 1 = 56");
  }

  @Test
  void aStageIsOnePlusItsRepeats() {
    Explanation stage = explain("resnet50", "layer2");
    assertThat(stage.type()).isEqualTo("_make_layer(Bottleneck, planes=128, blocks=4, stride=2)");
    assertThat(lines(stage, Explanation.Kind.PARAMETERS))
        .containsExactly("379,392 + 3 × 280,064 = 1,219,584");
    assertThat(lines(stage, Explanation.Kind.CHANNELS)).containsExactly("256 → 128 × 4 = 512");
  }

  @Test
  void heightAndWidthOfAnOblongPictureAreBothWorkedOut() {
    Network network = network("resnet18");
    Explainer explainer = new Explainer(network, network.sizes(224, 160), Locale.ENGLISH);
    assertThat(lines(explainer.of("conv1"), Explanation.Kind.SIZE)).hasSize(2);
  }

  @Test
  void whatTheNetworkDoesNotHaveIsRefused() {
    Explainer explainer = explainer(network("resnet18"));
    assertThatThrownBy(() -> explainer.of("layer9")).isInstanceOf(IllegalArgumentException.class);
  }
}
