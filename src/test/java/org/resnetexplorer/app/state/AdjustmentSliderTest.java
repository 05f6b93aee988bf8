package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;

class AdjustmentSliderTest {
  private static final int EDGE = 224;

  @ParameterizedTest
  @EnumSource
  void zeroChangesNothing(AdjustmentSlider adjustment) {
    assertThat(adjustment.turned(Adjustments.NONE, 0, EDGE)).isEqualTo(Adjustments.NONE);
    assertThat(adjustment.value(Adjustments.NONE, EDGE)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void itStandsWhereItWasTurnedTo(AdjustmentSlider adjustment) {
    assertThat(adjustment.value(adjustment.turned(Adjustments.NONE, 7, EDGE), EDGE)).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void itEndsAtItsEnds(AdjustmentSlider adjustment) {
    assertThat(adjustment.value(adjustment.turned(Adjustments.NONE, 5000, EDGE), EDGE))
        .isEqualTo(adjustment.most());
  }

  @ParameterizedTest
  @CsvSource({
    "BRIGHTNESS, 20, +20 %",
    "CONTRAST, -35, −35 %",
    "BLUR, 2, 2.0 px",
    "NOISE, 16, 16",
    "GREY, 40, 40 %"
  })
  void amountsCarrySignAndUnit(AdjustmentSlider adjustment, double value, String amount) {
    assertThat(adjustment.amount(value)).isEqualTo(amount);
  }

  @Test
  void allChangesAreSaidInOneLine() {
    Changes changes =
        new Changes(
            new CropWindow(1, 2, 100),
            AdjustmentSlider.GREY.turned(
                AdjustmentSlider.CONTRAST.turned(Adjustments.NONE, -35, EDGE), 40, EDGE));
    assertThat(new ChangeWords(new Panes().messages(Locale.ENGLISH)).line(changes, EDGE))
        .isEqualTo("own crop, contrast -35 %, grey square 40 %");
  }
}
