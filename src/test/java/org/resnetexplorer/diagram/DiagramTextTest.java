package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;

class DiagramTextTest {
  private final DiagramText english = new DiagramText(Locale.ENGLISH);
  private final DiagramText korean = new DiagramText(Locale.KOREAN);

  private static Block block(Network network, String path) {
    return network.blockOf(path).orElseThrow();
  }

  private List<String> reasons(String name, String path) {
    Network network = Drawings.network(name);
    return english.reasons(block(network, path), Drawings.sizes(network));
  }

  @Test
  void strideAndChannelsAreBothGivenAsTheReason() {
    assertThat(reasons("resnet50", "layer2.0"))
        .containsExactly(
            "x is 256 × 56 × 56, the branch returns 512 × 28 × 28.",
            "Stride 2 ≠ 1 and 256 ≠ 512, so x is projected before the sum.");
  }

  @Test
  void channelsAloneAreAReason() {
    assertThat(reasons("resnet50", "layer1.0").get(1))
        .isEqualTo("64 ≠ 256 channels, so x is projected before the sum.");
  }

  @Test
  void anIdentityHasAReasonToo() {
    assertThat(reasons("resnet18", "layer1.0"))
        .containsExactly(
            "x is 64 × 56 × 56, and so is what the branch returns.",
            "Stride 1 and 64 = 64 channels, so x is added as it is.");
  }

  @Test
  void largeNumbersAreNotGrouped() {
    assertThat(reasons("resnet50", "layer4.0").get(1)).contains("1024 ≠ 2048");
  }

  @Test
  void theBranchIsToldByItsChannels() {
    Network network = Drawings.network("resnet50");
    assertThat(english.branchWords(block(network, "layer2.0")))
        .isEqualTo("squeeze to 128, look with 3×3, expand to 512");
    assertThat(english.branchWords(block(network, "layer1.0")))
        .isEqualTo("keep 64, look with 3×3, expand to 256");
    assertThat(english.branchWords(block(Drawings.network("resnext50_32x4d"), "layer1.1")))
        .isEqualTo("squeeze to 128, look with 3×3 in 32 groups, expand to 256");
  }

  @Test
  void koreanTellsTheSameNumbers() {
    Network network = Drawings.network("resnet50");
    Block block = block(network, "layer2.0");
    assertThat(korean.reasons(block, Drawings.sizes(network)).get(1))
        .isEqualTo("스트라이드 2 ≠ 1, 채널 256 ≠ 512이므로 더하기 전에 x를 투영합니다.");
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndArguments() {
    ResourceBundle plain = bundle(Locale.ROOT);
    ResourceBundle translated = bundle(Locale.KOREAN);
    assertThat(translated.keySet()).isEqualTo(plain.keySet());
    for (String key : plain.keySet()) {
      assertThat(arguments(translated.getString(key)))
          .as(key)
          .isEqualTo(arguments(plain.getString(key)));
    }
  }

  private static List<String> arguments(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(match -> match.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.resnetexplorer.diagram.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void proseHoldsNoMinusSignThatItsFontLacks() {
    for (Locale locale : List.of(Locale.ROOT, Locale.KOREAN)) {
      ResourceBundle bundle = bundle(locale);
      assertThat(bundle.keySet()).noneMatch(key -> bundle.getString(key).contains("\u2212"));
    }
  }

  @Test
  void aCallIsSpokenInWords() {
    Network network = Drawings.network("resnet50");
    Diagram diagram = Drawings.draw(network, new View.BlockView("layer2.0"));
    assertThat(diagram.nodeOf("layer2.0.relu#2").orElseThrow().role())
        .isEqualTo("relu#2 of layer2.0, ReLU, output 128 by 28 by 28");
  }
}
