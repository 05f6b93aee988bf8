package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.diagram.WheelZoom.Turn;

class WheelZoomTest {
  private static final double NOTCH_IN = 1.15;
  private static final double NOTCH_OUT = 1 / 1.15;

  private long millis;
  private final WheelZoom wheel = new WheelZoom(() -> millis * 1_000_000);

  private Turn turnAfter(long pause, double factor, boolean atLimit) {
    millis += pause;
    return wheel.turn(factor, atLimit);
  }

  @Test
  void theWheelZoomsUntilTheLimit() {
    assertThat(turnAfter(0, NOTCH_IN, false)).isEqualTo(Turn.ZOOM);
    assertThat(turnAfter(30, NOTCH_IN, false)).isEqualTo(Turn.ZOOM);
    assertThat(turnAfter(5000, NOTCH_OUT, false)).isEqualTo(Turn.ZOOM);
  }

  @Test
  void aGestureThatReachesTheLimitDoesNotPassIt() {
    turnAfter(0, NOTCH_IN, false);
    for (int i = 0; i < 20; i++) {
      assertThat(turnAfter(40, NOTCH_IN, true)).isEqualTo(Turn.NOTHING);
    }
  }

  @Test
  void pushedOnAfterAPauseItLeadsIn() {
    turnAfter(0, NOTCH_IN, false);
    assertThat(turnAfter(400, NOTCH_IN, true)).isEqualTo(Turn.IN);
  }

  @Test
  void pushedOnAtTheLeastZoomItLeadsOut() {
    turnAfter(0, NOTCH_OUT, false);
    assertThat(turnAfter(400, NOTCH_OUT, true)).isEqualTo(Turn.OUT);
  }

  @Test
  void smallTurnsOfATouchPadAddUpToAPush() {
    assertThat(turnAfter(0, 1.05, true)).isEqualTo(Turn.NOTHING);
    assertThat(turnAfter(16, 1.05, true)).isEqualTo(Turn.NOTHING);
    assertThat(turnAfter(16, 1.05, true)).isEqualTo(Turn.IN);
  }

  @Test
  void afterAChangeOfLevelTheSameGestureDoesNothingMore() {
    assertThat(turnAfter(0, NOTCH_IN, true)).isEqualTo(Turn.IN);
    for (int i = 0; i < 20; i++) {
      assertThat(turnAfter(40, NOTCH_IN, false)).isEqualTo(Turn.NOTHING);
      assertThat(turnAfter(40, NOTCH_OUT, false)).isEqualTo(Turn.NOTHING);
    }
    assertThat(turnAfter(400, NOTCH_IN, false)).isEqualTo(Turn.ZOOM);
  }
}
