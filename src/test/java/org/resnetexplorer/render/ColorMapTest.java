package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColorMapTest {

  /** The published colours of matplotlib's maps, as its {@code to_hex(cmap(t))} prints them. */
  @ParameterizedTest
  @CsvSource({
    "VIRIDIS, 0, 440154",
    "VIRIDIS, 0.25, 3b528b",
    "VIRIDIS, 0.5, 21918c",
    "VIRIDIS, 0.75, 5ec962",
    "VIRIDIS, 1, fde725",
    "MAGMA, 0, 000004",
    "MAGMA, 0.25, 51127c",
    "MAGMA, 0.5, b73779",
    "MAGMA, 0.75, fc8961",
    "MAGMA, 1, fcfdbf",
    "GREY, 0, 000000",
    "GREY, 0.5, 808080",
    "GREY, 1, ffffff"
  })
  void colourAtPositionIsTheTables(ColorMap map, double t, String hex) {
    assertThat(hex(map.argb(t))).isEqualTo("ff" + hex);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 053061",
    "0.1, 2166ac",
    "0.2, 4393c3",
    "0.3, 92c5de",
    "0.4, d1e5f0",
    "0.5, f7f7f7",
    "0.6, fddbc7",
    "0.7, f4a582",
    "0.8, d6604d",
    "0.9, b2182b",
    "1, 67001f"
  })
  void divergingHitsItsElevenStops(double t, String hex) {
    assertThat(hex(ColorMap.DIVERGING.argb(t))).isEqualTo("ff" + hex);
  }

  @Test
  void divergingIsStraightBetweenStops() {
    // Half way from 053061 to 2166AC: (5+33)/2 = 19, (48+102)/2 = 75, (97+172)/2 = 134.5.
    assertThat(hex(ColorMap.DIVERGING.argb(0.05))).isEqualTo("ff134b87");
  }

  @ParameterizedTest
  @EnumSource(ColorMap.class)
  void positionsBeyondTheEndsGetTheColoursOfTheEnds(ColorMap map) {
    assertThat(map.argb(-0.1)).isEqualTo(map.argb(0));
    assertThat(map.argb(7)).isEqualTo(map.argb(1));
  }

  @ParameterizedTest
  @EnumSource(ColorMap.class)
  void everyColourIsOpaque(ColorMap map) {
    for (int i = 0; i <= 1000; i++) {
      assertThat(map.argb(i / 1000.0) >>> 24).isEqualTo(0xFF);
    }
  }

  @ParameterizedTest
  @CsvSource({"440154, ffffff", "fde725, 111111", "f7f7f7, 111111", "67001f, ffffff"})
  void inkIsTheOneThatContrastsMore(String ground, String ink) {
    assertThat(hex(ColorMap.inkOn(Integer.parseInt(ground, 16)))).isEqualTo("ff" + ink);
  }

  private static String hex(int argb) {
    return String.format("%08x", argb);
  }
}
