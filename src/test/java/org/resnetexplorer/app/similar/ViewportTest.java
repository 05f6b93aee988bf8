package org.resnetexplorer.app.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final double[] BOUNDS = {-2, 1, 8, 2};

  @Test
  void allPointsAreInSightOnOneScaleUpwards() {
    Viewport all = Viewport.fitting(BOUNDS, 420, 300, 10);

    assertThat(all.scale()).isEqualTo(50);
    assertThat(all.x(new double[] {-2, 1})).isEqualTo(10);
    assertThat(all.x(new double[] {6, 1})).isEqualTo(410);
    assertThat(all.y(new double[] {0, 3})).isEqualTo(100);
    assertThat(all.y(new double[] {0, 1})).isEqualTo(200);
  }

  @Test
  void whatIsUnderTheMouseStaysThere() {
    Viewport all = Viewport.fitting(BOUNDS, 420, 300, 10);
    double[] point = {3, 2.5};

    Viewport closer = all.zoomed(3, all.x(point), all.y(point));

    assertThat(closer.x(point)).isCloseTo(all.x(point), within(1e-9));
    assertThat(closer.y(point)).isCloseTo(all.y(point), within(1e-9));
    assertThat(closer.scale()).isCloseTo(150, within(1e-9));
  }

  @Test
  void zoomEndsWhereNothingMoreIsToBeSeen() {
    Viewport view = Viewport.fitting(BOUNDS, 420, 300, 10).zoomed(1e9, 0, 0);

    assertThat(view.zoomed(2, 50, 50)).isEqualTo(view);
  }

  @Test
  void aSinglePointStandsInTheMiddle() {
    Viewport one = Viewport.fitting(new double[] {5, 5, 0, 0}, 200, 100, 10);

    assertThat(one.x(new double[] {5, 5})).isEqualTo(100);
    assertThat(one.y(new double[] {5, 5})).isEqualTo(50);
  }

  @Test
  void aPointOutOfSightIsBroughtIntoIt() {
    Viewport all = Viewport.fitting(BOUNDS, 420, 300, 10).moved(1000, 0);
    double[] point = {0, 2};

    Viewport there = all.showing(point, 420, 300, 10);

    assertThat(there.x(point)).isEqualTo(410);
    assertThat(there.y(point)).isEqualTo(all.y(point));
  }
}
