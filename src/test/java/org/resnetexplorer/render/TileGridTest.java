package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {

  @ParameterizedTest
  @CsvSource({
    // channels, width, height: side, columns, rows, visible
    "64, 1030, 928, 112, 8, 8, 64",
    "64, 924, 924, 112, 8, 8, 64",
    "64, 924, 923, 84, 10, 7, 64",
    "64, 1030, 276, 56, 17, 4, 64",
    "128, 1030, 276, 42, 22, 6, 128",
    "256, 1030, 276, 28, 32, 8, 256",
    "512, 1030, 276, 42, 22, 6, 132",
    "2048, 1030, 276, 42, 22, 6, 132",
    "3, 1030, 276, 112, 8, 1, 3",
    "128, 620, 106, 42, 13, 2, 26",
    "128, 10, 10, 42, 1, 1, 1"
  })
  void largestSideAtWhichAllFitElseScrolling(
      int channels, double width, double height, int side, int columns, int rows, int visible) {
    assertThat(TileGrid.fit(channels, width, height))
        .isEqualTo(new TileGrid(side, 4, columns, rows, visible, channels));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "41.9, 41.9, 0",
    "42, 0, -1",
    "45.9, 0, -1",
    "46, 0, 1",
    "0, 46, 3",
    "92, 47, -1",
    "-1, 0, -1",
    "0, -1, -1",
    "138, 0, -1",
    "0, 92, -1"
  })
  void pointFindsTheTileUnderIt(double x, double y, int place) {
    TileGrid grid = new TileGrid(42, 4, 3, 2, 5, 5);
    assertThat(grid.placeAt(x, y, 0).orElse(-1)).isEqualTo(place);
  }

  @Test
  void scrollingMovesWholeRows() {
    TileGrid grid = new TileGrid(42, 4, 3, 2, 6, 10);
    assertThat(grid.totalRows()).isEqualTo(4);
    assertThat(grid.lastTopRow()).isEqualTo(2);
    assertThat(grid.placeAt(0, 46, 2)).hasValue(9);
    assertThat(grid.bounds(9, 2)).isEqualTo(new TileGrid.Square(0, 46, 42));
    assertThat(grid.bounds(1, 2)).isEqualTo(new TileGrid.Square(46, -92, 42));
  }

  @Test
  void boundsAndPointAgreeForEveryTile() {
    TileGrid grid = TileGrid.fit(128, 1030, 276);
    for (int place = 0; place < 128; place++) {
      TileGrid.Square square = grid.bounds(place, 0);
      assertThat(grid.placeAt(square.x(), square.y(), 0)).hasValue(place);
      assertThat(grid.placeAt(square.x() + 41, square.y() + 41, 0)).hasValue(place);
    }
  }
}
