package org.resnetexplorer.explain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.ReferenceWeights;

/** The same blocks with and without shortcuts, as they are and at their start. */
class VariantTest {
  private static final int SIDE = 64;
  private static final Loss LOSS = new Loss.CrossEntropy(1);
  private static final Network DEEP =
      Network.of(SpecText.parse("basic,3-4-6-3,channels=16,classes=10,stem=small,stem-pool=no"));

  private static InputTensor input() {
    return new InputTensor(ReferenceWeights.input(3, SIDE, 0), 3, SIDE, SIDE);
  }

  private interface Check {
    void on(Trace trace) throws Exception;
  }

  private static void run(Network network, Check check) throws Exception {
    try (Session session = TestEngine.shared().open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input())) {
      check.on(trace);
    }
  }

  private static LossGradient gradient(Trace trace, boolean start, boolean shortcuts)
      throws Exception {
    return new Variant(start, shortcuts).gradient(trace, LOSS, 0, new Cancellation());
  }

  @Test
  void theOpenNetworkIsTheRunItself() throws Exception {
    run(
        DEEP,
        trace ->
            assertThat(gradient(trace, false, true))
                .isEqualTo(LossGradient.of(trace, LOSS, new Cancellation())));
  }

  @Test
  void withoutShortcutsItHasTheSameWeights() throws Exception {
    Network plain = Network.of(DEEP.spec().withoutShortcuts());
    run(
        DEEP,
        trace -> {
          LossGradient shared = gradient(trace, false, false);
          try (Session own = TestEngine.shared().open(plain, ReferenceWeights.of(DEEP, 0));
              Trace again = own.run(input())) {
            assertThat(shared.blocks())
                .isEqualTo(LossGradient.of(again, LOSS, new Cancellation()).blocks());
          }
        });
  }

  /** The picture of why: without shortcuts the gradient grows with every layer on its way back. */
  @Test
  void atTheStartTheGradientGrowsMoreWithoutShortcuts() throws Exception {
    run(
        DEEP,
        trace -> {
          double with = growth(gradient(trace, true, true));
          double without = growth(gradient(trace, true, false));
          assertThat(without).isGreaterThan(5 * with);
        });
  }

  /** Of the gradient from the last block's output back to the first one's. */
  private static double growth(LossGradient of) {
    List<Double> blocks = of.blocks();
    return blocks.get(0) / blocks.get(blocks.size() - 1);
  }

  /** As in training, what a batch norm hands on has mean 0 and variance 1 in each channel. */
  @Test
  void atTheStartBatchNormsHaveTheStatisticsOfThePicture() throws Exception {
    run(
        DEEP,
        trace -> {
          try (Session untrained = trace.untrained(DEEP, 0);
              Trace first = untrained.run(input())) {
            Map<String, float[]> statistics = PictureStatistics.of(first, new Cancellation());
            try (Session measured = first.with(DEEP, statistics);
                Trace run = measured.run(input())) {
              float[] values = run.values(DEEP.findCall("layer3.2.bn2").orElseThrow());
              int cells = values.length / 64;
              double sum = 0;
              double squares = 0;
              for (int i = 0; i < cells; i++) {
                sum += values[5 * cells + i];
                squares += values[5 * cells + i] * values[5 * cells + i];
              }
              assertThat(sum / cells).isBetween(-1e-4, 1e-4);
              assertThat(squares / cells).isBetween(0.99, 1.001);
            }
          }
        });
  }

  @Test
  void aPlainNetIsComparedWithShortcutsAtItsStartOnly() {
    Network plain = Network.of(DEEP.spec().withoutShortcuts());
    assertThat(Variant.of(plain))
        .containsExactly(
            new Variant(false, false), new Variant(true, true), new Variant(true, false));
    assertThat(Variant.of(DEEP)).hasSize(4);
  }

  @Test
  void aPlainNetGetsProjectionsAtItsStart() throws Exception {
    Network plain =
        Network.of(SpecText.parse("bottleneck,1-1-1-1,channels=16,classes=3,shortcut=none"));
    run(
        plain,
        trace ->
            assertThat(gradient(trace, true, true).parameters())
                .anyMatch(of -> of.name().contains("downsample")));
  }
}
