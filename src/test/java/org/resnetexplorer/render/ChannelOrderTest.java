package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelOrderTest {

  @Test
  void indexKeepsTheNetworksOrder() {
    assertThat(ChannelOrder.order(ChannelOrder.INDEX, new float[] {1, 9, 5}, 3))
        .containsExactly(0, 1, 2);
  }

  @Test
  void meanPutsTheGreatestMeanFirst() {
    assertThat(ChannelOrder.order(ChannelOrder.MEAN, new float[] {0, 9, 5, 5, 1, 1}, 3))
        .containsExactly(1, 0, 2);
  }

  @Test
  void maximumPutsTheGreatestValueFirst() {
    assertThat(ChannelOrder.order(ChannelOrder.MAXIMUM, new float[] {5, 5, 0, 9, 1, 1}, 3))
        .containsExactly(1, 0, 2);
  }

  @Test
  void zerosPutsTheGreatestShareOfZerosFirst() {
    assertThat(ChannelOrder.order(ChannelOrder.ZEROS, new float[] {0, 5, 3, 4, 0, 0}, 3))
        .containsExactly(2, 0, 1);
  }

  @Test
  void equalChannelsKeepTheirOrderWhateverTheSignOfZero() {
    float[] values = {0, 7, -0f, 7, 0, -1};
    assertThat(ChannelOrder.order(ChannelOrder.MEAN, values, 6)).containsExactly(1, 3, 0, 2, 4, 5);
  }

  @Test
  void channelsWithoutAFiniteValueComeLast() {
    float[] values = {Float.NaN, Float.NaN, -8, Float.NaN, -9, -9};
    assertThat(ChannelOrder.order(ChannelOrder.MAXIMUM, values, 3)).containsExactly(1, 2, 0);
  }
}
