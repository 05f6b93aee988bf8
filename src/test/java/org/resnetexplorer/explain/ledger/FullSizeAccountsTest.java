package org.resnetexplorer.explain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Reference;
import org.resnetexplorer.network.ResNetSpec;

/** Both accounts of the paper's networks, on a picture of full size. */
class FullSizeAccountsTest {
  private static final double TOLERANCE = 1e-5;
  private static final int SIDE = 224;

  private static final Map<String, Integer> ENTRIES =
      Map.of("resnet18", 13, "resnet34", 21, "resnet50", 22, "resnet101", 39, "resnet152", 56);

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void ledgerAndPricesAreTheLogitAndPricesAboveZeroAreGradCam(String preset) throws Exception {
    Network network = Network.of(ResNetSpec.preset(preset));
    Reference reference = Reference.of(preset);
    Question top = new Question.Answer(reference.top5().get(0).index());
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session, SIDE)) {
      Ledger ledger = Ledger.of(trace, top, new Cancellation());
      HeadShare head = HeadShare.of(trace, top, new Cancellation());

      assertThat(ledger.entries()).hasSize(ENTRIES.get(preset));
      assertAddsUp(ledger.account());
      assertAddsUp(head.account());
      Reference.Stats gradCam = reference.gradCam("layer4");
      for (Reference.Sample sample : gradCam.samples()) {
        assertThat((double) Math.max(0, head.prices().values()[sample.index()]))
            .isCloseTo(sample.value(), within(1e-3 * sample.value() + 1e-6 * gradCam.max()));
      }
    }
  }

  private static void assertAddsUp(Account account) {
    assertThat(account.residual())
        .as(account.toString())
        .isCloseTo(0, within(TOLERANCE * account.scale()));
  }
}
