package org.resnetexplorer.explain.ledger;

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
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;

class HeadShareTest {
  private static final double TOLERANCE = 1e-5;

  static Stream<Network> networks() {
    return SomeRuns.networks();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void allPricesAndWhatTheHeadAddsAreTheNumberAskedAbout(Network network) throws Exception {
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      assertAddsUp(head(trace, new Question.Answer(0)).account());
    }
  }

  @Test
  void theDifferenceOfTwoAnswersIsPricedAsThePricesDiffer() throws Exception {
    try (Session session = SomeRuns.open(linear());
        Trace trace = SomeRuns.run(session)) {
      HeadShare one = head(trace, new Question.Answer(2));
      HeadShare other = head(trace, new Question.Answer(6));
      HeadShare between = head(trace, new Question.Rather(2, 6));

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
      HeadShare head = head(trace, new Question.Answer(2));

      SignedMap prices = head.prices();
      double some = prices.sum(cell -> cell % 3 == 0);
      double rest = prices.sum(cell -> cell % 3 != 0);

      assertThat(some + rest + head.entriesSum())
          .isCloseTo(head.target(), within(TOLERANCE * head.account().scale()));
    }
  }

  @Test
  void aHeadOfOneLinearLayerAddsItsBiasAlone() throws Exception {
    try (Session session = SomeRuns.open(linear());
        Trace trace = SomeRuns.run(session)) {
      float bias = SomeRuns.weights(session.network()).floats("fc.bias")[2];

      HeadShare head = head(trace, new Question.Answer(2));

      assertThat(head.entries()).hasSize(1);
      assertThat(head.entriesSum()).isCloseTo(bias, within(1e-7));
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
      assertThat(head(trace, new Question.Answer(2)).account().parts().stream().map(Part::name))
          .endsWith("fc.0.shift", "fc.2.bias", "fc.3.tangent", "fc.6.bias");
    }
  }

  @Test
  void aScaledAnswerIsPricedScaled() throws Exception {
    try (Session session = SomeRuns.open(linear());
        Trace plain = SomeRuns.run(session);
        Trace scaled = SomeRuns.run(session, new Intervention.Scale("fc", 3))) {
      Question question = new Question.Answer(1);

      HeadShare head = head(scaled, question);

      assertAddsUp(head.account());
      assertThat(head.prices().sum())
          .isCloseTo(3 * head(plain, question).prices().sum(), within(TOLERANCE));
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
      HeadShare head = head(trace, new Question.Answer(1));

      assertThat(head.prices().values()).hasSize(4).containsOnly(0f);
      assertThat(head.entries())
          .extracting(entry -> entry.part().name())
          .contains(pooling + ".replaced");
      assertAddsUp(head.account());
    }
  }

  private static Network linear() {
    return Network.of(SpecText.parse("bottleneck,1-1-1-1,channels=16,classes=10"));
  }

  private static HeadShare head(Trace trace, Question question) throws Exception {
    return HeadShare.of(trace, question, new Cancellation());
  }

  private static void assertAddsUp(Account account) {
    assertThat(account.residual())
        .as(account.toString())
        .isCloseTo(0, within(TOLERANCE * account.scale()));
  }
}
