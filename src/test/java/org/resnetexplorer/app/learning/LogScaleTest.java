package org.resnetexplorer.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogScaleTest {
  @Test
  void itGoesFromPowerOfTenToPowerOfTen() {
    LogScale scale = LogScale.of(DoubleStream.of(0.02, 0.5, 30, 0, Double.NaN));
    assertThat(scale).isEqualTo(new LogScale(-2, 2));
    assertThat(scale.part(1)).isEqualTo(0.5);
    assertThat(scale.part(0)).isNaN();
    assertThat(scale.part(Double.POSITIVE_INFINITY)).isNaN();
    assertThat(scale.part(Double.NaN)).isNaN();
  }

  @Test
  void equalNumbersHaveAPowerToStandIn() {
    assertThat(LogScale.of(DoubleStream.of(10, 10))).isEqualTo(new LogScale(1, 2));
    assertThat(LogScale.of(DoubleStream.empty())).isEqualTo(new LogScale(-1, 0));
  }

  @Test
  void itsTicksStandOnThePowersTheyName() {
    assertThat(new LogScale(-1, 1).ticks(6).all())
        .allSatisfy(tick -> assertThat(new LogScale(-1, 1).part(tick.value())).isIn(0.0, 0.5, 1.0))
        .hasSize(3);
  }
}
