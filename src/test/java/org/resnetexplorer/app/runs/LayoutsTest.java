package org.resnetexplorer.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.ScrollGrid;

/** Where maps and strips of maps lie. */
class LayoutsTest {

  @Test
  void aPointOnAnyOfTheThreeMapsMeansTheSameCell() {
    TripleLayout layout = TripleLayout.of(28, 28, 800, 260);

    assertThat(layout.side()).isEqualTo(224);
    for (int map = 0; map < TripleLayout.MAPS; map++) {
      assertThat(layout.cellAt(layout.cellX(map, 5) + 1, layout.cellY(20) + 1))
          .contains(new Cell(20, 5));
    }
  }

  @Test
  void betweenTheMapsThereIsNoCell() {
    TripleLayout layout = TripleLayout.of(28, 28, 800, 260);

    assertThat(layout.cellAt(layout.x(1) - 1, 100)).isEmpty();
    assertThat(layout.cellAt(10, layout.top() - 1)).isEmpty();
  }

  @Test
  void inALowPaneNamesStandBesideTheMapsSoThatTheseAreHigher() {
    TripleLayout layout = TripleLayout.of(28, 28, 400, 66);

    assertThat(layout.isNamedBeside()).isTrue();
    assertThat(layout.side()).isEqualTo(56);
    assertThat(layout.nameX(1)).isLessThan(layout.x(1));
  }

  /** One step smaller than the room, cells of 56 would be lost; of 28 half the map would. */
  @Test
  void aMapIsNotHalvedToKeepItsCellsCrisp() {
    assertThat(TripleLayout.of(28, 28, 400, 58).side()).isEqualTo(55);
  }

  @Test
  void everyStripIsFoundUnderItsOwnMiddle() {
    ScrollGrid layout = StripsLayout.of(128, 620, 240);

    assertThat(IntStream.range(0, layout.endRow(0) * layout.columns()))
        .allMatch(
            place ->
                layout
                        .placeAt(
                            layout.x(place) + layout.cellWidth() / 2.0,
                            layout.y(place, 0) + layout.cellHeight() / 2.0,
                            0)
                        .orElse(-1)
                    == place);
  }

  @Test
  void theLastStripIsSeenWholeWhenScrolledToTheEnd() {
    ScrollGrid layout = StripsLayout.of(2048, 620, 240);
    double scroll = layout.scrollShowing(2047, 0);

    assertThat(scroll).isLessThanOrEqualTo(layout.lastScroll());
    assertThat(layout.y(2047, scroll) + layout.cellHeight()).isLessThanOrEqualTo(240);
    assertThat(layout.endRow(scroll)).isEqualTo(layout.rows());
  }

  @Test
  void fewStripsAreAllSeenAndNeedNoScrolling() {
    ScrollGrid layout = StripsLayout.of(8, 620, 240);

    assertThat(layout.lastScroll()).isZero();
    assertThat(layout.visible(0)).isEqualTo(8);
  }
}
