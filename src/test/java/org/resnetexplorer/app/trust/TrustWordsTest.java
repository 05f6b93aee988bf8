package org.resnetexplorer.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.explain.trust.Curve;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.explain.trust.PixelTest;

/** What two areas say together. Random orders come to 0.4, 0.5 and 0.6 here. */
class TrustWordsTest {
  private final TrustWords words = new TrustWords(new Panes().messages(Locale.ENGLISH));

  private static Curve flat(double value) {
    return new Curve(List.of(value, value));
  }

  private static PixelCurves curves(PixelTest.Kind kind, double map) {
    PixelTest test = PixelTest.standard(kind, Tested.STEPS, Tested.SEED);
    List<Curve> random = DoubleStream.of(0.4, 0.5, 0.6).mapToObj(TrustWordsTest::flat).toList();
    return new PixelCurves(test, flat(map), random);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETION, 0.3, Better than chance by 0.200: the answer falls sooner.",
    "DELETION, 0.75, Worse than chance by 0.250: the answer falls later.",
    "INSERTION, 0.75, Better than chance by 0.250: the answer comes sooner.",
    "INSERTION, 0.3, Worse than chance by 0.200: the answer comes later.",
    "DELETION, 0.45, No better than chance (+0.050): a random order does as well.",
    "INSERTION, 0.45, No better than chance (−0.050): a random order does as well."
  })
  void theMapIsBetterThanChanceOnlyWhereItBeatsEveryRandomOrder(
      PixelTest.Kind kind, double map, String verdict) {
    assertThat(words.verdict(curves(kind, map))).isEqualTo(verdict);
  }

  @Test
  void anAnswerThatIsNoNumberHasNoArea() {
    assertThat(words.verdict(curves(PixelTest.Kind.DELETION, Double.NaN)))
        .startsWith("An answer on the way is no number");
  }
}
