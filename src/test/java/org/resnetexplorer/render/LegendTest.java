package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegendTest {

  @Test
  void endOfNonNegativeScaleIsMarkedWhereClipped() {
    assertThat(Legend.of(new ValueScale(0, 0.6134, false, true, ColorMap.VIRIDIS)))
        .isEqualTo(new Legend("0", "", "≥ 0.613"));
  }

  @Test
  void signedScaleNamesZeroAndBothSigns() {
    assertThat(Legend.of(new ValueScale(-0.62, 0.62, true, false, ColorMap.DIVERGING)))
        .isEqualTo(new Legend("≤ −0.62", "0", "+0.62"));
  }

  @Test
  void barRunsFromTheLowestColourToTheHighest() {
    Pixels bar = Legend.bar(ColorMap.VIRIDIS, 256, 2);
    assertThat(bar.at(0, 0)).isEqualTo(ColorMap.VIRIDIS.argb(0));
    assertThat(bar.at(255, 1)).isEqualTo(ColorMap.VIRIDIS.argb(1));
    assertThat(bar.at(128, 1)).isEqualTo(ColorMap.VIRIDIS.argb(0.5));
  }
}
