package org.resnetexplorer.app.featuremaps;

import org.resnetexplorer.app.controls.HeldScales;
import java.util.Map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.contribution.ChannelContributions;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/** What is shown of the real activations of the bundled model. */
class CallMapsTest {
  private PaneFixture fixture;
  private CallMaps maps;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.withCat();
    maps = new CallMaps(fixture.context());
    fixture.select("layer2.0.relu#1");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private ShownMaps shown() {
    return maps.shownProperty().get();
  }

  private void scope(ScaleScope scope) {
    maps.lookProperty().set(maps.lookProperty().get().withScope(scope));
  }

  @Test
  void theMapsAreTheSelectedCallsOutput() throws EngineException {
    Run run = fixture.appState().runProperty().get();
    Call call = run.model().network().findCall("layer2.0.relu#1").orElseThrow();
    assertThat(shown().activation().values()).isEqualTo(run.trace().values(call));
    assertThat(shown().count()).isEqualTo(128);
    assertThat(shown().activation().height()).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource({"layer2, layer2.1.relu#2", "layer2.0, layer2.0.relu#2", "'', fc"})
  void aModuleShowsItsLastCall(String module, String call) {
    fixture.select(module);
    assertThat(shown().call().name()).isEqualTo(call);
  }

  @ParameterizedTest
  @CsvSource({
    "layer2.0.downsample.0, downsample.0",
    "layer2.0.relu#1, relu#1",
    "layer2.0.add, add",
    "conv1, conv1"
  })
  void aCallIsNamedWithinItsBlock(String call, String name) {
    fixture.select(call);
    assertThat(shown().name()).isEqualTo(name);
  }

  @Test
  void withoutAChosenChannelTheMostVariedOneOfTheGroupIsShown() {
    assertThat(maps.channelProperty().get()).isEqualTo(shown().activation().mostVariedChannel());
    maps.select(7);
    assertThat(maps.channelProperty().get()).isEqualTo(7);
  }

  @Test
  void theShownClassIsTheLikeliestUntilOneIsChosen() {
    fixture.select("fc");
    assertThat(maps.channelProperty().get())
        .isEqualTo(fixture.appState().runProperty().get().top().get(0).index());
  }

  @Test
  void aChannelThatTheCallDoesNotHaveIsNotShown() {
    maps.select(100);
    fixture.select("conv1");
    assertThat(maps.channelProperty().get()).isLessThan(64);
  }

  @Test
  void orderedByMeanTheMeansFall() {
    maps.orderProperty().set(MapOrder.MEAN);
    double before = Double.POSITIVE_INFINITY;
    for (int place = 0; place < shown().count(); place++) {
      int channel = shown().channels()[place];
      double mean = shown().statistics().get(channel).mean();
      assertThat(mean).isLessThanOrEqualTo(before);
      assertThat(shown().ranks()[channel]).isEqualTo(place + 1);
      before = mean;
    }
  }

  @Test
  void orderedByZerosTheSharesFall() {
    maps.orderProperty().set(MapOrder.ZEROS);
    double before = 1;
    for (int channel : shown().channels()) {
      double share = shown().statistics().get(channel).zeroShare();
      assertThat(share).isLessThanOrEqualTo(before);
      before = share;
    }
  }

  @Test
  void orderedByContributionTheFirstChannelGivesMostToTheLikeliestClass() throws EngineException {
    fixture.select("layer4.1.relu#2");
    maps.orderProperty().set(MapOrder.CONTRIBUTION);
    Run run = fixture.appState().runProperty().get();
    double[] given =
        ChannelContributions.of(
            run.trace(),
            run.top().get(0).index(),
            shown().call(),
            shown().activation().values(),
            512);
    assertThat(given[shown().channels()[0]]).isEqualTo(Arrays.stream(given).max().orElseThrow());
    assertThat(shown().facts().contributions()).isEqualTo(given);
  }

  @Test
  void theTopSixteenAreThoseOfGreatestMeanInTheOrderOfTheirIndices() {
    maps.filterProperty().set(ChannelFilter.TOP);
    assertThat(shown().channels()).hasSize(16).isSorted();
    for (int channel : shown().channels()) {
      assertThat(shown().ranks()[channel]).isLessThanOrEqualTo(16);
    }
  }

  @Test
  void deadChannelsAreThoseWithoutAValueOtherThanZero() {
    fixture.select("layer4.1.relu#2");
    maps.filterProperty().set(ChannelFilter.DEAD);
    float[] values = shown().activation().values();
    for (int channel = 0; channel < 512; channel++) {
      boolean dead = true;
      for (int cell = 0; cell < 49; cell++) {
        dead &= values[channel * 49 + cell] == 0;
      }
      assertThat(shown().shows(channel)).isEqualTo(dead);
    }
  }

  @Test
  void otherColoursAreForCallsWithoutSignsAlone() {
    maps.lookProperty().set(maps.lookProperty().get().withColours(ColorMap.MAGMA));
    assertThat(shown().rule().map()).isEqualTo(ColorMap.MAGMA);
    fixture.select("layer2.0.conv1");
    assertThat(shown().rule().map()).isEqualTo(ColorMap.DIVERGING);
  }

  @Test
  void theScaleOfABlockIsTheSameForItsCallsOfOneSign() {
    scope(ScaleScope.BLOCK);
    double first = shown().scale(0).high();
    fixture.select("layer2.0.relu#2");
    assertThat(shown().scale(0).high()).isEqualTo(first);
    fixture.select("layer3.0.relu#2");
    assertThat(shown().scale(0).high()).isNotEqualTo(first);
  }

  @Test
  void aScaleThatIsHeldTakesTheEndThatIsHeldForTheCall() {
    double own = shown().scale(0).high();
    scope(ScaleScope.SERIES);
    assertThat(shown().rule().scope()).isEqualTo(ScaleScope.CALL);
    HeldScales held = new HeldScales(Map.of(shown().call().name(), 2 * own), 3, 3);
    fixture.context().appearance().heldScalesProperty().set(held);
    assertThat(shown().rule().scope()).isEqualTo(ScaleScope.SERIES);
    assertThat(shown().scale(0).high()).isEqualTo(2 * own);
    fixture.context().appearance().heldScalesProperty().set(null);
    assertThat(shown().scale(0).high()).isEqualTo(own);
  }

  @Test
  void withAScaleForEachChannelNoTwoShareOne() {
    scope(ScaleScope.CHANNEL);
    assertThat(shown().scales()).hasSize(128);
    assertThat(shown().scale(3).high()).isNotEqualTo(shown().scale(4).high());
  }

  @ParameterizedTest
  @CsvSource({"layer2.0.relu#1", "layer2.0.conv1"})
  void theScaleOfAllCallsSpansTheGreatestOfTheSameSign(String name) throws EngineException {
    fixture.select(name);
    scope(ScaleScope.ALL);
    Run run = fixture.appState().runProperty().get();
    Signedness signedness = ShownMaps.signedness(shown().call());
    double greatest = 0;
    for (Call call : run.model().network().calls()) {
      if (ShownMaps.signedness(call) == signedness) {
        float[] values = run.trace().values(call);
        double end = ValueScale.of(signedness, values, 0, values.length).magnitude();
        greatest = Math.max(greatest, end);
      }
    }
    assertThat(shown().rule().scope()).isEqualTo(ScaleScope.ALL);
    assertThat(shown().scale(0).high()).isCloseTo(greatest, within(1e-12));
  }

  @Test
  void theScaleOfAllCallsIsTheSameForEachOfThem() {
    scope(ScaleScope.ALL);
    double first = shown().scale(0).high();
    fixture.select("maxpool");
    assertThat(shown().scale(0).high()).isEqualTo(first);
  }

  @Test
  void anotherPictureShowsItsOwnMaps() {
    ShownMaps before = shown();
    fixture.appState().openPicture(new PictureSource.OfFile(Path.of("samples", "samoyeds.jpg")));
    assertThat(shown().run()).isSameAs(fixture.appState().runProperty().get());
    assertThat(shown().activation().values()).isNotEqualTo(before.activation().values());
  }

  @Test
  void untilAPictureHasRunItIsSaidThatThereIsNone() throws EngineException {
    try (PaneFixture fresh = PaneFixture.running("bundled")) {
      CallMaps none = new CallMaps(fresh.context());
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.NO_PICTURE);
      assertThat(none.channelProperty().get()).isNegative();
      fresh.open("tabby-cat.jpg");
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.SHOWN);
    }
  }

  @Test
  void withoutAnEngineItIsSaidThatThereAreNoMaps() throws EngineException {
    try (PaneFixture fresh = PaneFixture.with("bundled")) {
      fresh.open("tabby-cat.jpg");
      CallMaps none = new CallMaps(fresh.context());
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.WAITING);
      fresh.failEngine();
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.NO_ENGINE);
    }
  }

  @Test
  void theStrongestAndTheWeakestCellOfTheChannelCanBeSelected() {
    fixture.select("layer2.0.bn1");
    maps.select(7);
    maps.selectExtreme(true);
    Cell strongest = fixture.context().selection().current().cell();
    maps.selectExtreme(false);
    Cell weakest = fixture.context().selection().current().cell();
    Statistics of = shown().statistics().get(7);
    assertThat((double) shown().activation().at(7, strongest.row(), strongest.column()))
        .isEqualTo(of.max());
    assertThat((double) shown().activation().at(7, weakest.row(), weakest.column()))
        .isEqualTo(of.min());
    assertThat(fixture.channel()).isEqualTo(7);
  }
}
