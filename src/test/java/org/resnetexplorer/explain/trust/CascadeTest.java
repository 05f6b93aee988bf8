package org.resnetexplorer.explain.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Progress;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.random.RandomWeights;

/** The map again while the network forgets. */
class CascadeTest {
  private static final int SIDE = 64;
  private static final Network NETWORK =
      Network.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=5"));

  @Test
  void aNetworkForgetsItsHeadFirstAndItsStemLast() {
    Cascade cascade = Cascade.of(Network.of(ResNetSpec.preset("resnet18")), 0);

    assertThat(cascade.steps())
        .extracting(Cascade.Step::name)
        .containsExactly(
            "",
            "fc",
            "layer4.1",
            "layer4.0",
            "layer3.1",
            "layer3.0",
            "layer2.1",
            "layer2.0",
            "layer1.1",
            "layer1.0",
            "conv1");
  }

  static Stream<Network> networks() {
    return EveryNetwork.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void inTheEndEverythingIsForgottenAndNothingTwice(Network network) {
    List<Cascade.Step> steps = Cascade.of(network, 0).steps();
    Cascade.Step last = steps.get(steps.size() - 1);

    assertThat(network.stateDict()).map(TensorSpec::name).allMatch(last.tensors());
    assertThat(last.prefixes()).doesNotHaveDuplicates();
    assertThat(steps.get(0).prefixes()).isEmpty();
  }

  @Test
  void nothingForgottenIsTheSameMap() throws Exception {
    try (Session session = open();
        Trace trace = run(session)) {
      Cascade.Outcome outcome = at(trace, 0);

      assertThat(outcome.signed()).isEqualTo(1);
      assertThat(outcome.unsigned()).isEqualTo(1);
    }
  }

  @Test
  void everythingForgottenIsTheMapOfAnUntrainedNetwork() throws Exception {
    try (Session session = open();
        Trace trace = run(session);
        Session untrained = TestEngine.shared().open(NETWORK, RandomWeights.of(NETWORK, 5, false));
        Trace other = run(untrained)) {
      Cascade.Outcome outcome = at(trace, Cascade.of(NETWORK, 5).steps().size() - 1);

      assertThat(outcome.maps().signed().values())
          .containsExactly(maps(other, new Cancellation()).signed().values());
      assertThat(outcome.signed()).isLessThan(0.9);
    }
  }

  @Test
  void interventionsOfTheRunStay() throws Exception {
    try (Session session = open();
        Trace cut = run(session, new Intervention.Scale("layer4.0.relu#2", 0))) {
      Cascade.Outcome outcome = at(cut, 1);

      assertThat(outcome.maps().signed().magnitude()).isZero();
      assertThat(outcome.signed()).isNaN();
    }
  }

  private static Cascade.Outcome at(Trace trace, int step) throws EngineException {
    Cancellation cancellation = new Cancellation();
    return Cascade.of(NETWORK, 5)
        .at(step, trace, maps(trace, cancellation), CascadeTest::maps, cancellation);
  }

  private static Cascade.Maps maps(Trace trace, Cancellation cancellation) throws EngineException {
    Attribution attribution =
        Method.GRADIENT_X_INPUT
            .standard(NETWORK, SIDE)
            .attribute(trace, new Question.Answer(1), Progress.NONE, cancellation);
    return new Cascade.Maps(attribution.map(), attribution.unsigned());
  }

  private static Session open() throws Exception {
    return TestEngine.shared().open(NETWORK, ReferenceWeights.of(NETWORK, 0));
  }

  private static Trace run(Session session, Intervention... changes) throws EngineException {
    InputTensor input = new InputTensor(ReferenceWeights.input(3, SIDE, 0), 3, SIDE, SIDE);
    return session.run(
        new RunRequest(input, List.of(changes), Retention.EVERYTHING), new Cancellation());
  }
}
