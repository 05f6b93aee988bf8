package org.resnetexplorer.explain.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.ReferenceWeights;

/** What a method says a number is made of adds up to that number. */
class ConservationTest {
  private static final double TOLERANCE = 1e-4;
  private static final List<Attributor> EXACT =
      List.of(new GradientXInput(), new PricedCam(), Lrp.STANDARD);

  static Stream<Network> networks() {
    return Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds()).map(Network::of);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void partsAddUpInEveryKindOfNet(Network network) throws Exception {
    try (Session session = Attributions.open(network);
        Trace trace = Attributions.run(session)) {
      for (Attributor method : EXACT) {
        if (method.refusal(network) == null) {
          assertConserved(method, trace, new Question.Answer(Attributions.top(trace)));
        }
      }
    }
  }

  @Test
  void relevanceIsNotHandedBackThroughGroupNorm() throws Exception {
    try (Session session = Attributions.open("basic,1-1-1-1,channels=8,classes=5,norm=group-4");
        Trace trace = Attributions.run(session)) {
      assertThat(Lrp.STANDARD.refusal(trace.network())).isEqualTo(Refusal.GROUP_NORM);
      assertThatThrownBy(() -> Lrp.STANDARD.begin(trace, new Question.Answer(0)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void partsAddUpInTheFiveNets(String preset) throws Exception {
    Network network = Network.of(ResNetSpec.preset(preset));
    InputTensor input = new InputTensor(ReferenceWeights.input(0), 3, 224, 224);
    try (Session session = Attributions.open(network);
        Trace trace = session.run(input)) {
      for (Attributor method : EXACT) {
        assertConserved(method, trace, new Question.Answer(Attributions.top(trace)));
      }
    }
  }

  @Test
  void partsAddUpToADifferenceAndToTheOpposite() throws Exception {
    try (Session session = Attributions.open("basic,1-1-1-1,channels=8,classes=5");
        Trace trace = Attributions.run(session)) {
      for (Attributor method : EXACT) {
        assertConserved(method, trace, new Question.Rather(1, 3));
        assertConserved(method, trace, new Question.Opposite(2));
      }
    }
  }

  @Test
  void partsAddUpWhenTheRunIsChanged() throws Exception {
    List<Intervention> changes =
        List.of(
            new Intervention.Scale("layer1.0.bn1", 0.5),
            new Intervention.ScaleChannel("layer2.0.relu#1", 3, -2),
            new Intervention.Scale("layer2.0.conv1", -1.5),
            new Intervention.ScaleTerm("layer3.0.add", Intervention.Term.SHORTCUT, 0.25),
            new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.BRANCH, 0),
            new Intervention.ScaleChannel("avgpool", 2, 0),
            new Intervention.Replace("layer4.0.bn1", new float[64]));
    try (Session session = Attributions.open("basic,1-1-1-1,channels=8,classes=5");
        Trace trace =
            session.run(
                new RunRequest(
                    Attributions.input(session.network()), changes, Retention.EVERYTHING),
                new Cancellation())) {
      for (Attributor method : EXACT) {
        assertConserved(method, trace, new Question.Answer(Attributions.top(trace)));
      }
    }
  }

  private static void assertConserved(Attributor method, Trace trace, Question question)
      throws Exception {
    Attribution attribution = Attributions.of(method, trace, question);
    Account account = Objects.requireNonNull(attribution.account());

    assertThat(account.target()).isEqualTo(question.of(trace.logits()));
    assertThat(Attributions.error(account)).as("%s", method).isLessThan(TOLERANCE);
    assertThat(attribution.map().sum())
        .as("%s", method)
        .isCloseTo(account.parts().get(0).value(), within(TOLERANCE * account.scale()));
  }
}
