package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "-0.0 | 0",
        "0.61 | 0.61",
        "0.6134 | 0.613",
        "-1.25 | −1.25",
        "9.999 | 10",
        "42 | 42",
        "999.4 | 999",
        "999.6 | 1,000",
        "12345.6 | 12,346",
        "-2048 | −2,048",
        "0.000123 | 0.000123",
        "0.0000123 | 1.23e−5",
        "-1e-20 | −1e−20",
        "3.5e12 | 3.5e12",
        "NaN | NaN",
        "Infinity | ∞",
        "-Infinity | −∞"
      })
  void compactShowsThreeDigits(double value, String text) {
    assertThat(Numbers.compact(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.16456, 4, 0.1646",
    "-0.3, 2, −0.30",
    "-0.001, 2, 0.00",
    "2.5, 0, 3",
    "NaN, 2, NaN",
    "-Infinity, 2, −∞"
  })
  void fixedKeepsItsDecimalsAndNoNegativeZero(double value, int decimals, String text) {
    assertThat(Numbers.fixed(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.000012 | 4 | 0.0000",
        "14.47126 | 4 | 14.4713",
        "-1234.56789 | 4 | −1,234.568",
        "98313806.1408 | 4 | 98,313,806",
        "-4.5e12 | 4 | −4.5e12",
        "NaN | 4 | NaN",
        "-Infinity | 4 | −∞"
      })
  void toldShowsNoDigitThatAFloatDoesNotTell(double value, int decimals, String text) {
    assertThat(Numbers.told(value, decimals)).isEqualTo(text);
  }

  @Test
  void aPartIsToldAsExactlyAsItsWhole() {
    assertThat(Numbers.signedTold(0.12345, 98313840, 4)).isEqualTo("0");
    assertThat(Numbers.signedTold(35.126, 12345.678, 4)).isEqualTo("+35.13");
    assertThat(Numbers.signedTold(0.12346, 3, 4)).isEqualTo("+0.1235");
    assertThat(Numbers.signedTold(0.12346, Double.NaN, 4)).isEqualTo("+0.1235");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"999.994 | 2 | 999.99", "999.996 | 2 | 1,000.00", "-1234567.8 | 0 | −1,234,568"})
  void fixedGroupsThousands(double value, int decimals, String text) {
    assertThat(Numbers.fixed(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.62, +0.62", "-0.62, −0.62", "0, 0.00", "0.001, 0.00", "Infinity, +∞"})
  void signedFixedMarksBothSignsButNotZero(double value, String text) {
    assertThat(Numbers.signedFixed(value, 2)).isEqualTo(text);
  }

  @Test
  void countIsGroupedAsTheLocaleDoes() {
    assertThat(Numbers.count(11_689_512, Locale.ENGLISH)).isEqualTo("11,689,512");
    assertThat(Numbers.count(11_689_512, Locale.KOREAN)).isEqualTo("11,689,512");
    assertThat(Numbers.count(11_689_512, Locale.GERMAN)).isEqualTo("11.689.512");
    assertThat(Numbers.count(-5, Locale.ENGLISH)).isEqualTo("−5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "999 | 999",
        "1000 | 1 k",
        "9408 | 9.41 k",
        "132096 | 132 k",
        "999600 | 1 M",
        "83429380 | 83.4 M",
        "11513624000 | 11.5 G"
      })
  void countsAreBriefWhereRoomIsSmall(long count, String text) {
    assertThat(Numbers.brief(count)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "9408 | 9,408",
        "999999 | 999,999",
        "2049000 | 2 M",
        "372506624 | 373 M",
        "999499999 | 999 M",
        "999500000 | 1.00 G",
        "1814073344 | 1.81 G",
        "11513624000 | 11.51 G"
      })
  void multiplyAddsAreToldInMillionsAndThousandMillions(long macs, String text) {
    assertThat(Numbers.giga(macs)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.4756 | 47.6 %", "0 | 0.0 %", "1 | 100.0 %"})
  void shareIsPerCentWithOneDecimal(double share, String text) {
    assertThat(Numbers.share(share)).isEqualTo(text);
  }

  @Test
  void significantDigitsAreKeptAndZerosAtTheEndAreNot() {
    assertThat(Numbers.significant(-0.0123456789, 5)).isEqualTo("−0.012346");
    assertThat(Numbers.significant(1234.5678, 6)).isEqualTo("1234.57");
    assertThat(Numbers.significant(0.5, 6)).isEqualTo("0.5");
  }

  @Test
  void printedPartsAndSumAgreeInTheDecimalsChosen() {
    assertThat(Numbers.decimalsThatAddUp(2, 0.667, 0.3348, 0.3322)).hasValue(3);
    assertThat(Numbers.decimalsThatAddUp(2, 0.75, 0.5, 0.25)).hasValue(2);
  }

  @Test
  void partsThatAgreeInNoMoreDecimalsGetFewerOrNone() {
    assertThat(Numbers.decimalsThatAddUp(2, 0.8 - 1e-9, 0.44444444, 0.35555556)).hasValue(2);
    assertThat(Numbers.decimalsThatAddUp(2, 2 / 3.0, 1 / 3.0, 1 / 3.0 - 1e-9)).isEmpty();
  }
}
