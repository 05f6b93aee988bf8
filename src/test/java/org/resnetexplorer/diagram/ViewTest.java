package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;

class ViewTest {
  private final Network network = Drawings.network("resnet18");

  static List<Arguments> selections() {
    return List.of(
        Arguments.of("", new View.Net()),
        Arguments.of("conv1", new View.Stem()),
        Arguments.of("maxpool", new View.Stem()),
        Arguments.of("layer3", new View.Stage(3)),
        Arguments.of("layer3.1", new View.BlockView("layer3.1")),
        Arguments.of("layer3.1.relu", new View.BlockView("layer3.1")),
        Arguments.of("layer3.0.downsample", new View.BlockView("layer3.0")),
        Arguments.of("layer3.1.relu#2", new View.BlockView("layer3.1")),
        Arguments.of("avgpool", new View.Head()),
        Arguments.of("flatten", new View.Head()),
        Arguments.of("fc", new View.Head()));
  }

  @ParameterizedTest
  @MethodSource("selections")
  void aSelectionHasAViewThatHoldsIt(String selection, View view) {
    assertThat(View.holding(network, selection)).isEqualTo(view);
  }

  @Test
  void aHeadOfSeveralLayersIsShownForTheModuleThatHoldsThem() {
    Network several = Network.of(SpecText.parse("basic,1-1-1-1,head=fc+24-relu"));

    assertThat(View.holding(several, "fc")).isEqualTo(new View.Head());
    assertThat(View.holding(several, "fc.1")).isEqualTo(new View.Head());
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> View.holding(network, "layer9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("layer9");
  }
}
