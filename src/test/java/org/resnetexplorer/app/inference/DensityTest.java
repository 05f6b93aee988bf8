package org.resnetexplorer.app.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.controls.WidthClass;

class DensityTest {
  @ParameterizedTest
  @CsvSource({
    "WIDE, 536, true, true, false",
    "WIDE, 800, true, true, true",
    "MIDDLE, 410, false, true, false",
    "MIDDLE, 560, true, true, false",
    "NARROW, 372, false, true, false",
    "NARROW, 270, false, false, false",
    "NARROW, 900, false, true, false"
  })
  void roomDecidesWhatStandsBelowTheAnswers(
      WidthClass width, double height, boolean facts, boolean line, boolean samples) {
    Density density = Density.of(width, height);
    assertThat(density.facts()).isEqualTo(facts);
    assertThat(density.line()).isEqualTo(line);
    assertThat(density.samples()).isEqualTo(samples);
  }
}
