package org.resnetexplorer.app.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.BarRow;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Shading;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.metric.MetricValues;
import org.resnetexplorer.explain.metric.RunFigures;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;

class ShadingsTest {
  private final Network network = Drawings.network("resnet50");

  private MetricValues values(Metric metric) {
    return MetricValues.of(metric, network, Drawings.sizes(network), null);
  }

  @Test
  void aPileHasTheColourOfOneOfItsBlocksAndTheSumOfAll() {
    MetricValues adds = values(Metric.MULTIPLY_ADDS);
    Shadings shadings = new Shadings(adds);
    Node pile = Drawings.draw(network, new View.Net()).nodeOf("layer3.1").orElseThrow();
    assertThat(pile.also()).hasSize(4);
    assertThat(shadings.value(pile)).isEqualTo(5 * adds.value("layer3.1"));
    assertThat(shadings.colouredBy(pile)).isEqualTo(adds.value("layer3.1"));
  }

  @Test
  void theBlockWithMostHasTheLastStepAndOneWithNoneTheFirst() {
    Shading shading =
        new Shadings(values(Metric.MULTIPLY_ADDS)).of(Drawings.draw(network, new View.Net()));
    assertThat(shading.steps()).containsEntry("layer2.0", 5).containsEntry("maxpool", 0);
    assertThat(shading.steps()).doesNotContainKey("layer3");
  }

  @Test
  void everyCardOfABlockIsColouredOnTheScaleOfAllCalls() {
    Block block = network.blocks().get(0);
    MetricValues memory = values(Metric.MEMORY);
    Diagram drawn = Drawings.draw(network, block);
    assertThat(new Shadings(memory).scale(drawn)).isEqualTo(memory.callScale());
    assertThat(new Shadings(memory).of(drawn).steps()).hasSize(drawn.nodes().size());
  }

  /** Else a call that pays nothing would look as if it spoke for or against. */
  @Test
  void betweenTwoSignsWhatPaysNothingHasNoColour() {
    List<Double> payments = new ArrayList<>(Collections.nCopies(network.calls().size(), 0.0));
    payments.set(network.findCall("layer1.0.bn3").orElseThrow().index(), 2.0);
    payments.set(network.findCall("layer1.0.downsample.1").orElseThrow().index(), -2.0);
    payments.set(network.findCall("layer1.1.bn3").orElseThrow().index(), -0.1);
    MetricValues ledger =
        MetricValues.of(
            Metric.LEDGER, network, Drawings.sizes(network), RunFigures.payments(payments));

    Shading shading = new Shadings(ledger).of(Drawings.draw(network, network.blocks().get(0)));

    assertThat(shading.signed()).isTrue();
    assertThat(shading.steps())
        .containsOnly(Map.entry("layer1.0.bn3", 5), Map.entry("layer1.0.downsample.1", 0));
  }

  @Test
  void theRowThatTellsTheSameIsNamed() {
    Diagram net = Drawings.draw(network, new View.Net());
    assertThat(new Shadings(values(Metric.PARAMETERS)).of(net).row()).isEqualTo(BarRow.PARAMETERS);
    assertThat(new Shadings(values(Metric.MEMORY)).of(net).row()).isNull();
  }
}
