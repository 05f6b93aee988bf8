package org.resnetexplorer.weights.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeedMeterTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void isZeroAtTheStart() {
    assertThat(new SpeedMeter(100, 0).speed(100, 0)).isZero();
  }

  @Test
  void bytesOfEarlierTriesAreNotSpeed() {
    assertThat(new SpeedMeter(1_000_000, 0).speed(1_000_500, SECOND)).isEqualTo(500);
  }

  @Test
  void forgetsHowFastItOnceWas() {
    SpeedMeter meter = new SpeedMeter(0, 0);
    for (int second = 1; second <= 10; second++) {
      meter.speed(1_000_000L * second, second * SECOND);
    }
    long speed = 0;
    for (int second = 11; second <= 20; second++) {
      speed = meter.speed(10_000_000, second * SECOND);
    }
    assertThat(speed).isZero();
  }
}
