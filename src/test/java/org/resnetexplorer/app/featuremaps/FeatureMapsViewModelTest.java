package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.featuremaps.FeatureMapsViewModel.Move;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.ScrollGrid;
import org.resnetexplorer.render.Signedness;

class FeatureMapsViewModelTest {
  private PaneFixture fixture;
  private CallMaps maps;
  private FeatureMapsViewModel viewModel;
  private MapsWords words;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.withCat();
    maps = new CallMaps(fixture.context());
    viewModel = new FeatureMapsViewModel(fixture.context(), maps);
    words = new MapsWords(fixture.context().messages());
    viewModel.resize(1062, 301);
    fixture.select("layer2.0.relu#1");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private MapsFrame frame() {
    return viewModel.frameProperty().get();
  }

  private double scroll() {
    return viewModel.scrollProperty().get();
  }

  private int channel() {
    return fixture.context().selection().current().channel();
  }

  @Test
  void theHeaderSaysThatAllChannelsAreSeen() {
    assertThat(words.summary(frame().maps(), viewModel.visible(), WidthClass.WIDE))
        .isEqualTo("128 of 128 channels, 28 × 28");
  }

  @Test
  void whereRoomIsSmallTheHeaderSaysTheCountsAlone() {
    assertThat(words.summaries(frame().maps(), viewModel.visible(), WidthClass.WIDE))
        .containsExactly("128 of 128 channels, 28 × 28", "128 of 128");
  }

  @Test
  void theHeaderSaysHowManyOfHowManyAreSeen() {
    viewModel.resize(655, 106);
    assertThat(words.summary(frame().maps(), viewModel.visible(), WidthClass.NARROW))
        .isEqualTo("26 of 128, by index");
  }

  @Test
  void aClickSelectsTheChannelUnderTheMouseInAnyOrder() {
    maps.orderProperty().set(MapOrder.MEAN);
    ScrollGrid grid = frame().grid();
    viewModel.selectAt(grid.x(5) + 1, grid.y(5, 0) + 1);
    assertThat(channel()).isEqualTo(frame().maps().channels()[5]);
    assertThat(fixture.selected()).isEqualTo("layer2.0.relu#1");
  }

  @Test
  void aClickBesideTheTilesSelectsNothing() {
    viewModel.selectAt(1, 1);
    assertThat(channel()).isEqualTo(Selected.NO_CHANNEL);
  }

