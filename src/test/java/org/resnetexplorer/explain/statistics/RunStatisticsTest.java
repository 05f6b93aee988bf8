package org.resnetexplorer.explain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.TraceClosedException;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** On the bundled model and a picture: 69 calls, 9 million values. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunStatisticsTest {
  private Engine engine;
  private WeightedModel model;
  private Session session;
  private InputTensor cat;

  @BeforeAll
  void open() throws Exception {
    engine = TestEngine.start();
    model =
        new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder")))
            .open("bundled");
    session = engine.open(Network.of(model.spec()), model.weights());
    Path file = Path.of("samples", "tabby-cat.jpg");
    cat =
        Preprocessor.input(
            new PictureReader().read(file, Orientation.UPRIGHT).image(), model.recipe());
  }

  @AfterAll
  void close() {
    session.close();
    model.close();
    engine.close();
  }

  private List<Call> calls() {
    return session.network().calls();
  }

  private Call call(String name) {
    return session.network().findCall(name).orElseThrow();
  }

  @Test
  void everyOutputHasTheFiguresOfItsValues() throws Exception {
    try (Trace trace = session.run(cat)) {
      RunStatistics statistics = RunStatistics.of(trace);
      ShapesAndCosts sizes = session.network().sizes(cat.height(), cat.width());
      for (Call call : calls()) {
        float[] values = trace.values(call);
        CallStatistics found = statistics.of(call);
        int channels = sizes.output(call).channels();
        assertThat(found.channels()).as(call.name()).hasSize(channels);
        int cells = values.length / channels;
        for (int channel = 0; channel < channels; channel += 1 + channels / 7) {
          assertThat(found.channels().get(channel))
              .as("%s, channel %d", call.name(), channel)
              .isEqualTo(Statistics.of(values, channel * cells, (channel + 1) * cells));
        }
        assertClose(found.whole(), values, call.name());
      }
    }
  }

  private static void assertClose(Statistics found, float[] values, String name) {
    Statistics exact = Statistics.of(values);
    assertThat(found.count()).as(name).isEqualTo(values.length);
    assertThat(found.zeros()).as(name).isEqualTo(exact.zeros());
    assertThat(found.min()).as(name).isEqualTo(exact.min());
    assertThat(found.max()).as(name).isEqualTo(exact.max());
    double scale = exact.magnitudes() / values.length;
    assertThat(found.mean()).as(name).isCloseTo(exact.mean(), within(1e-12 * scale));
    assertThat(found.deviation())
        .as(name)
        .isCloseTo(exact.deviation(), within(1e-10 * exact.deviation()));
    assertThat(found.norm()).as(name).isCloseTo(exact.norm(), within(1e-10 * exact.norm()));
  }

  @Test
  void allWhoAskOfATraceShareOne() throws Exception {
    try (Trace trace = session.run(cat)) {
      RunStatistics.of(trace).of(call("conv1"));
      assertThat(RunStatistics.of(trace)).isSameAs(RunStatistics.of(trace));
      assertThat(RunStatistics.of(trace).known(call("conv1"))).isNotNull();
    }
  }

  @Test
  void anOutputIsMeasuredOnce() throws Exception {
    try (Trace trace = session.run(cat)) {
      RunStatistics statistics = RunStatistics.of(trace);
      CallStatistics first = statistics.of(call("maxpool"));
      assertThat(statistics.of(call("maxpool"))).isSameAs(first);
      assertThat(statistics.of(call("maxpool"), new float[0])).isSameAs(first);
    }
  }

  @Test
  void whoHasTheValuesAtHandSparesTheNextOneTheReading() throws Exception {
    try (Trace trace = session.run(cat)) {
      RunStatistics statistics = RunStatistics.of(trace);
      CallStatistics made = statistics.of(call("fc"), trace.values(call("fc")));
      assertThat(statistics.known(call("fc"))).isSameAs(made);
      assertThat(made.channels()).hasSize(16);
    }
  }

  @Test
  void nothingIsKnownBeforeSomebodyAsks() throws Exception {
    try (Trace trace = session.run(cat)) {
      assertThat(RunStatistics.of(trace).known(call("conv1"))).isNull();
      assertThat(RunStatistics.of(trace).knows(List.of(call("conv1")))).isFalse();
      assertThat(RunStatistics.of(trace).knows(List.of())).isTrue();
    }
  }

  @Test
  void aPortionEndsAfterItsValues() throws Exception {
    try (Trace trace = session.run(cat)) {
      RunStatistics statistics = RunStatistics.of(trace);
      ShapesAndCosts sizes = session.network().sizes(cat.height(), cat.width());
      boolean complete = false;
      int portions = 0;
      long before = 0;
      while (!complete) {
        complete = statistics.measureSome(calls(), new Cancellation());
        portions++;
        long now = measured(statistics, sizes);
        // The one that passes the limit is the last of its portion.
        assertThat(now - before).isLessThan(RunStatistics.PORTION + 64 * 112 * 112 + 1);
        before = now;
      }
      assertThat(portions).isGreaterThan(1);
      assertThat(statistics.knows(calls())).isTrue();
      assertThat(statistics.measureSome(calls(), new Cancellation())).isTrue();
    }
  }

  private long measured(RunStatistics statistics, ShapesAndCosts sizes) {
    return calls().stream()
        .filter(call -> statistics.known(call) != null)
        .mapToLong(call -> sizes.output(call).elements())
        .sum();
  }

  @Test
  void onlyTheCallsAskedForAreMeasured() throws Exception {
    try (Trace trace = session.run(cat)) {
      RunStatistics statistics = RunStatistics.of(trace);
      assertThat(
              statistics.measureSome(List.of(call("layer4.1.add"), call("fc")), new Cancellation()))
          .isTrue();
      assertThat(calls())
          .filteredOn(call -> statistics.known(call) != null)
          .extracting(Call::name)
          .containsExactly("layer4.1.add", "fc");
    }
  }

  @Test
  void whatIsCancelledIsGivenUpBeforeTheNextCall() throws Exception {
    Cancellation cancellation = new Cancellation();
    try (Trace trace = session.run(cat)) {
      RunStatistics statistics = RunStatistics.of(trace);
      statistics.of(call("conv1"));
      cancellation.cancel();
      assertThatThrownBy(() -> statistics.measureSome(calls(), cancellation))
          .isInstanceOf(CancellationException.class);
      assertThat(statistics.known(call("conv1"))).isNotNull();
      assertThat(statistics.known(call("bn1"))).isNull();
    }
  }

  @Test
  void aClosedTraceLetsItsStatisticsGo() throws Exception {
    Trace trace = session.run(cat);
    RunStatistics statistics = RunStatistics.of(trace);
    statistics.of(call("fc"));
    trace.close();
    assertThatThrownBy(() -> statistics.of(call("conv1"))).isInstanceOf(TraceClosedException.class);
    assertThat(statistics.known(call("fc"))).isNotNull();
    assertThat(RunStatistics.of(trace).known(call("fc"))).isNull();
  }

  @Test
  void twoRunsHaveTheirOwn() throws Exception {
    float[] zeros = new float[cat.values().length];
    try (Trace one = session.run(cat);
        Trace other = session.run(new InputTensor(zeros, 3, cat.height(), cat.width()))) {
      assertThat(RunStatistics.of(one).of(call("conv1")).whole().norm()).isPositive();
      assertThat(RunStatistics.of(other).of(call("conv1")).whole().norm()).isZero();
    }
  }

  @Test
  void valuesThatAreNotFiniteAreFound() throws EngineException {
    float[] values = new float[64 * 112 * 112];
    Arrays.fill(values, 1);
    values[7] = Float.NaN;
    values[values.length - 1] = Float.POSITIVE_INFINITY;
    RunRequest request =
        new RunRequest(
            cat, List.of(new Intervention.Replace("conv1", values)), Retention.EVERYTHING);
    try (Trace trace = session.run(request, new Cancellation())) {
      CallStatistics found = RunStatistics.of(trace).of(call("conv1"));
      assertThat(found.whole().nans()).isEqualTo(1);
      assertThat(found.whole().positiveInfinities()).isEqualTo(1);
      assertThat(found.whole().mean()).isEqualTo(1);
      assertThat(found.whole().reductions().mean()).isNaN();
      assertThat(found.channels().get(0).nans()).isEqualTo(1);
      assertThat(found.channels().get(1).notFinite()).isZero();
    }
  }
}
