package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;

class NearestClassTest {
  private static NearestClass of(List<float[]> rows, int... classes) {
    return NearestClass.of(rows, classes, new Cancellation());
  }

  private static float[] at(double degrees, double length) {
    double angle = Math.toRadians(degrees);
    return new float[] {(float) (length * Math.cos(angle)), (float) (length * Math.sin(angle))};
  }

  @Test
  void eachPictureIsNamedAsTheOneNearestInDirection() {
    List<float[]> rows = List.of(at(0, 1), at(5, 9), at(80, 1), at(84, 9), at(30, 3));

    NearestClass found = of(rows, 0, 0, 1, 1, 1);

    assertThat(found.same()).isEqualTo(4);
    assertThat(found.asked()).isEqualTo(5);
    assertThat(found.share()).isEqualTo(0.8);
  }

  @Test
  void aCopyOfAPictureTellsNothingOfIt() {
    List<float[]> rows = List.of(at(0, 1), at(0, 1), at(5, 1), at(90, 1));

    assertThat(of(rows, 0, 0, 1, 0).same()).as("only the last's class is near it").isZero();
  }

  @Test
  void picturesOfNoKnownClassTakeNoPart() {
    List<float[]> rows = List.of(at(0, 1), at(1, 1), at(2, 1), at(90, 1));

    NearestClass found = of(rows, 0, -1, 0, 1);

    assertThat(found.asked()).isEqualTo(3);
    assertThat(found.same()).isEqualTo(2);
  }

  @Test
  void chanceIsTheShareOfPairsOfOneClass() {
    List<float[]> rows = List.of(at(0, 1), at(10, 1), at(20, 1), at(30, 1));

    assertThat(of(rows, 0, 0, 0, 1).chance()).as("3 of 6 pairs").isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aSinglePictureHasNoNeighbour() {
    assertThat(of(List.of(at(0, 1)), 0).asked()).isZero();
  }

  @Test
  void ofThousandsEverySoManiethIsAsked() {
    List<float[]> rows = new ArrayList<>();
    int[] classes = new int[4_001];
    for (int i = 0; i < classes.length; i++) {
      rows.add(at(i * 0.02, 1));
      classes[i] = i / 2_001;
    }

    NearestClass found = of(rows, classes);

    assertThat(found.asked()).isEqualTo(1_334);
    assertThat(found.same()).isGreaterThanOrEqualTo(1_333);
  }

  @Test
  void itStopsWhenNobodyWantsItAnyMore() {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();

    assertThatThrownBy(
            () -> NearestClass.of(List.of(at(0, 1), at(1, 1)), new int[] {0, 0}, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
