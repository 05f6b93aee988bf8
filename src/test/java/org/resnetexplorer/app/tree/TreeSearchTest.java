package org.resnetexplorer.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

class TreeSearchTest {
  private static final TreeSearch SEARCH = search("resnet50");

  private static TreeSearch search(String preset) {
    Network network = Network.of(ResNetSpec.preset(preset));
    return new TreeSearch(new ModuleRows(network, network.sizes(224, 224)).root().walk().toList());
  }

  private static List<String> found(String query) {
    return SEARCH.find(query).stream().map(row -> row.target().id()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "3x3, 17",
    "'3x3 /2', 4",
    "'3x3 stride 2', 4",
    "'stride=2 3x3', 4",
    "'kernel_size=7, stride 2', 1",
    "3×3, 17",
    "'conv2d 7x7 3->64', 1",
    "bottleneck, 16",
    "'add 14', 6",
    "'layer2.0 relu', 3",
    "1024->2048, 1",
    "64x112, 3",
    "nothing, 0"
  })
  void findsByNameTypeKernelStrideAndShape(String query, int count) {
    assertThat(found(query)).hasSize(count);
  }

  @Test
  void numbersFitWholeNumbersOnly() {
    assertThat(found("layer1 25")).isEmpty();
    assertThat(found("512x7")).contains("layer4.0.conv2").doesNotContain("layer2.0.conv3");
  }

  @Test
  void findsFromTopToBottom() {
    assertThat(found("7x7")).startsWith("conv1", "layer4", "layer4.0");
  }

  @Test
  void upperCaseDoesNotMatter() {
    assertThat(found("CONV2D LAYER1")).isEqualTo(found("conv2d layer1")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void blankQueryFindsNothing(String query) {
    assertThat(found(query)).isEmpty();
  }
}
