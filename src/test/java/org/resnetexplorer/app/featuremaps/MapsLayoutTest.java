package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.render.ScrollGrid;

class MapsLayoutTest {

  @ParameterizedTest
  @CsvSource({
    "128, 1062, 301, 42, 128",
    "64, 1062, 301, 56, 64",
    "256, 1062, 301, 28, 256",
    "512, 1062, 301, 42, 132",
    "128, 655, 106, 42, 26",
  })
  void tilesAreAsLargeAsLetsAllBeSeen(
      int channels, double width, double height, int side, int visible) {
    ScrollGrid grid = MapsLayout.tiles(channels, width, height, MapsLook.AUTOMATIC);
    assertThat(grid.cellWidth()).isEqualTo(side);
    assertThat(grid.visible(0)).isEqualTo(visible);
  }

  @ParameterizedTest
  @CsvSource({"64", "128", "512", "2048"})
  void everyTileSeenIsFoundAgainByItsMiddle(int channels) {
    ScrollGrid grid = MapsLayout.tiles(channels, 700, 260, MapsLook.AUTOMATIC);
    double end = grid.lastScroll();
    for (int place = grid.columns() * (grid.rows() - 3); place < channels; place++) {
      double x = grid.x(place) + grid.cellWidth() / 2.0;
      double y = grid.y(place, end) + grid.cellHeight() / 2.0;
      assertThat(grid.placeAt(x, y, end)).hasValue(place);
    }
  }

  @Test
  void aGapAndTheSpaceAroundHoldNoTile() {
    ScrollGrid grid = MapsLayout.tiles(128, 1062, 301, MapsLook.AUTOMATIC);
    double beyond = grid.x(0) + grid.cellWidth() + 1;
    assertThat(grid.placeAt(beyond, grid.top() + 1, 0)).isEmpty();
    assertThat(grid.placeAt(grid.left() - 1, grid.top() + 1, 0)).isEmpty();
    assertThat(grid.placeAt(grid.left() + 1, grid.top() - 1, 0)).isEmpty();
  }

  @Test
  void tilesNeverLeaveThePane() {
    for (int width = 60; width < 1400; width += 13) {
      ScrollGrid grid = MapsLayout.tiles(512, width, 200, MapsLook.AUTOMATIC);
      assertThat(grid.left() + grid.width()).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void scrollingToAPlaceGoesNoFurtherThanNeeded() {
    ScrollGrid grid = MapsLayout.tiles(512, 1062, 301, MapsLook.AUTOMATIC);
    int below = grid.columns() * grid.endRow(0);
    assertThat(grid.scrollShowing(0, 0)).isZero();
    assertThat(grid.y(below, grid.scrollShowing(below, 0))).isEqualTo(301 - grid.cellHeight() - 8);
    assertThat(grid.y(0, grid.scrollShowing(0, 200))).isEqualTo(8);
    assertThat(grid.scrollShowing(511, 0)).isEqualTo(grid.lastScroll());
  }

  @Test
  void theLastRowsCountOnlyTheChannelsThereAre() {
    ScrollGrid grid = MapsLayout.tiles(512, 1062, 301, MapsLook.AUTOMATIC);
    assertThat(512 % grid.columns()).isPositive();
    int rowsSeen = grid.visible(grid.lastScroll()) / grid.columns();
    assertThat(grid.visible(grid.lastScroll()))
        .isEqualTo(rowsSeen * grid.columns() + 512 % grid.columns());
  }

  @Test
  void aTileIsCountedAsSeenWhenHalfOfItIs() {
    ScrollGrid grid = MapsLayout.tiles(512, 1062, 301, 56);
    int row = grid.columns();
    double half = grid.top() + 28;
    assertThat(grid.visible(half)).isEqualTo(grid.visible(half + 1) + row);
  }

  @Test
  void logitsStandInAsFewColumnsAsHoldThem() {
    assertThat(MapsLayout.lines(16, 1062, 301).columns()).isEqualTo(2);
    assertThat(MapsLayout.lines(5, 1062, 301).columns()).isEqualTo(1);
    assertThat(MapsLayout.lines(1000, 1062, 301).columns()).isEqualTo(3);
    assertThat(MapsLayout.lines(1000, 200, 301).columns()).isEqualTo(1);
  }
}
