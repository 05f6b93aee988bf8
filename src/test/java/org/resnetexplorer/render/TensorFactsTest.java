package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TensorFactsTest {

  @Test
  void normAndShareNearZeroAreOfAllValues() {
    TensorFacts facts = TensorFacts.of(new float[] {3, -4, 0.04f, 0});
    assertThat(facts.statistics().norm()).isCloseTo(Math.sqrt(25 + 0.0016), within(1e-6));
    assertThat(facts.nearZero()).isEqualTo(0.5);
    assertThat(facts.statistics().min()).isEqualTo(-4);
    assertThat(facts.histogram().total()).isEqualTo(4);
  }

  @Test
  void valuesThatAreNotFiniteAreLeftOut() {
    TensorFacts facts = TensorFacts.of(new float[] {Float.NaN, 2});
    assertThat(facts.statistics().norm()).isEqualTo(2);
    assertThat(facts.histogram().total()).isEqualTo(1);
    assertThat(facts.statistics().notFinite()).isEqualTo(1);
  }
}
