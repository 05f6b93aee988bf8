package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.common.PictureSource;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/** What is shown of the real activations of the bundled model. */
class CallMapsTest {
  private Bench bench;
  private CallMaps maps;

  @BeforeEach
  void open() throws EngineException {
    bench = Bench.withCat();
    maps = new CallMaps(bench.tools);
    bench.select("layer2.0.relu#1");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private ShownMaps shown() {
    return maps.shownProperty().get();
  }

  @Test
  void theMapsAreTheSelectedCallsOutput() throws EngineException {
    Run run = bench.workbench.runProperty().get();
    Call call = run.model().network().findCall("layer2.0.relu#1").orElseThrow();
    assertThat(shown().activation().values()).isEqualTo(run.trace().values(call));
    assertThat(shown().count()).isEqualTo(128);
    assertThat(shown().activation().height()).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource({"layer2, layer2.1.relu#2", "layer2.0, layer2.0.relu#2", "'', fc"})
  void aModuleShowsItsLastCall(String module, String call) {
    bench.select(module);
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
    bench.select(call);
    assertThat(shown().name()).isEqualTo(name);
  }

  @Test
  void withoutAChosenChannelTheMostVariedOneIsShown() {
    assertThat(maps.channelProperty().get()).isEqualTo(shown().activation().mostVariedChannel());
    maps.select(7);
    assertThat(maps.channelProperty().get()).isEqualTo(7);
  }

  @Test
  void theShownClassIsTheLikeliestUntilOneIsChosen() {
    bench.select("fc");
    assertThat(maps.channelProperty().get())
        .isEqualTo(bench.workbench.runProperty().get().top().get(0).index());
  }

  @Test
  void aChannelThatTheCallDoesNotHaveIsNotShown() {
    maps.select(100);
    bench.select("conv1");
    assertThat(maps.channelProperty().get()).isLessThan(64);
  }

  @Test
  void orderedByMeanTheMeansFall() {
    maps.orderProperty().set(ChannelOrder.MEAN);
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
  void withAScaleForEachChannelNoTwoShareOne() {
    maps.scopeProperty().set(ScaleScope.CHANNEL);
    assertThat(shown().scales()).hasSize(128);
    assertThat(shown().scale(3).high()).isNotEqualTo(shown().scale(4).high());
  }

  @ParameterizedTest
  @CsvSource({"layer2.0.relu#1", "layer2.0.conv1"})
  void theScaleOfAllCallsSpansTheGreatestOfTheSameSign(String name) throws EngineException {
    bench.select(name);
    maps.scopeProperty().set(ScaleScope.ALL);
    Run run = bench.workbench.runProperty().get();
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
    maps.scopeProperty().set(ScaleScope.ALL);
    double first = shown().scale(0).high();
    bench.select("maxpool");
    assertThat(shown().scale(0).high()).isEqualTo(first);
  }

  @Test
  void anotherPictureShowsItsOwnMaps() {
    ShownMaps before = shown();
    bench.workbench.openPicture(new PictureSource.OfFile(Path.of("samples", "samoyeds.jpg")));
    assertThat(shown().run()).isSameAs(bench.workbench.runProperty().get());
    assertThat(shown().activation().values()).isNotEqualTo(before.activation().values());
  }

  @Test
  void untilAPictureHasRunItIsSaidThatThereIsNone() throws EngineException {
    try (Bench fresh = Bench.withoutPicture()) {
      CallMaps none = new CallMaps(fresh.tools);
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.NO_PICTURE);
      assertThat(none.channelProperty().get()).isNegative();
      fresh.openCat();
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.SHOWN);
    }
  }

  @Test
  void withoutAnEngineItIsSaidThatThereAreNoMaps() throws EngineException {
    try (Bench fresh = new Bench()) {
      fresh.workbench.openModel("bundled");
      fresh.openCat();
      CallMaps none = new CallMaps(fresh.tools);
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.WAITING);
      fresh.workbench.engineFailed(
          new EngineException("engine.missing", List.of("Linux", "riscv64"), ""));
      assertThat(none.availabilityProperty().get()).isEqualTo(Availability.NO_ENGINE);
    }
  }
}
