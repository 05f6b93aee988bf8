package org.resnetexplorer.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;

class AmountsTest {

  static List<String> networks() {
    return Drawings.networks();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void thePrintedPartsAddUpToThePrintedTotal(String name) {
    Network network = Drawings.network(name);
    List<NetFigures> rows =
        NetFigures.of(network, Drawings.sizes(network), new DiagramText(Locale.ENGLISH));
    for (NetFigures row : rows) {
      BigDecimal sum =
          row.parts().stream()
              .filter(part -> !part.isEmpty())
              .map(AmountsTest::printed)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(printed(row.total().substring(2)));
    }
  }

  /** A trunk has no classifier, another head several layers: each stage keeps its own figures. */
  @ParameterizedTest
  @CsvSource({"head=none, 0", "head=fc+24-relu, 2"})
  void everyStageHasItsOwnParametersWhateverTheHeadIs(String options, long layersOfHead) {
    Network network = Network.of(SpecText.parse("basic,1-1-1-1," + options));
    List<NetFigures> rows =
        NetFigures.of(network, Drawings.sizes(network), new DiagramText(Locale.ENGLISH));

    assertThat(rows.get(1).values()).containsExactly(1L, 2L, 2L, 2L, 2L, layersOfHead);
    assertThat(rows.get(2).values()).startsWith(9536L, 73984L, 230144L, 919040L, 3673088L);
  }

  private static BigDecimal printed(String amount) {
    return new BigDecimal(amount.replace(" M", "").replace(",", ""));
  }

  @Test
  void smallCountsArePrintedInFull() {
    assertThat(Amounts.of(List.of(9408L, 128L)).parts()).containsExactly("9,408", "128");
  }

  @Test
  void countsThatDoNotAddUpInMillionsArePrintedInFull() {
    Amounts amounts = Amounts.of(List.of(1_004_000L, 1_004_000L));
    assertThat(amounts.parts()).containsExactly("1,004,000", "1,004,000");
    assertThat(amounts.total()).isEqualTo("2,008,000");
  }

  @Test
  void decimalsOfLargeCountsGrowUntilTheyAddUp() {
    Amounts amounts = Amounts.of(List.of(1_000_400_000L, 1_000_400_000L));
    assertThat(amounts.parts()).containsExactly("1,000.4 M", "1,000.4 M");
    assertThat(amounts.total()).isEqualTo("2,000.8 M");
  }
}
