package org.resnetexplorer.explain.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

class ChannelRankingTest {
  private static final Question QUESTION = new Question.Rather(1, 0);

  static Stream<Network> networks() {
    return Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds())
        .map(Network::of)
        .filter(network -> network.outputs() > 1);
  }

  private static List<ChannelRanking.Row> ranking(LesionBench bench, Trace trace, Call call)
      throws Exception {
    List<ChannelRanking.Row> rows = new ArrayList<>();
    while (rows.size() < bench.sizes.output(call).channels()) {
      rows.addAll(
          ChannelRanking.batch(
              trace, bench.sizes, call, QUESTION, rows.size(), new Cancellation()));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aChannelIsWorthWhatARunWithoutItLoses(Network network) throws Exception {
    try (LesionBench bench = new LesionBench(network);
        Trace.Hold hold = bench.run().hold()) {
      for (Call call : chosen(network)) {
        List<ChannelRanking.Row> rows = ranking(bench, hold.trace(), call);

        assertThat(rows).hasSize(bench.sizes.output(call).channels());
        for (int channel : new int[] {0, rows.size() / 2, rows.size() - 1}) {
          try (Trace cut = bench.run(new Intervention.ScaleChannel(call.name(), channel, 0))) {
            assertThat(rows.get(channel).channel()).isEqualTo(channel);
            assertThat(rows.get(channel).effect().after())
                .as(call.name())
                .isCloseTo(QUESTION.of(cut.logits()), within(2e-4));
          }
        }
      }
    }
  }

  /** One of each kind of place: the stem, a branch, a shortcut, a sum, the head. */
  private static List<Call> chosen(Network network) {
    Block block = network.blocks().get(0);
    List<Call> calls = new ArrayList<>(List.of(network.calls().get(0), block.branch().get(0)));
    network.blocks().stream()
        .flatMap(of -> of.shortcut().stream())
        .findFirst()
        .ifPresent(calls::add);
    calls.add(block.add().orElseThrow());
    calls.add(network.pooling());
    return calls;
  }

  /** What PEERS calls the closed form: {@code -(W_kc - W_mc) g_c}. */
  @Test
  void channelsOfTheLastMapAreWorthTheirMeanTimesTheirWeight() throws Exception {
    Network network = Network.of(EveryNetwork.smallKinds().findFirst().orElseThrow());
    try (LesionBench bench = new LesionBench(network);
        Trace trace = bench.run()) {
      Call last = network.blocks().get(network.blocks().size() - 1).output();
      float[] means = trace.values(network.pooling());
      float[] weight = bench.weight(network.classifier().orElseThrow());
      int channels = means.length;
      for (ChannelRanking.Row row : ranking(bench, trace, last)) {
        int c = row.channel();
        double priced = ((double) weight[channels + c] - weight[c]) * means[c];
        assertThat(row.effect().change()).as("channel " + c).isCloseTo(-priced, within(2e-6));
      }
    }
  }

  @Test
  void lesionsOfTheRunStayWhileAChannelIsCut() throws Exception {
    Network network = Network.of(EveryNetwork.smallKinds().findFirst().orElseThrow());
    Intervention lesion =
        new Intervention.ScaleTerm(
            network.blocks().get(1).add().orElseThrow().name(), Intervention.Term.SHORTCUT, 0);
    Call call = network.blocks().get(0).output();
    try (LesionBench bench = new LesionBench(network);
        Trace trace = bench.run(lesion);
        Trace both = bench.run(lesion, new Intervention.ScaleChannel(call.name(), 3, 0))) {
      assertThat(ranking(bench, trace, call).get(3).effect().after())
          .isCloseTo(QUESTION.of(both.logits()), within(2e-4));
    }
  }

  @Test
  void noChannelIsWorthAnythingBeforeAnOutputThatWasReplaced() throws Exception {
    Network network = Network.of(EveryNetwork.smallKinds().findFirst().orElseThrow());
    Call replaced = network.blocks().get(1).output();
    try (LesionBench bench = new LesionBench(network);
        Trace plain = bench.run();
        Trace trace =
            bench.run(new Intervention.Replace(replaced.name(), plain.values(replaced)))) {
      assertThat(ranking(bench, trace, network.blocks().get(0).output()))
          .hasSizeGreaterThan(1)
          .allSatisfy(row -> assertThat(row.effect().change()).isZero());
    }
  }

  @Test
  void aBatchOfALargeCallIsNotAllOfItsChannels() throws Exception {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    try (LesionBench bench = new LesionBench(network);
        Trace trace = bench.run()) {
      Call last = network.blocks().get(network.blocks().size() - 1).output();
      assertThat(ChannelRanking.batch(trace, bench.sizes, last, QUESTION, 500, new Cancellation()))
          .extracting(ChannelRanking.Row::channel)
          .containsExactly(500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511);
      assertThat(ChannelRanking.batch(trace, bench.sizes, last, QUESTION, 0, new Cancellation()))
          .hasSizeLessThan(512);
    }
  }

  @Test
  void channelsOfTheLastMapCostNextToNothingAndThoseOfTheFirstAsManyRuns() {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    var sizes = network.sizes(224, 224);

    assertThat(ChannelRanking.forwardRuns(sizes, network.pooling())).isLessThan(1);
    assertThat(ChannelRanking.forwardRuns(sizes, network.calls().get(0))).isBetween(50.0, 64.0);
  }
}
