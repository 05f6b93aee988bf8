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
  void noMorePowersAreNamedThanThereIsRoomFor() {
    assertThat(new LogScale(-30, 5).ticks(6)).hasSizeLessThanOrEqualTo(6).contains(-30);
    assertThat(new LogScale(-1, 1).ticks(6)).containsExactly(-1, 0, 1);
    assertThat(LogScale.label(-3)).isEqualTo("0.001");
    assertThat(LogScale.label(-12)).isEqualTo("1e−12");
  }
}
