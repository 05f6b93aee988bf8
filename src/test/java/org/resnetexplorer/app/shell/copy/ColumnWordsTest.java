package org.resnetexplorer.app.shell.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.CopyForm;
import org.resnetexplorer.export.copy.Copyable;

/** What people read above the columns they copied. */
class ColumnWordsTest {
  private static ColumnWords words(Locale language) {
    return new ColumnWords(new Panes().messages(language));
  }

  @ParameterizedTest
  @EnumSource(KnownColumn.class)
  void everyKnownHeadingHasWordsInBothLanguages(KnownColumn column) {
    String heading = column.name().toLowerCase(Locale.ROOT);
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      assertThat(words(language).of(heading)).isNotBlank().doesNotContain("_");
    }
  }

  @Test
  void whatIsNamedAfterAClassIsCalledSoInEveryLanguage() {
    assertThat(words(Locale.KOREAN).of("golf ball")).isEqualTo("golf ball");
  }

  @Test
  void unitsStandInTheHeadingAndTheNumbersStayAsTheyAre() {
    Copyable.Table table =
        new Copyable.Table(
            "calls",
            List.of("call", "milliseconds", "receptive_field"),
            List.of(Cell.row("conv1", 1.5, 7)));
    assertThat(words(Locale.ENGLISH).worded(table).text(CopyForm.CSV))
        .isEqualTo("Call,Time (ms),Receptive field (pixels)\nconv1,1.5,7\n");
    assertThat(words(Locale.KOREAN).worded(table).text(CopyForm.TEXT))
        .isEqualTo("호출\t시간(ms)\t수용 영역(픽셀)\nconv1\t1.5\t7\n");
  }
}
