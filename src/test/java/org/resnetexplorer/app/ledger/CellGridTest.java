package org.resnetexplorer.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellGridTest {
  private final CellGrid grid = new CellGrid(7, 7, 32, 224, 224);

  @Test
  void aCellReachesHalfWayToTheCentresOfItsNeighbours() {
    assertThat(grid.left(0)).isZero();
    assertThat(grid.left(1)).isEqualTo(16.5);
    assertThat(grid.left(6)).isEqualTo(176.5);
    assertThat(grid.left(7)).isEqualTo(224);
  }

  @Test
  void theCellAtAPixelIsTheOneCentredNearest() {
    assertThat(grid.cellAt(0, 0)).hasValue(0);
    assertThat(grid.cellAt(32.5, 64.5)).hasValue(2 * 7 + 1);
    assertThat(grid.cellAt(223, 223)).hasValue(48);
    assertThat(grid.cellAt(224, 3)).isEmpty();
  }

  @Test
  void aRectangleIsTheSameFromEitherCorner() {
    assertThat(grid.between(0, 8)).containsExactlyInAnyOrder(0, 1, 7, 8);
    assertThat(grid.between(8, 0)).isEqualTo(grid.between(0, 8));
    assertThat(grid.between(1, 7)).isEqualTo(grid.between(0, 8));
  }

  @Test
  void aLineTakesTheCellsWhoseMiddleItGoesAround() {
    double[] xs = {20, 110, 110, 20};
    double[] ys = {20, 20, 80, 80};

    assertThat(grid.within(xs, ys)).containsExactlyInAnyOrder(8, 9, 10, 15, 16, 17);
  }

  @Test
  void aMapOfOneCellThatSeesAllCoversThePicture() {
    CellGrid one = new CellGrid(1, 1, 0, 300, 200);

    assertThat(one.cellAt(299, 199)).hasValue(0);
    assertThat(one.left(1)).isEqualTo(300);
    assertThat(one.top(1)).isEqualTo(200);
  }
}
