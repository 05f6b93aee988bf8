package org.resnetexplorer.app.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.export.report.Report;

/** What a page shows of what can be copied. */
class ReportSectionTest {
  private static Report.Item.Table table(Locale language, Copyable of) {
    return (Report.Item.Table)
        new ReportSection(new Panes().messages(language)).of(List.of(of)).get(0);
  }

  @Test
  void aLongTableSaysHowMuchOfItIsShown() {
    Copyable of =
        new Copyable.Table("channels", List.of("channel"), Collections.nCopies(512, Cell.row(1)));
    Report.Item.Table shown = table(Locale.ENGLISH, of);
    assertThat(shown.rows()).hasSize(100);
    assertThat(shown.caption()).isEqualTo("channels: the first 100 of 512 rows");
  }

  @Test
  void numbersStandToTheRightAndKeepSevenDigits() {
    Copyable of =
        new Copyable.Table(
            "t",
            List.of("call", "value"),
            List.of(Cell.row("conv1", 0.123456789), Cell.row("fc", Double.NaN)));
    Report.Item.Table shown = table(Locale.ENGLISH, of);
    assertThat(shown.numbers()).containsExactly(false, true);
    assertThat(shown.rows()).containsExactly(List.of("conv1", "0.1234568"), List.of("fc", "–"));
  }
}
