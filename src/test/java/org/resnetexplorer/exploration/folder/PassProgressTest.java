package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.text.Messages;

class PassProgressTest {
  @ParameterizedTest
  @CsvSource({
    "0.2, 1 s",
    "59, 59 s",
    "59.5, 1 min 0 s",
    "200, 3 min 20 s",
    "3599.5, 1 h 0 min",
    "7384, 2 h 3 min"
  })
  void aDurationIsToldInTwoUnitsAtMost(double seconds, String told) {
    assertThat(PassProgress.duration(seconds, new Messages(Locale.ENGLISH))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"40.5, 41 s", "60, 1 min", "702, 12 min", "3590, 1 h 0 min", "7384, 2 h 3 min"})
  void whatHasNotBegunIsToldWithoutSecondsBesideMinutes(double seconds, String told) {
    assertThat(PassProgress.roughly(seconds, new Messages(Locale.ENGLISH))).isEqualTo(told);
  }

  @Test
  void aDurationIsToldInTheReadersLanguage() {
    assertThat(PassProgress.duration(200, new Messages(Locale.KOREAN))).isEqualTo("3분 20초");
  }
}
