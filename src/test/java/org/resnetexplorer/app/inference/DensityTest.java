package org.resnetexplorer.app.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.controls.WidthClass;

class DensityTest {
  @ParameterizedTest
  @CsvSource({
    "WIDE, 536, false, true, true, false",
    "WIDE, 800, false, true, true, true",
    "MIDDLE, 400, false, false, true, false",
    "MIDDLE, 560, false, true, true, false",
    "NARROW, 372, false, false, true, false",
    "NARROW, 270, false, false, false, false",
    "NARROW, 900, false, false, true, false",
    "WIDE, 536, true, false, true, true",
    "WIDE, 800, true, true, true, true",
    "WIDE, 424, true, false, false, true",
    "MIDDLE, 400, true, false, false, true",
    "MIDDLE, 340, true, false, true, false",
    "MIDDLE, 560, true, false, true, true",
    "NARROW, 900, true, false, true, false"
  })
  void roomDecidesWhatStandsBelowTheAnswers(
      WidthClass width,
      double height,
      boolean ofSample,
      boolean grid,
      boolean line,
      boolean samples) {
    Density density = Density.of(width, height, ofSample);
    assertThat(density.grid()).isEqualTo(grid);
    assertThat(density.line()).isEqualTo(line);
    assertThat(density.samples()).isEqualTo(samples);
  }
}
