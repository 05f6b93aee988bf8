package org.resnetexplorer.explain.lesion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;

class TransplantTest {
  static Stream<Network> networks() {
    return Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds()).map(Network::of);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void allActivationsOfTheDonorAtADepthGiveItsAnswer(Network network) throws Exception {
    try (LesionBench bench = new LesionBench(network);
        Trace donor = bench.run(1, List.of());
        Trace.Hold hold = donor.hold()) {
      for (Block block : network.blocks()) {
        Intervention transplant = Transplant.of(hold.trace(), block.output());
        try (Trace receiver = bench.run(transplant)) {
          assertThat(receiver.logits()).as(block.path()).isEqualTo(donor.logits());
        }
      }
    }
  }

  @Test
  void besideABranchTheReceiversOwnShortcutStays() throws Exception {
    Network network = Network.of(EveryNetwork.smallKinds().findFirst().orElseThrow());
    Block block = network.blocks().get(0);
    try (LesionBench bench = new LesionBench(network);
        Trace donor = bench.run(1, List.of());
        Trace.Hold hold = donor.hold();
        Trace receiver = bench.run(Transplant.of(hold.trace(), block.lastNorm()))) {
      assertThat(receiver.logits()).isNotEqualTo(donor.logits());
    }
  }
}
