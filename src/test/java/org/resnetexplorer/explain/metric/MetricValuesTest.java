package org.resnetexplorer.explain.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.numbers.Statistics;

class MetricValuesTest {
  private final Network network = Drawings.network("resnet50");

  private MetricValues values(Metric metric) {
    return MetricValues.of(metric, network, Drawings.sizes(network), null);
  }

  private MetricValues ofRun(Metric metric, double each) {
    int calls = network.calls().size();
    RunFigures figures =
        new RunFigures(
            Collections.nCopies(calls, each),
            Collections.nCopies(calls, Statistics.of(new float[] {(float) each})));
    return MetricValues.of(metric, network, Drawings.sizes(network), figures);
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
    assertThat(MetricValues.of(Metric.PARAMETERS, net, Drawings.sizes(net), null).total())
        .isEqualTo(parameters);
    assertThat(MetricValues.of(Metric.MULTIPLY_ADDS, net, Drawings.sizes(net), null).total())
        .isEqualTo(adds);
  }

  @ParameterizedTest
  @EnumSource(
      value = Metric.class,
      names = {"PARAMETERS", "MULTIPLY_ADDS", "MEMORY"})
  void stagesAddUpToTheNetWithWhatStandsAround(Metric metric) {
    MetricValues values = values(metric);
    double sum =
        List.of(
                "conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4",
                "avgpool", "flatten", "fc")
            .stream()
            .mapToDouble(values::value)
            .sum();
    assertThat(sum).isEqualTo(values.total());
  }

  @Test
  void memoryOfAllOutputsIsWhatATraceKeeps() {
    assertThat(values(Metric.MEMORY).value("conv1")).isEqualTo(64 * 112 * 112 * 4);
  }

  @Test
  void aReceptiveFieldIsThatOfTheLargestCallInside() {
    MetricValues field = values(Metric.RECEPTIVE_FIELD);
    assertThat(field.value("layer1")).isEqualTo(35);
    assertThat(field.value("layer4")).isEqualTo(427);
    assertThat(field.total()).isInfinite();
    assertThat(field.blockScale().high()).isEqualTo(427);
    assertThat(field.blockScale().step(field.total())).isEqualTo(5);
  }

  @Test
  void aMeanOfMeansCountsEveryValueOnce() {
    List<Statistics> zeroAlone =
        network.calls().stream()
            .map(call -> Statistics.of(new float[] {call.name().equals("fc") ? 0 : 1}))
            .toList();
    RunFigures figures = new RunFigures(List.of(), zeroAlone);
    MetricValues one = MetricValues.of(Metric.ZEROS, network, Drawings.sizes(network), figures);
    double values =
        network.calls().stream()
            .mapToLong(call -> Drawings.sizes(network).output(call).elements())
            .sum();
    assertThat(one.total()).isCloseTo(1000 / values, within(1e-12));
  }

  @Test
  void timesOfCallsAddUp() {
    assertThat(ofRun(Metric.TIME, 2).total()).isEqualTo(350);
  }

  @Test
  void whatNeedsARunIsRefusedWithoutOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> values(Metric.TIME));
  }

  @Test
  void valuesBelowZeroLowerTheScale() {
    MetricValues mean = ofRun(Metric.MEAN, -2);
    assertThat(mean.callScale()).isEqualTo(new MetricValues.Scale(-2, 0));
    assertThat(mean.callScale().step(-2)).isZero();
    assertThat(mean.callScale().length(-2)).isEqualTo(1);
  }

  @Test
  void metricsAreFoundByTheirNames() {
    assertThat(Metric.of("receptive-field")).contains(Metric.RECEPTIVE_FIELD);
    assertThat(Metric.of("beauty")).isEmpty();
  }
}
