package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTest {
  /** Grey on 0..255, on which a colour's components are its value. */
  private static final ValueScale PLAIN = new ValueScale(0, 255, false, false, ColorMap.GREY);

  @Test
  void wholeMultipleMagnifiesWithoutSmoothing() {
    float[] values = {99, 0, 255, 255, 0};
    assertThat(levels(Tile.render(values, 1, 2, 2, PLAIN, 4), 4))
        .isEqualTo(
            """
            0 0 255 255
            0 0 255 255
            255 255 0 0
            255 255 0 0
            """);
  }

  @Test
  void ownSizeShowsEveryCell() {
    float[] values = {0, 60, 120, 255};
    assertThat(levels(Tile.render(values, 0, 2, 2, PLAIN, 2), 2)).isEqualTo("0 60\n120 255\n");
  }

  @Test
  void wholeFractionShowsTheMeanOfItsCells() {
    float[] values = {0, 20, 200, 200, 40, 60, 200, 200, 0, 0, 10, 10, 0, 0, 10, 10};
    assertThat(levels(Tile.render(values, 0, 4, 4, PLAIN, 2), 2)).isEqualTo("30 200\n0 10\n");
  }

  @Test
  void brokenFractionWeighsCellsByArea() {
    // Three cells over two pixels: (0 + 30 * 0.5) / 1.5 = 10 and (30 * 0.5 + 150) / 1.5 = 110.
    float[] values = {0, 30, 150, 0, 30, 150, 0, 30, 150};
    assertThat(levels(Tile.render(values, 0, 3, 3, PLAIN, 2), 2)).isEqualTo("10 110\n10 110\n");
  }

  @Test
  void brokenMultipleInterpolatesBetweenCellCentres() {
    // Pixel centres of three over two cells lie at -1/6, 1/2 and 7/6; the ends repeat the edge.
    float[] values = {0, 100, 100, 200};
    assertThat(levels(Tile.render(values, 0, 2, 2, PLAIN, 3), 3))
        .isEqualTo(
            """
            0 50 100
            50 100 150
            100 150 200
            """);
  }

  @Test
  void wideMapIsCentredBetweenTransparentMargins() {
    float[] values = {10, 20, 30, 40};
    int[] tile = Tile.render(values, 0, 1, 4, PLAIN, 4);
    assertThat(levels(tile, 4)).isEqualTo("- - - -\n10 20 30 40\n- - - -\n- - - -\n");
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "4", "1"})
  void valueThatIsNotFiniteLeavesItsPixelsTransparent(int side) {
    float[] values = {Float.NaN, 100, 100, 100};
    int[] tile = Tile.render(values, 0, 2, 2, PLAIN, side);
    assertThat(tile[0]).isZero();
  }

  @Test
  void drawingIntoAPictureTouchesItsTileAlone() {
    int[] picture = new int[5 * 4];
    Tile.draw(new float[] {1, 2, 3, 4}, 0, 2, 2, PLAIN, 2, picture, 5 + 2, 5);
    assertThat(levels(picture, 5)).isEqualTo("- - - - -\n- - 1 2 -\n- - 3 4 -\n- - - - -\n");
  }

  @Test
  void infinityAndNaNAreNotFinite() {
    float[] values = {Float.NaN, 1, 2, Float.NEGATIVE_INFINITY};
    assertThat(Tile.notFinite(values, 0, 2)).isTrue();
    assertThat(Tile.notFinite(values, 1, 2)).isFalse();
    assertThat(Tile.notFinite(values, 2, 2)).isTrue();
  }

  @Test
  void allZeroKnowsBothZeros() {
    assertThat(Tile.allZero(new float[] {0, -0f, 1}, 0, 2)).isTrue();
    assertThat(Tile.allZero(new float[] {0, -0f, 1}, 0, 3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"7, 7, 168, 168", "28, 28, 150, 140", "112, 112, 56, 112", "5, 10, 44, 40"})
  void crispSideIsAWholeMultiple(int height, int width, int wanted, int side) {
    assertThat(Tile.crispSide(height, width, wanted)).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "3.9, 1, 3", "2, 2.5, 6", "1, 0.5, -1", "4, 1, -1", "1, 3, -1"})
  void pointFindsItsCellBetweenTheMargins(double x, double y, int cell) {
    assertThat(TileFit.of(2, 4, 4).cellAt(x, y).orElse(-1)).isEqualTo(cell);
  }

  private static String levels(int[] pixels, int width) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, pixels.length)
        .forEach(
            i ->
                text.append(pixels[i] == 0 ? "-" : String.valueOf(pixels[i] & 0xFF))
                    .append(i % width == width - 1 ? '\n' : ' '));
    return text.toString();
  }
}
