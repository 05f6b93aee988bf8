package org.resnetexplorer.app.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WalkTest {
  private static final double[][] POINTS = {{0, 0}, {4, 1}, {1, 2}, {-3, 0}, {9, 0}};

  @Test
  void anArrowLeadsToTheNearestInItsDirection() {
    assertThat(Walk.next(POINTS, 0, 1, 0)).as("right, not the one above").isEqualTo(1);
    assertThat(Walk.next(POINTS, 0, 0, 1)).isEqualTo(2);
    assertThat(Walk.next(POINTS, 0, -1, 0)).isEqualTo(3);
  }

  @Test
  void whereNoneLiesStraightAheadTheNearestOnThatSideIsTaken() {
    assertThat(Walk.next(POINTS, 1, 0, 1)).as("up and far to the left").isEqualTo(2);
  }

  @Test
  void atTheEdgeOneStays() {
    assertThat(Walk.next(POINTS, 4, 1, 0)).isEqualTo(4);
  }
}
