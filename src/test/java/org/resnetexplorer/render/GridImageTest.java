package org.resnetexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridImageTest {
  private static final int WHITE = 0xFFFFFFFF;

  @Test
  void mapsStandInTheirOrderWithGapsOfFour() {
    Activation activation = new Activation(new float[] {1, 3, 2}, 3, 1, 1);
    GridStyle style = new GridStyle(rule(ScaleScope.CALL), ChannelOrder.MEAN, 2, 10);
    GridImage image = GridImage.render(activation, style);
    ValueScale scale = image.scales().get(0);

    assertThat(image.order()).containsExactly(1, 2, 0);
    assertThat(image.pixels().width()).isEqualTo(8 + 10 + 4 + 10 + 8);
    assertThat(image.pixels().at(8, 8)).isEqualTo(scale.argb(3));
    assertThat(image.pixels().at(18, 8)).isEqualTo(WHITE);
    assertThat(image.pixels().at(21, 8)).isEqualTo(WHITE);
    assertThat(image.pixels().at(22, 17)).isEqualTo(scale.argb(2));
    assertThat(image.pixels().at(8, 22)).isEqualTo(scale.argb(1));
    assertThat(image.pixels().at(22, 22)).isEqualTo(WHITE);
  }

  @Test
  void channelScopeColoursEachMapByItsOwnScale() {
    Activation activation = new Activation(new float[] {1, 3}, 2, 1, 1);
    GridStyle style = new GridStyle(rule(ScaleScope.CHANNEL), ChannelOrder.MEAN, 2, 10);
    GridImage image = GridImage.render(activation, style);
    assertThat(image.scales()).extracting(ValueScale::high).containsExactly(1.0, 3.0);
    assertThat(image.pixels().at(8, 8)).isEqualTo(ColorMap.VIRIDIS.argb(1));
    assertThat(image.pixels().at(22, 8)).isEqualTo(ColorMap.VIRIDIS.argb(1));
  }

  @Test
  void barLiesBeneathWithRoomForItsNumbers() {
    Activation activation = new Activation(new float[] {1, 3}, 2, 1, 1);
    GridStyle style = new GridStyle(rule(ScaleScope.CALL), ChannelOrder.INDEX, 2, 112);
    GridImage image = GridImage.render(activation, style);
    int bottom = image.barTop() + image.barHeight();
    assertThat(image.barTop()).isEqualTo(8 + 112 + 12);
    assertThat(image.pixels().at(image.barLeft(), image.barTop()))
        .isEqualTo(ColorMap.VIRIDIS.argb(0));
    assertThat(image.pixels().at(image.barLeft() + image.barWidth() - 1, bottom - 1))
        .isEqualTo(ColorMap.VIRIDIS.argb(1));
    assertThat(image.pixels().at(image.barLeft(), bottom)).isEqualTo(WHITE);
    assertThat(image.pixels().height()).isEqualTo(bottom + GridImage.TEXT_HEIGHT + 8);
  }

  @Test
  void mapThatIsNotFiniteIsCrossedOut() {
    float[] values = {Float.NaN, 1, 1, 1};
    GridStyle style = new GridStyle(rule(ScaleScope.CALL), ChannelOrder.INDEX, 1, 20);
    Pixels pixels = GridImage.render(new Activation(values, 1, 2, 2), style).pixels();
    assertThat(pixels.at(8, 8)).isEqualTo(0xFFB3202E);
    assertThat(pixels.at(26, 9)).isEqualTo(0xFFB3202E);
    assertThat(pixels.at(15, 8)).isEqualTo(0xFFB3202E);
    assertThat(pixels.at(15, 10)).isEqualTo(0xFFEDF0F3);
  }

  @ParameterizedTest
  @CsvSource({
    "64, 112, 8, 112",
    "256, 56, 16, 56",
    "128, 28, 16, 56",
    "1024, 14, 32, 28",
    "2048, 7, 64, 28",
    "1000, 1, 40, 28",
    "3, 224, 3, 224",
    "1009, 1, 32, 28"
  })
  void suitingStyleIsCrispAndNearSquare(int channels, int side, int columns, int tileSide) {
    Activation activation = new Activation(new float[channels * side * side], channels, side, side);
    GridStyle style = GridStyle.suiting(activation, rule(ScaleScope.CALL), ChannelOrder.INDEX);
    assertThat(style.columns()).isEqualTo(columns);
    assertThat(style.side()).isEqualTo(tileSide);
  }

  private static ScaleRule rule(ScaleScope scope) {
    return new ScaleRule(Signedness.NON_NEGATIVE, ColorMap.VIRIDIS, scope, 0);
  }
}
