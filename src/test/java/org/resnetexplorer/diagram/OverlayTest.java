package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;

class OverlayTest {
  private final Network network = Drawings.network("resnet50");

  private Overlay overlay(Quantity quantity) {
    return Overlay.of(quantity, network, Drawings.sizes(network), null);
  }

  private Overlay ofRun(Quantity quantity, double each) {
    List<Double> numbers = Collections.nCopies(network.calls().size(), each);
    RunFigures figures = new RunFigures(numbers, numbers, numbers);
    return Overlay.of(quantity, network, Drawings.sizes(network), figures);
  }

  @ParameterizedTest
  @CsvSource({
    "resnet18, 11689512, 1814073344",
    "resnet34, 21797672, 3663761408",
    "resnet50, 25557032, 4089184256",
    "resnet101, 44549160, 7801405440",
    "resnet152, 60192808, 11513626624",
  })
  void theWholeNetHasTorchvisionsParametersAndMultiplyAdds(
      String name, long parameters, long adds) {
    Network net = Drawings.network(name);
    assertThat(Overlay.of(Quantity.PARAMETERS, net, Drawings.sizes(net), null).total())
        .isEqualTo(parameters);
    assertThat(Overlay.of(Quantity.MULTIPLY_ADDS, net, Drawings.sizes(net), null).total())
        .isEqualTo(adds);
  }

  @ParameterizedTest
  @EnumSource(
      value = Quantity.class,
      names = {"PARAMETERS", "MULTIPLY_ADDS", "MEMORY"})
  void stagesAddUpToTheNetWithWhatStandsAround(Quantity quantity) {
    Overlay overlay = overlay(quantity);
    double sum =
        List.of(
                "conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4",
                "avgpool", "flatten", "fc")
            .stream()
            .mapToDouble(overlay::value)
            .sum();
    assertThat(sum).isEqualTo(overlay.total());
  }

  @Test
  void memoryOfAllOutputsIsWhatATraceKeeps() {
    assertThat(overlay(Quantity.MEMORY).value("conv1")).isEqualTo(64 * 112 * 112 * 4);
  }

  @Test
  void aReceptiveFieldIsThatOfTheLargestCallInside() {
    Overlay field = overlay(Quantity.RECEPTIVE_FIELD);
    assertThat(field.value("layer1")).isEqualTo(35);
    assertThat(field.value("layer4")).isEqualTo(427);
    assertThat(field.total()).isInfinite();
    assertThat(field.blockScale().high()).isEqualTo(427);
    assertThat(field.blockScale().step(field.total())).isEqualTo(5);
  }

  @Test
  void aMeanOfMeansCountsEveryValueOnce() {
    Overlay zeros = ofRun(Quantity.ZEROS, 0.25);
    assertThat(zeros.value("layer2")).isCloseTo(0.25, within(1e-12));
    List<Double> numbers =
        network.calls().stream().map(call -> call.name().equals("fc") ? 1.0 : 0.0).toList();
    RunFigures figures = new RunFigures(numbers, numbers, numbers);
    Overlay one = Overlay.of(Quantity.ZEROS, network, Drawings.sizes(network), figures);
    double values =
        network.calls().stream()
            .mapToLong(call -> Drawings.sizes(network).output(call).elements())
            .sum();
    assertThat(one.total()).isCloseTo(1000 / values, within(1e-12));
  }

  @Test
  void timesOfCallsAddUp() {
    assertThat(ofRun(Quantity.TIME, 2).total()).isEqualTo(350);
  }

  @Test
  void whatNeedsARunIsRefusedWithoutOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> overlay(Quantity.TIME));
  }

  @Test
  void aPileHasTheColourOfOneOfItsBlocksAndTheSumOfAll() {
    Overlay adds = overlay(Quantity.MULTIPLY_ADDS);
    Node pile = Drawings.draw(network, new View.Net()).nodeOf("layer3.1").orElseThrow();
    assertThat(pile.also()).hasSize(4);
    assertThat(adds.value(pile)).isEqualTo(5 * adds.value("layer3.1"));
    assertThat(adds.colouredBy(pile)).isEqualTo(adds.value("layer3.1"));
  }

  @Test
  void theBlockWithMostHasTheLastStepAndOneWithNoneTheFirst() {
    Shading shading =
        overlay(Quantity.MULTIPLY_ADDS).shading(Drawings.draw(network, new View.Net()));
    assertThat(shading.steps()).containsEntry("layer2.0", 5).containsEntry("maxpool", 0);
    assertThat(shading.steps()).doesNotContainKey("layer3");
  }

  @Test
  void everyCardOfABlockIsColouredOnTheScaleOfAllCalls() {
    Block block = network.blocks().get(0);
    Overlay memory = overlay(Quantity.MEMORY);
    Diagram drawn = Drawings.draw(network, block);
    assertThat(memory.scale(drawn)).isEqualTo(memory.callScale());
    assertThat(memory.shading(drawn).steps()).hasSize(drawn.nodes().size());
  }

  @Test
  void valuesBelowZeroLowerTheScale() {
    Overlay mean = ofRun(Quantity.MEAN, -2);
    assertThat(mean.callScale()).isEqualTo(new Overlay.Scale(-2, 0));
    assertThat(mean.callScale().step(-2)).isZero();
    assertThat(mean.callScale().length(-2)).isEqualTo(1);
  }

  @Test
  void quantitiesAreFoundByTheirNames() {
    assertThat(Quantity.of("receptive-field")).contains(Quantity.RECEPTIVE_FIELD);
    assertThat(Quantity.of("beauty")).isEmpty();
  }
}
