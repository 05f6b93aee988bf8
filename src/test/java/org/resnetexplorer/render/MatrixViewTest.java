package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatrixViewTest {

  @Test
  void smallMatrixIsShownWholeInTheLargestCells() {
    MatrixView view = MatrixView.fit(16, 32, 400, 260);
    assertThat(view.cell()).isEqualTo(12);
    assertThat(view.endRow()).isEqualTo(16);
    assertThat(view.endColumn()).isEqualTo(32);
  }

  @Test
  void largeMatrixBeginsAtItsFirstCell() {
    MatrixView view = MatrixView.fit(1000, 2048, 300, 90);
    assertThat(view.cell()).isEqualTo(3);
    assertThat(view.endRow()).isEqualTo(30);
    assertThat(view.endColumn()).isEqualTo(100);
  }

  @Test
  void pointFindsItsCellWhereverOneHasScrolled() {
    MatrixView view = new MatrixView(100, 200, 4, 42, 81, 60, 40);
    assertThat(view.cellAt(0, 0)).hasValue(20 * 200 + 10);
    assertThat(view.cellAt(1.9, 2.9)).hasValue(20 * 200 + 10);
    assertThat(view.cellAt(2, 3)).hasValue(21 * 200 + 11);
    assertThat(view.cellAt(60, 3)).isEmpty();
    assertThat(view.cellAt(-1, 3)).isEmpty();
  }

  @Test
  void pointBesideASmallMatrixIsNoCell() {
    assertThat(new MatrixView(2, 2, 4, 0, 0, 60, 40).cellAt(8, 0)).isEmpty();
  }

  @Test
  void scrollingEndsAtTheEdges() {
    MatrixView view = MatrixView.fit(1000, 2048, 300, 90).scrolled(1e6, 1e6);
    assertThat(view.endRow()).isEqualTo(1000);
    assertThat(view.endColumn()).isEqualTo(2048);
    assertThat(view.scrolled(-1e6, -1e6)).isEqualTo(MatrixView.fit(1000, 2048, 300, 90));
  }

  @Test
  void zoomingKeepsWhatIsUnderThePoint() {
    MatrixView view = new MatrixView(1000, 2048, 4, 400, 800, 300, 90);
    assertThat(view.zoomed(true, 150, 45).cell()).isEqualTo(6);
    assertThat(view.zoomed(true, 150, 45).cellAt(150, 45)).isEqualTo(view.cellAt(150, 45));
    assertThat(view.zoomed(false, 150, 45).cellAt(150, 45)).isEqualTo(view.cellAt(150, 45));
  }

  @Test
  void revealingScrollsAsLittleAsNeeded() {
    MatrixView view = new MatrixView(100, 200, 4, 0, 0, 60, 40);
    assertThat(view.revealing(9, 14)).isEqualTo(view);
    assertThat(view.revealing(10, 0).top()).isEqualTo(4);
    assertThat(view.revealing(10, 0).revealing(0, 0)).isEqualTo(view);
  }

  @Test
  void everyVisibleCellHasTheColourOfItsValue() {
    float[] values = new float[100 * 200];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i);
    }
    ValueScale scale = ValueScale.of(Signedness.SIGNED, values, 0, values.length);
    MatrixView view = new MatrixView(100, 200, 3, 41, 80, 30, 20);
    Pixels pixels = view.render(values, scale);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 30; x++) {
        assertThat(pixels.at(x, y)).isEqualTo(scale.argb(values[view.cellAt(x, y).orElseThrow()]));
      }
    }
  }

  @Test
  void besideASmallMatrixNothingIsDrawn() {
    ValueScale scale = ValueScale.of(Signedness.SIGNED, new float[] {1}, 0, 1);
    Pixels pixels = new MatrixView(1, 1, 4, 0, 0, 10, 10).render(new float[] {1}, scale);
    assertThat(pixels.at(3, 3)).isEqualTo(scale.argb(1));
    assertThat(pixels.at(4, 3)).isZero();
    assertThat(pixels.at(3, 4)).isZero();
  }
}
