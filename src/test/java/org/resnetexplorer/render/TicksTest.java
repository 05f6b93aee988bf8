package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void sharesBelowOnePerCentAreToldFromZero() {
    assertThat(Ticks.ofShares(0, 0.0043).labels()).containsExactly("0 %", "0.43 %");
    assertThat(Ticks.ofShares(0, 3e-9).labels()).containsExactly("0 %", "3e−7 %");
    assertThat(Ticks.ofShares(0, 0.976).labels()).containsExactly("0 %", "98 %");
    assertThat(Ticks.ofShares(0, 1).labels()).containsExactly("0 %", "100 %");
  }

  @Test
  void valuesThatLieCloseGetMoreDigits() {
    assertThat(Ticks.of(0.5, 1.5).labels()).containsExactly("0.5", "1.5");
    assertThat(Ticks.of(1.0001f, 1.0002f).labels()).containsExactly("1.0001", "1.0002");
    assertThat(Ticks.of(1000.2, 1000.4).labels()).containsExactly("1000.2", "1000.4");
    assertThat(Ticks.of(1, Math.nextUp(1f)).labels()).containsExactly("1", "1.0000001");
  }

  @Test
  void oneValueIsNamedOnceAndWhatIsNoNumberNotAtAll() {
    assertThat(Ticks.of(2, 2).all()).containsExactly(new Ticks.Tick(2, "2"));
    assertThat(Ticks.of(0, Double.NaN, Double.POSITIVE_INFINITY).labels()).containsExactly("0");
    assertThat(Ticks.of().all()).isEmpty();
  }

  @Test
  void powersOfTenStandOnWholeExponents() {
    assertThat(Ticks.ofPowers(-1, 2, 3).labels()).containsExactly("0.1", "10");
    assertThat(Ticks.ofPowers(-1, 1, 6).labels()).containsExactly("0.1", "1", "10");
    assertThat(Ticks.ofPowers(-12, 8, 3).all())
        .extracting(Ticks.Tick::label)
        .containsExactly("1e−12", "0.01", "1e8");
    assertThat(Ticks.ofPowers(-30, 5, 6).all()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void evenStepsAreAsManyAsReadDifferently() {
    assertThat(Ticks.even(0, 1, 4, value -> Numbers.fixed(value, 2)).labels())
        .containsExactly("0.00", "0.25", "0.50", "0.75", "1.00");
    assertThat(Ticks.even(0, 0.02, 4, value -> Numbers.fixed(value, 2)).labels())
        .containsExactly("0.00", "0.01", "0.02");
    assertThat(Ticks.even(0, 0.001, 4, value -> Numbers.fixed(value, 2)).labels())
        .containsExactly("0.00");
  }

  @Test
  void roundValuesAreAsManyAsThereIsRoomFor() {
    assertThat(Ticks.round(-2.68, 3.22, 4).labels()).containsExactly("−2", "0", "2");
    assertThat(Ticks.round(-2.68, 3.22, 6).labels())
        .containsExactly("−2", "−1", "0", "1", "2", "3");
    assertThat(Ticks.round(0.0012, 0.0049, 4).labels()).containsExactly("0.002", "0.003", "0.004");
    assertThat(Ticks.round(990, 5200, 3).labels()).containsExactly("2,000", "4,000");
    assertThat(Ticks.round(0.3, 0.4, 1).all()).hasSizeLessThanOrEqualTo(1);
    assertThat(Ticks.round(5, 5, 3).labels()).containsExactly("5");
  }

  @Test
  void noAxisCanReadTheSameTwiceOrNothing() {
    Ticks.Tick zero = new Ticks.Tick(0, "0 %");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ticks(List.of(zero, new Ticks.Tick(0.004, "0 %"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ticks(List.of(zero, new Ticks.Tick(1, ""))));
  }
}
