package org.resnetexplorer.explain.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.ledger.SomeRuns;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;

class PricedCamTest {
  private static final double TOLERANCE = 1e-5;

  static Stream<Network> networks() {
    return SomeRuns.networks();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void allPricesAndWhatTheHeadAddsAreTheNumberAskedAbout(Network network) throws Exception {
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      assertAddsUp(cam(trace, new Question.Answer(0)).account());
    }
  }

  @Test
  void theDifferenceOfTwoAnswersIsPricedAsThePricesDiffer() throws Exception {
    try (Session session = SomeRuns.open(linear());
        Trace trace = SomeRuns.run(session)) {
      PricedCam one = cam(trace, new Question.Answer(2));
      PricedCam other = cam(trace, new Question.Answer(6));
      PricedCam between = cam(trace, new Question.Rather(2, 6));

      assertAddsUp(between.account());
      for (int cell = 0; cell < between.prices().values().length; cell++) {
        assertThat((double) between.prices().values()[cell])
            .isCloseTo(
                (double) one.prices().values()[cell] - other.prices().values()[cell],
                within(TOLERANCE));
      }
    }
  }

  @Test
  void aSetOfCellsAndTheRestAndTheBiasAreAll() throws Exception {
    try (Session session = SomeRuns.open(linear());
        Trace trace = SomeRuns.run(session)) {
      PricedCam cam = cam(trace, new Question.Answer(2));

      SignedMap prices = cam.prices();
      double some = prices.sum(cell -> cell % 3 == 0);
      double rest = prices.sum(cell -> cell % 3 != 0);

      assertThat(some + rest + cam.headSum())
          .isCloseTo(cam.target(), within(TOLERANCE * cam.account().scale()));
    }
  }

  @Test
  void aHeadOfOneLinearLayerAddsItsBiasAlone() throws Exception {
    try (Session session = SomeRuns.open(linear());
        Trace trace = SomeRuns.run(session)) {
      float bias = SomeRuns.weights(session.network()).floats("fc.bias")[2];

      PricedCam cam = cam(trace, new Question.Answer(2));

      assertThat(cam.head()).hasSize(1);
      assertThat(cam.headSum()).isCloseTo(bias, within(1e-7));
    }
  }

  @Test
  void aHeadOfSeveralLayersNamesAllThatItAdds() throws Exception {
    Network network =
        Network.of(
            SpecText.parse(
                "basic,1-1-1-1,channels=16,classes=3,head=fc+norm-drop-12-gelu-8nobias-relu"));
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      assertThat(cam(trace, new Question.Answer(2)).account().parts().stream().map(Part::name))
          .endsWith("fc.0.shift", "fc.2.bias", "fc.3.tangent", "fc.6.bias");
    }
  }

  @Test
  void aScaledAnswerIsPricedScaled() throws Exception {
    try (Session session = SomeRuns.open(linear());
        Trace plain = SomeRuns.run(session);
        Trace scaled = SomeRuns.run(session, new Intervention.Scale("fc", 3))) {
      Question question = new Question.Answer(1);

      PricedCam cam = cam(scaled, question);

      assertAddsUp(cam.account());
      assertThat(cam.prices().sum())
          .isCloseTo(3 * cam(plain, question).prices().sum(), within(TOLERANCE));
    }
  }

  @Test
  void behindACutHeadNoCellIsPaidAnything() throws Exception {
    Network network = linear();
    String pooling = network.pooling().name();
    try (Session session = SomeRuns.open(network);
        Trace plain = SomeRuns.run(session);
        Trace trace =
            SomeRuns.run(
                session, new Intervention.Replace(pooling, plain.values(network.pooling())))) {
      PricedCam cam = cam(trace, new Question.Answer(1));

      assertThat(cam.prices().values()).hasSize(4).containsOnly(0f);
      assertThat(cam.head())
          .extracting(entry -> entry.part().name())
          .contains(pooling + ".replaced");
      assertAddsUp(cam.account());
    }
  }

  private static Network linear() {
    return Network.of(SpecText.parse("bottleneck,1-1-1-1,channels=16,classes=10"));
  }

  private static PricedCam cam(Trace trace, Question question) throws Exception {
    return PricedCam.of(trace, question, new Cancellation());
  }

  private static void assertAddsUp(Account account) {
    assertThat(account.residual())
        .as(account.toString())
        .isCloseTo(0, within(TOLERANCE * account.scale()));
  }
}
