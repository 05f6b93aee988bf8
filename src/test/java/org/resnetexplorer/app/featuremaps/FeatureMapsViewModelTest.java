package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.app.common.WidthClass;
import org.resnetexplorer.app.featuremaps.FeatureMapsViewModel.Move;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;

class FeatureMapsViewModelTest {
  private Bench bench;
  private CallMaps maps;
  private FeatureMapsViewModel viewModel;
  private MapsWords words;

  @BeforeEach
  void open() throws EngineException {
    bench = Bench.withCat();
    maps = new CallMaps(bench.tools);
    viewModel = new FeatureMapsViewModel(bench.tools, maps);
    words = new MapsWords(bench.tools.messages());
    viewModel.resize(1062, 301);
    bench.select("layer2.0.relu#1");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private MapsFrame frame() {
    return viewModel.frameProperty().get();
  }

  private int channel() {
    return bench.tools.selection().current().channel();
  }

  @Test
  void theHeaderSaysThatAllChannelsAreSeen() {
    assertThat(words.summary(frame(), WidthClass.WIDE)).isEqualTo("128 of 128 channels, 28 × 28");
  }

  @Test
  void theHeaderSaysHowManyOfHowManyAreSeen() {
    viewModel.resize(655, 106);
    assertThat(words.summary(frame(), WidthClass.NARROW)).isEqualTo("26 of 128, by index");
  }

  @Test
  void aClickSelectsTheChannelUnderTheMouseInAnyOrder() {
    maps.orderProperty().set(ChannelOrder.MEAN);
    PlaceGrid grid = frame().grid();
    viewModel.selectAt(grid.x(5) + 1, grid.y(5, 0) + 1);
    assertThat(channel()).isEqualTo(frame().maps().channels()[5]);
    assertThat(bench.selected()).isEqualTo("layer2.0.relu#1");
  }

  @Test
  void aClickBesideTheTilesSelectsNothing() {
    viewModel.selectAt(1, 1);
    assertThat(channel()).isEqualTo(Selected.NO_CHANNEL);
  }

  @Test
  void hoveringTellsTheChannelAndItsMean() {
    PlaceGrid grid = frame().grid();
    viewModel.hover(grid.x(119) + 1, grid.y(119, 0) + 1);
    assertThat(viewModel.hoveredProperty().get()).isEqualTo(119);
    assertThat(words.hovered(frame().maps(), 119)).matches("channel 119, mean \\d\\.\\d{3}");
    viewModel.hoverNothing();
    assertThat(viewModel.hoveredProperty().get()).isEqualTo(Selected.NO_CHANNEL);
  }

  @Test
  void arrowKeysWalkTheGrid() {
    int columns = frame().grid().columns();
    viewModel.move(Move.FIRST);
    viewModel.move(Move.RIGHT);
    viewModel.move(Move.DOWN);
    assertThat(channel()).isEqualTo(1 + columns);
    viewModel.move(Move.LEFT);
    viewModel.move(Move.UP);
    assertThat(channel()).isZero();
    viewModel.move(Move.LEFT);
    viewModel.move(Move.UP);
    assertThat(channel()).isZero();
    viewModel.move(Move.LAST);
    assertThat(channel()).isEqualTo(127);
  }

  @Test
  void walkingOutOfSightScrollsByWholeRows() {
    bench.select("layer4.1.relu#2");
    viewModel.move(Move.LAST);
    assertThat(viewModel.topRowProperty().get()).isEqualTo(frame().grid().lastTopRow());
    assertThat(MapsCanvas.isSeen(frame(), 511)).isTrue();
    viewModel.move(Move.FIRST);
    assertThat(frame().topRow()).isZero();
  }

  @Test
  void theWheelScrollsNoFurtherThanTheEnds() {
    bench.select("layer4.1.relu#2");
    viewModel.scroll(40);
    assertThat(frame().topRow()).isEqualTo(1);
    viewModel.scroll(1e6);
    assertThat(frame().topRow()).isEqualTo(frame().grid().lastTopRow());
    viewModel.scroll(-1e6);
    assertThat(frame().topRow()).isZero();
  }

  @Test
  void anotherCallBeginsAtTheTop() {
    bench.select("layer4.1.relu#2");
    viewModel.scroll(200);
    bench.select("layer4.1.relu#1");
    assertThat(frame().topRow()).isZero();
  }

  @Test
  void pageKeysGoToTheCallsBeforeAndAfter() {
    viewModel.nextCall();
    assertThat(bench.selected()).isEqualTo("layer2.0.conv2");
    viewModel.previousCall();
    viewModel.previousCall();
    assertThat(bench.selected()).isEqualTo("layer2.0.bn1");
  }

  @Test
  void thereIsNoCallBeforeTheFirstAndNoneAfterTheLast() {
    bench.select("conv1");
    viewModel.previousCall();
    assertThat(bench.selected()).isEqualTo("conv1");
    bench.select("fc");
    viewModel.nextCall();
    assertThat(bench.selected()).isEqualTo("fc");
  }

  @Test
  void aScaleOfItsOwnForEachChannelIsSaidInTheLegend() {
    maps.scopeProperty().set(ScaleScope.CHANNEL);
    assertThat(words.legend(frame().maps()).high()).isEqualTo("own max");
  }

  @Test
  void zeroAndBrokenTilesAreMarkedAndCounted() {
    float[] values = {0, 0, 1, 2, Float.NaN, 1};
    ShownMaps real = frame().maps();
    ShownMaps odd =
        ShownMaps.of(
            real.run(),
            real.call(),
            new Activation(values, 3, 1, 2),
            ChannelOrder.INDEX,
            ScaleRule.of(Signedness.NON_NEGATIVE));
    MapsFrame drawn = MapsFrame.render(odd, PlaceGrid.tiles(3, 400, 200), 0);
    assertThat(drawn.marks())
        .containsExactly(
            new MapsFrame.Mark(0, MapsFrame.Mark.Kind.ZERO),
            new MapsFrame.Mark(2, MapsFrame.Mark.Kind.NOT_FINITE));
    assertThat(words.summary(drawn, WidthClass.WIDE))
        .isEqualTo("3 of 3 channels, 1 × 2; 1 not finite");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.16464; 0.8; 0.1646",
        "2.5; 12.9; 2.50",
        "0.00012; 0.004; 0.000120",
        "-234610; 403294; −234,610",
        "0; 0; 0.0000",
      })
  void numbersOfAChannelHaveTheDecimalsItsGreatestNeeds(
      double value, double magnitude, String text) {
    assertThat(MapsWords.number(value, magnitude)).isEqualTo(text);
  }

  @Test
  void logitsAreLinesWithoutTiles() {
    bench.select("fc");
    assertThat(frame().argb()).isEmpty();
    assertThat(words.summary(frame(), WidthClass.WIDE)).isEqualTo("16 of 16 classes, logits");
    assertThat(words.label(frame().maps(), 0)).isEqualTo("cat");
  }
}
