package org.resnetexplorer.explain.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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

  /** Else the colours would tell against from for by where the largest happens to lie. */
  @Test
  void paymentsHaveAsMuchRoomBelowZeroAsAbove() {
    List<Double> payments = new ArrayList<>(Collections.nCopies(network.calls().size(), 0.0));
    payments.set(network.findCall("layer4.1.bn3").orElseThrow().index(), 7.2);
    payments.set(network.findCall("layer4.0.downsample.1").orElseThrow().index(), -0.3);
    payments.set(network.findCall("layer4.0.bn3").orElseThrow().index(), 2.9);

    MetricValues ledger =
        MetricValues.of(
            Metric.LEDGER, network, Drawings.sizes(network), RunFigures.payments(payments));

    assertThat(ledger.blockScale()).isEqualTo(new MetricValues.Scale(-7.2, 7.2));
    assertThat(ledger.value("layer4.0")).isCloseTo(2.6, within(1e-12));
    assertThat(ledger.total()).isCloseTo(9.8, within(1e-12));
    assertThat(ledger.callScale().step(-0.3)).isEqualTo(2);
    assertThat(ledger.callScale().step(0.3)).isEqualTo(3);
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
