package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.ReferenceWeights;

/** A run that begins where another one is changed gives what a run from the picture on gives. */
class ResumedRunTest {
  private static final Engine ENGINE = TestEngine.shared();

  static Stream<Network> networks() {
    return Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds()).map(Network::of);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aResumedRunEqualsAFullOneBitForBitWhereverItIsChanged(Network network) throws Exception {
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace baseline = session.run(input(network));
        Trace.Hold hold = baseline.hold()) {
      for (Call call : network.calls()) {
        RunRequest changed = request(baseline.input(), changeOf(call));
        try (Trace full = session.run(changed, new Cancellation());
            Trace resumed = session.run(changed, hold.trace(), new Cancellation())) {
          assertThat(resumed.logits()).as(call.name()).isEqualTo(full.logits());
          assertThat(resumed.values(call)).as(call.name()).isEqualTo(full.values(call));
        }
      }
    }
  }

  private static InputTensor input(Network network) {
    int channels = network.spec().family().stem().channels();
    return new InputTensor(
        ReferenceWeights.input(channels, TinyNet.SIDE, 0), channels, TinyNet.SIDE, TinyNet.SIDE);
  }

  private static Intervention changeOf(Call call) {
    return call.isSum()
        ? new Intervention.ScaleTerm(call.name(), Intervention.Term.BRANCH, 0)
        : new Intervention.ScaleChannel(call.name(), 0, 1.75);
  }

  private static RunRequest request(InputTensor input, Intervention... interventions) {
    return new RunRequest(input, List.of(interventions), Retention.EVERYTHING);
  }

  private static RunRequest request(Intervention... interventions) {
    return request(TinyNet.input(0), interventions);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aLesionWithFactorOneEqualsTheBaselineBitForBit(Network network) throws Exception {
    List<Intervention> ones = new ArrayList<>();
    for (Call call : network.calls()) {
      ones.add(new Intervention.Scale(call.name(), 1));
      ones.add(new Intervention.ScaleChannel(call.name(), 0, 1));
      if (call.isSum()) {
        ones.add(new Intervention.ScaleTerm(call.name(), Intervention.Term.BRANCH, 1));
        ones.add(new Intervention.ScaleTerm(call.name(), Intervention.Term.SHORTCUT, 1));
      }
    }
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace baseline = session.run(input(network));
        Trace changed =
            session.run(
                new RunRequest(baseline.input(), ones, Retention.EVERYTHING), new Cancellation())) {
      for (Call call : network.calls()) {
        assertThat(changed.values(call)).as(call.name()).isEqualTo(baseline.values(call));
      }
    }
  }

  @Test
  void onlyWhatFollowsTheChangeIsComputed() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace baseline = TinyNet.run(session);
        Trace resumed =
            session.run(
                request(
                    new Intervention.ScaleTerm("layer3.0.add", Intervention.Term.SHORTCUT, 0.5)),
                baseline,
                new Cancellation())) {
      assertThat(names(session.network(), resumed))
          .isEqualTo(
              session.network().calls().stream()
                  .map(Call::name)
                  .dropWhile(name -> !name.equals("layer3.0.add"))
                  .toList());
    }
  }

  private static List<String> names(Network network, Trace trace) {
    return network.calls().stream().filter(trace::computed).map(Call::name).toList();
  }

  @Test
  void whatDoesNotReadTheChangeIsTakenOverThoughItComesLater() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace baseline = TinyNet.run(session);
        Trace resumed =
            session.run(
                request(new Intervention.Scale("layer2.0.bn2", 0)), baseline, new Cancellation())) {
      assertThat(names(session.network(), resumed)).doesNotContain("layer2.0.downsample.0");
      assertThat(names(session.network(), resumed)).contains("layer2.0.bn2", "layer2.0.add");
    }
  }

  @Test
  void takingAChangeBackResumesWhereItWas() throws Exception {
    Intervention early = new Intervention.Scale("layer1.0.bn1", 0.5);
    Intervention late = new Intervention.Scale("layer4.0.bn1", 0.5);
    try (Session session = TinyNet.open(ENGINE);
        Trace both = TinyNet.run(session, early, late);
        Trace full = TinyNet.run(session, early);
        Trace resumed = session.run(request(early), both, new Cancellation())) {
      assertThat(resumed.logits()).isEqualTo(full.logits());
      assertThat(names(session.network(), resumed).get(0)).isEqualTo("layer4.0.bn1");
    }
  }

  @Test
  void nothingBeforeAReplacedOutputMatters() throws Exception {
    Intervention replaced = new Intervention.Replace("layer4.0.relu#1", new float[64]);
    try (Session session = TinyNet.open(ENGINE);
        Trace baseline = TinyNet.run(session, replaced);
        Trace resumed =
            session.run(
                request(replaced, new Intervention.Scale("layer4.0.bn1", 0)),
                baseline,
                new Cancellation())) {
      assertThat(names(session.network(), resumed)).containsExactly("layer4.0.bn1");
      assertThat(resumed.logits()).isEqualTo(baseline.logits());
    }
  }

  @Test
  void anotherInputIsRunFromTheBeginning() throws Exception {
    try (Session session = TinyNet.open(ENGINE);
        Trace baseline = TinyNet.run(session);
        Trace resumed = session.run(request(TinyNet.input(1)), baseline, new Cancellation());
        Trace full = session.run(TinyNet.input(1))) {
      assertThat(resumed.logits()).isEqualTo(full.logits());
      assertThat(names(session.network(), resumed)).hasSameSizeAs(session.network().calls());
    }
  }

  @Test
  void aRunOfOtherWeightsHasNothingToTakeOver() throws Exception {
    Network network = TinyNet.network();
    try (Session session = TinyNet.open(ENGINE);
        Session other = ENGINE.open(network, ReferenceWeights.of(network, 1));
        Trace baseline = TinyNet.run(session);
        Trace resumed = other.run(request(), baseline, new Cancellation());
        Trace full = other.run(TinyNet.input(0))) {
      assertThat(resumed.logits()).isEqualTo(full.logits());
    }
  }

  @Test
  void whatWasTakenOverOutlivesTheEarlierRun() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace baseline = TinyNet.run(session);
      Call stem = TinyNet.call(session, "conv1");
      float[] before = baseline.values(stem);
      Trace resumed = session.run(request(lastCut()), baseline, new Cancellation());

      baseline.close();
      session.run(TinyNet.input(1));

      assertThat(resumed.values(stem)).isEqualTo(before);
    }
  }

  private static Intervention lastCut() {
    return new Intervention.ScaleTerm("layer4.0.add", Intervention.Term.BRANCH, 0);
  }

  @Test
  void aClosedRunHasNothingToTakeOver() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace baseline = TinyNet.run(session);
      baseline.close();

      Trace resumed = session.run(request(), baseline, new Cancellation());

      assertThat(names(session.network(), resumed)).hasSameSizeAs(session.network().calls());
    }
  }

  @Test
  void aRunThatKeepsItsLogitsOnlyLeavesTheEarlierOneWhole() throws Exception {
    RunRequest logits = new RunRequest(TinyNet.input(0), List.of(lastCut()), Retention.LOGITS);
    try (Session session = TinyNet.open(ENGINE);
        Trace baseline = TinyNet.run(session);
        Trace full = TinyNet.run(session, lastCut());
        Trace.Hold hold = baseline.hold()) {
      Trace resumed = session.run(logits, hold.trace(), new Cancellation());

      assertThat(resumed.logits()).isEqualTo(full.logits());
      for (Call call : session.network().calls()) {
        assertThat(baseline.values(call)).isNotEmpty();
      }
    }
  }

  @Test
  void theAnswersToOtherInterventionsAreThoseOfTheirRun() throws Exception {
    for (BlockKind kind : BlockKind.values()) {
      Network network = TinyNet.network(kind);
      try (Session session = ENGINE.open(network, TinyNet.weights(network));
          Trace baseline = TinyNet.run(session, new Intervention.Scale("bn1", 0.5));
          Trace other = TinyNet.run(session, lastCut())) {
        float[] answers =
            baseline.compute(
                workspace -> workspace.answers(List.of(lastCut())).values(), new Cancellation());

        assertThat(answers).isEqualTo(other.logits());
      }
    }
  }

  @Test
  void theAnswersToABatchOfOutputsAreThoseOfOneRunEach() throws Exception {
    int channels = 8;
    try (Session session = TinyNet.open(ENGINE);
        Trace baseline = TinyNet.run(session)) {
      Call call = TinyNet.call(session, "layer1.0.bn2");
      float[] rows =
          baseline.compute(
              workspace -> {
                Tensor output = workspace.here().output(call);
                Tensor batch = workspace.stacked(Collections.nCopies(channels, output));
                float[] mask = new float[channels * channels];
                for (int i = 0; i < mask.length; i++) {
                  mask[i] = i / channels == i % channels ? 0 : 1;
                }
                Tensor without =
                    batch.times(workspace.tensor(mask, List.of(channels, channels, 1, 1)));
                return workspace.answers(call, without).values();
              },
              new Cancellation());

      for (int channel = 0; channel < channels; channel++) {
        try (Trace cut =
            session.run(
                request(new Intervention.ScaleChannel(call.name(), channel, 0)),
                baseline,
                new Cancellation())) {
          float[] alone = cut.logits();
          for (int k = 0; k < alone.length; k++) {
            assertThat(rows[channel * alone.length + k]).isCloseTo(alone[k], within(1e-4f));
          }
        }
      }
    }
  }
}
