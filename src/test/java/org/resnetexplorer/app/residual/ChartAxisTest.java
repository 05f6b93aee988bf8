package org.resnetexplorer.app.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ChartAxisTest {
  @Test
  void endsOnTheLeastRoundNumberThatHoldsAllBars() {
    ChartAxis axis = ChartAxis.of(DoubleStream.of(0.3, 1.7));
    assertThat(axis.ticks().labels()).containsExactly("0", "1", "2");
    assertThat(axis.part(0.5)).isEqualTo(0.25);
  }

  @Test
  void whatHasNoBarDoesNotCount() {
    ChartAxis axis = ChartAxis.of(DoubleStream.of(0.3, Double.NaN, Double.POSITIVE_INFINITY, 0));
    assertThat(axis.high()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void veryDifferentBarsStandOnPowersOfTen() {
    ChartAxis axis = ChartAxis.of(DoubleStream.of(0.5, 2e7));
    assertThat(axis.log()).isTrue();
    assertThat(axis.ticks().labels()).containsExactly("0.1", "100", "1e5", "1e8");
    assertThat(axis.part(1e8)).isCloseTo(1, within(1e-12));
    assertThat(axis.part(0)).isZero();
  }

  @Test
  void aPowerIsNamedWhereItStands() {
    ChartAxis axis = ChartAxis.of(DoubleStream.of(1, 1000));
    assertThat(axis.ticks().labels()).containsExactly("1", "10", "100", "1,000");
    assertThat(axis.part(axis.ticks().all().get(1).value())).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void withoutAnyBarThereIsAnAxisAllTheSame() {
    assertThat(ChartAxis.of(DoubleStream.empty()).high()).isEqualTo(1);
  }
}
