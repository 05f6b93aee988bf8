package org.resnetexplorer.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;

class AmountsTest {
  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "",
          BigDecimal.ONE,
          "k",
          BigDecimal.valueOf(1_000),
          "M",
          BigDecimal.valueOf(1_000_000),
          "G",
          BigDecimal.valueOf(1_000_000_000));

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
      String total = row.total().substring(2);
      BigDecimal step = printed(total.replaceAll("[0-9]", "0").replaceFirst("0( .)?$", "1$1"));
      assertThat(sum.divide(step).setScale(0, RoundingMode.HALF_UP).multiply(step))
          .as("%s %s: %s", name, row.title(), row.parts())
          .isEqualByComparingTo(printed(total));
      assertThat(row.parts()).allMatch(part -> digits(part) <= 4);
      assertThat(digits(total)).isLessThanOrEqualTo(4);
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
    BigDecimal number = new BigDecimal(amount.replaceAll("[^0-9.]", ""));
    String unit = amount.replaceAll("[^kMG]", "");
    return number.multiply(UNITS.get(unit));
  }

  private static long digits(String amount) {
    return amount.chars().filter(Character::isDigit).count();
  }

  @Test
  void smallCountsArePrintedInFull() {
    assertThat(Amounts.of(List.of(9408L, 128L)).parts()).containsExactly("9,408", "128");
  }

  @Test
  void aRowHasOneUnitAndFourDigits() {
    Amounts deep =
        Amounts.of(
            List.of(118_013_952L, 667_942_912L, 1_901_068_288L, 8_015_314_944L, 809_238_528L));
    assertThat(deep.parts()).containsExactly("0.118 G", "0.668 G", "1.901 G", "8.015 G", "0.809 G");
    assertThat(deep.total()).isEqualTo("11.51 G");
  }

  @Test
  void partsThatDoNotAddUpHaveATotalOfFewerDecimals() {
    Amounts amounts = Amounts.of(List.of(1_004_400L, 1_004_400L));
    assertThat(amounts.parts()).containsExactly("1.004 M", "1.004 M");
    assertThat(amounts.total()).isEqualTo("2.01 M");
  }

  @Test
  void aPartThatRoundsToNothingHasASmallerUnit() {
    assertThat(Amounts.of(List.of(8_192L, 4_000_000_000L)).parts())
        .containsExactly("8.19 k", "4.000 G");
    assertThat(Amounts.of(List.of(0L, 9_999_600L)).parts()).containsExactly("0.00 M", "10.00 M");
  }
}
