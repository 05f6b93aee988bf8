package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleRuleTest {
  private static final Activation ACTIVATION = new Activation(new float[] {1, 1, 4, 4}, 2, 1, 2);

  @Test
  void channelScopeGivesEachChannelItsOwnRange() {
    assertThat(rule(ScaleScope.CHANNEL).scales(ACTIVATION))
        .extracting(ValueScale::high)
        .containsExactly(1.0, 4.0);
  }

  @Test
  void callScopeGivesOneRange() {
    assertThat(rule(ScaleScope.CALL).scales(ACTIVATION))
        .containsExactly(new ValueScale(0, 4, false, false, ColorMap.MAGMA));
  }

  @Test
  void allScopeTakesTheRunsRange() {
    assertThat(rule(ScaleScope.ALL).scales(ACTIVATION))
        .containsExactly(new ValueScale(0, 3, false, true, ColorMap.MAGMA));
  }

  @Test
  void seriesScopeTakesTheRangeOfAllCheckpoints() {
    assertThat(rule(ScaleScope.SERIES).scales(ACTIVATION))
        .containsExactly(new ValueScale(0, 3, false, true, ColorMap.MAGMA));
  }

  private static ScaleRule rule(ScaleScope scope) {
    return new ScaleRule(Signedness.NON_NEGATIVE, ColorMap.MAGMA, scope, 3);
  }
}
