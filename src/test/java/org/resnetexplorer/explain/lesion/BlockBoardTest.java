package org.resnetexplorer.explain.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;

class BlockBoardTest {
  private static final Question QUESTION = new Question.Answer(0);

  static Stream<Network> networks() {
    return Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds())
        .map(Network::of)
        .filter(network -> network.outputs() > 0);
  }

  private static List<BlockBoard.Row> board(Trace trace) throws Exception {
    List<BlockBoard.Row> rows = new ArrayList<>();
    for (Block block : trace.network().blocks()) {
      rows.add(BlockBoard.row(trace, QUESTION, block, new Cancellation()));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aDroppedBlockAnswersAsARunWithItsBranchCut(Network network) throws Exception {
    try (LesionBench bench = new LesionBench(network);
        Trace baseline = bench.run();
        Trace.Hold hold = baseline.hold()) {
      List<BlockBoard.Row> rows = board(hold.trace());

      assertThat(rows).extracting(BlockBoard.Row::block).isEqualTo(network.blocks());
      for (BlockBoard.Row row : rows) {
        String sum = row.block().add().orElseThrow().name();
        try (Trace cut = bench.run(new Intervention.ScaleTerm(sum, Intervention.Term.BRANCH, 0))) {
          assertThat(row.effect().before()).isEqualTo(QUESTION.of(baseline.logits()));
          assertThat(row.effect().after()).as(sum).isEqualTo(QUESTION.of(cut.logits()));
        }
      }
    }
  }

  @Test
  void lesionsOfTheRunStayWhileABlockIsDropped() throws Exception {
    Network network = Network.of(EveryNetwork.smallKinds().findFirst().orElseThrow());
    Block first = network.blocks().get(0);
    Block last = network.blocks().get(network.blocks().size() - 1);
    try (LesionBench bench = new LesionBench(network);
        Trace lesioned = bench.run(BlockBoard.drop(first));
        Trace both = bench.run(BlockBoard.drop(first), BlockBoard.drop(last))) {
      List<BlockBoard.Row> rows = board(lesioned);

      assertThat(rows.get(0).effect().change()).isZero();
      assertThat(rows.get(rows.size() - 1).effect().after()).isEqualTo(QUESTION.of(both.logits()));
    }
  }

  @Test
  void theBlocksOfResNet50AreDroppedAtTheCostOfNoMoreThanTwelveForwardRuns() throws Exception {
    Network network = Network.of(ResNetSpec.preset("resnet50"));
    ShapesAndCosts costs = network.sizes(224, 224);
    long sum = 0;
    try (LesionBench bench = new LesionBench(network);
        Trace baseline = bench.run();
        Trace.Hold hold = baseline.hold()) {
      for (Block block : network.blocks()) {
        try (Trace dropped = bench.resume(hold.trace(), BlockBoard.drop(block))) {
          sum +=
              network.calls().stream()
                  .filter(dropped::computed)
                  .mapToLong(costs::multiplyAdds)
                  .sum();
        }
      }
    }
    long all = network.calls().stream().mapToLong(costs::multiplyAdds).sum();

    assertThat((double) sum / all).isBetween(6.0, 12.0);
  }

  @Test
  void whatIsCancelledIsNotComputed() throws Exception {
    Network network = Network.of(EveryNetwork.smallKinds().findFirst().orElseThrow());
    try (LesionBench bench = new LesionBench(network);
        Trace trace = bench.run()) {
      Cancellation cancellation = new Cancellation();
      cancellation.cancel();

      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> BlockBoard.row(trace, QUESTION, network.blocks().get(0), cancellation));
    }
  }
}
