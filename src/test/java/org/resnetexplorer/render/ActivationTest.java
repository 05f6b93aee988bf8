package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ActivationTest {

  @Test
  void mapsLieChannelAfterChannelAndRowAfterRow() {
    float[] values = new float[24];
    values[1 * 12 + 2 * 4 + 3] = 5;
    Activation activation = Activation.of(values, 1, 2, 3, 4);
    assertThat(activation.at(1, 2, 3)).isEqualTo(5);
    assertThat(activation.statistics(1).max()).isEqualTo(5);
    assertThat(activation.statistics(0).max()).isZero();
    assertThat(activation.statistics().zeroShare()).isEqualTo(23 / 24.0);
  }

  @Test
  void vectorBecomesMapsOfOneCell() {
    Activation logits = Activation.of(new float[] {1, 2, 3}, 1, 3);
    assertThat(logits.channels()).isEqualTo(3);
    assertThat(logits.cells()).isEqualTo(1);
  }

  @Test
  void mostVariedChannelIsTheFirstOfGreatestDeviation() {
    float[] values = {50, 50, 1, 3, 3, 1};
    assertThat(new Activation(values, 3, 1, 2).mostVariedChannel()).isEqualTo(1);
  }

  @Test
  void meanOverChannelsIsOneMapOfTheMeansAtEachCell() {
    Activation mean = new Activation(new float[] {1, 2, 3, 4, 8, 0}, 3, 1, 2).meanOverChannels();
    assertThat(mean.channels()).isEqualTo(1);
    assertThat(mean.values()).containsExactly(4, 2);
  }

  @Test
  void shapeThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> Activation.of(new float[4], 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Activation.of(new float[4], 1, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Activation.of(new float[5], 1, 2, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