  @Test
  void hoveringTellsTheChannelAndItsMean() {
    ScrollGrid grid = frame().grid();
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
  void walkingOutOfSightScrollsNoFurtherThanTheTile() {
    fixture.select("layer4.1.relu#2");
    viewModel.move(Move.LAST);
    assertThat(scroll()).isEqualTo(frame().grid().lastScroll());
    assertThat(frame().isSeen(511, scroll())).isTrue();
    viewModel.move(Move.FIRST);
    assertThat(scroll()).isEqualTo(frame().grid().top() - 8);
  }

  @Test
  void theWheelScrollsNoFurtherThanTheEnds() {
    fixture.select("layer4.1.relu#2");
    viewModel.scroll(7);
    assertThat(scroll()).isEqualTo(7);
    viewModel.scroll(1e6);
    assertThat(scroll()).isEqualTo(frame().grid().lastScroll());
    viewModel.scroll(-1e6);
    assertThat(scroll()).isZero();
  }

  @Test
  void onlyRowsThatAreSeenOrAboutToBeAreRendered() {
    fixture.select("layer4.1.relu#2");
    assertThat(frame().rows()).hasSizeLessThan(frame().grid().rows());
    viewModel.scroll(1e6);
    ScrollGrid grid = frame().grid();
    assertThat(frame().hasRows(grid.firstRow(scroll()), grid.endRow(scroll()))).isTrue();
  }

  @Test
  void aRowHasTheColoursOfItsValues() {
    ShownMaps shown = frame().maps();
    ScrollGrid grid = MapsLayout.tiles(128, 1062, 301, 56);
    MapRow row = MapRow.render(shown, grid, 1);
    int channel = grid.columns() + 2;
    int x = grid.x(channel) - grid.left() + 2 * 9 + 1;
    assertThat(row.argb()[(2 * 5 + 1) * grid.width() + x])
        .isEqualTo(shown.scale(channel).argb(shown.activation().at(channel, 5, 9)));
  }

  @Test
  void typedDigitsJumpToTheirChannel() {
    JumpNumber jump = new JumpNumber(maps);
    jump.type("1");
    assertThat(channel()).isEqualTo(1);
    jump.type("1");
    jump.type("9");
    assertThat(channel()).isEqualTo(119);
    assertThat(jump.type("x")).isFalse();
    jump.type("9");
    assertThat(jump.isChannel()).isFalse();
    assertThat(channel()).isEqualTo(119);
    assertThat(words.jump("1199", false, 128))
        .isEqualTo("1199: no such channel, there are 0 to 127");
    jump.end();
    assertThat(jump.digitsProperty().get()).isEmpty();
  }

  @Test
  void theHeaderNamesTheFilter() {
    maps.filterProperty().set(ChannelFilter.TOP);
    assertThat(words.summary(frame().maps(), viewModel.visible(), WidthClass.WIDE))
        .isEqualTo("16 of 128 channels, top 16 by mean");
  }

  @Test
  void theSizeOfTilesIsChosen() {
    maps.lookProperty().set(maps.lookProperty().get().withTileSide(97));
    assertThat(frame().grid().cellWidth()).isEqualTo(97);
    assertThat(frame().grid().lastScroll()).isPositive();
  }

  @Test
  void anotherCallBeginsAtTheTop() {
    fixture.select("layer4.1.relu#2");
    viewModel.scroll(200);
    fixture.select("layer4.1.relu#1");
    assertThat(scroll()).isZero();
  }

  @Test
  void pageKeysGoToTheCallsBeforeAndAfter() {
    viewModel.nextCall();
    assertThat(fixture.selected()).isEqualTo("layer2.0.conv2");
    viewModel.previousCall();
    viewModel.previousCall();
    assertThat(fixture.selected()).isEqualTo("layer2.0.bn1");
  }

  @Test
  void thereIsNoCallBeforeTheFirstAndNoneAfterTheLast() {
    fixture.select("conv1");
    viewModel.previousCall();
    assertThat(fixture.selected()).isEqualTo("conv1");
    fixture.select("fc");
    viewModel.nextCall();
    assertThat(fixture.selected()).isEqualTo("fc");
  }

  @Test
  void aScaleOfItsOwnForEachChannelIsSaidInTheLegend() {
    maps.lookProperty().set(maps.lookProperty().get().withScope(ScaleScope.CHANNEL));
    assertThat(words.legend(frame().maps()).high()).isEqualTo("own max");
  }

  private ShownMaps maps(float... values) {
    ShownMaps real = frame().maps();
    Activation maps = new Activation(values, values.length / 2, 1, 2);
    return ShownMaps.of(
        new ChannelFacts(real.run(), real.call(), maps, maps.perChannel(), 0, new double[0]),
        MapOrder.INDEX,
        ChannelFilter.ALL,
        ScaleRule.of(Signedness.NON_NEGATIVE));
  }

  @Test
  void mapsWithoutNumbersHaveNoScaleFromZeroToZero() {
    assertThat(words.legend(maps(Float.NaN, Float.NaN))).isEqualTo(new Legend("NaN", "", ""));
    assertThat(words.legend(maps(0, Float.NaN)).low()).isEqualTo("0");
  }

  @Test
  void zeroAndBrokenTilesAreMarkedAndCounted() {
    ShownMaps odd = maps(0, 0, 1, 2, Float.NaN, 1);
    MapRow drawn = MapRow.render(odd, MapsLayout.tiles(3, 400, 200, MapsLook.AUTOMATIC), 0);
    assertThat(drawn.marks())
        .containsExactly(
            new MapRow.Mark(0, MapRow.Mark.Kind.ZERO),
            new MapRow.Mark(2, MapRow.Mark.Kind.NOT_FINITE));
    assertThat(words.summary(odd, 3, WidthClass.WIDE))
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
    fixture.select("fc");
    assertThat(frame().rows().get(0).argb()).isEmpty();
    assertThat(words.summary(frame().maps(), viewModel.visible(), WidthClass.WIDE))
        .isEqualTo("16 of 16 classes, logits");
    assertThat(words.label(frame().maps(), 0)).isEqualTo("cat");
  }
}
