package org.resnetexplorer.explain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.SpecText;

class PathLengthsTest {
  private static final double TOLERANCE = 1e-4;

  /** Those whose blocks are lines at a picture. */
  static Stream<Network> networks() {
    return SomeRuns.networks().filter(PathLengths::areOf);
  }

  static Stream<Network> andPlain() {
    return SomeRuns.andPlain().filter(PathLengths::areOf);
  }

  @Test
  void onOnePixelItIsWhatOneWritesOnPaper() throws Exception {
    try (Session session = OnePixelNet.open();
        Trace trace = session.run(OnePixelNet.input())) {
      PathSpectrum spectrum = spectrum(trace, new Question.Answer(0));

      assertThat(spectrum.lengths()).containsExactly(new double[] {8, 8, -6, 0}, within(1e-5));
      assertThat(spectrum.shifts()).isCloseTo(1.5, within(1e-5));
      assertThat(spectrum.account().residual()).isCloseTo(0, within(1e-5));
    }
  }

  /** Mean and deviation of the picture mix all that a block reads. */
  @ParameterizedTest
  @ValueSource(strings = {"basic,1-1-1-1,norm=group", "basic,1-1-1,norm=group-8"})
  void throughGroupNormNoLengthsAreTold(String word) throws Exception {
    Network network = Network.of(SpecText.parse(word));
    assertThat(PathLengths.areOf(network)).isFalse();
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      assertThatThrownBy(() -> PathLengths.begin(trace))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("andPlain")
  void allLengthsAndShiftsAreTheNumberAskedAbout(Network network) throws Exception {
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      assertAddsUp(spectrum(trace, new Question.Answer(0)).account());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void allLengthsAndShiftsAreTheNumberOfAFullNetwork(String preset) throws Exception {
    Network network = Network.of(ResNetSpec.preset(preset));
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session, 64)) {
      PathSpectrum spectrum = spectrum(trace, new Question.Answer(7));

      assertThat(spectrum.lengths()).hasSize(network.blocks().size() + 1);
      assertAddsUp(spectrum.account());
    }
  }

  @Test
  void pathsThatCrossNothingAreTheLedgersStem() throws Exception {
    try (Session session = SomeRuns.open(small());
        Trace trace = SomeRuns.run(session)) {
      Question question = new Question.Rather(2, 5);
      Ledger ledger = Ledger.of(trace, question, new Cancellation());

      assertThat(spectrum(trace, question).lengths()[0])
          .isCloseTo(ledger.entries().get(0).value(), within(TOLERANCE));
    }
  }

  @Test
  void withAllBranchesCutOnlyLengthZeroIsLeft() throws Exception {
    Network network = small();
    List<Intervention> cuts = new ArrayList<>();
    for (Block block : network.blocks()) {
      cuts.add(
          new Intervention.ScaleTerm(
              block.add().orElseThrow().name(), Intervention.Term.BRANCH, 0));
    }
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session, cuts.toArray(Intervention[]::new))) {
      PathSpectrum spectrum = spectrum(trace, new Question.Answer(3));

      assertThat(spectrum.lengths()[0]).isNotZero();
      for (int length = 1; length < spectrum.lengths().length; length++) {
        assertThat(spectrum.lengths()[length]).isZero();
      }
      assertAddsUp(spectrum.account());
    }
  }

  @Test
  void whatReplacesAnOutputHasNoLength() throws Exception {
    Network network = small();
    try (Session session = SomeRuns.open(network);
        Trace plain = SomeRuns.run(session)) {
      float[] same = plain.values(network.findCall("layer2.0.bn2").orElseThrow());
      try (Trace trace = SomeRuns.run(session, new Intervention.Replace("layer2.0.bn2", same))) {
        PathSpectrum spectrum = spectrum(trace, new Question.Answer(3));

        assertThat(spectrum.lengths()[network.blocks().size()]).isZero();
        assertAddsUp(spectrum.account());
      }
    }
  }

  @Test
  void itGoesBlockByBlockAndStopsWhenCancelled() throws Exception {
    try (Session session = SomeRuns.open(small());
        Trace trace = SomeRuns.run(session)) {
      Cancellation cancellation = new Cancellation();
      PathLengths two = PathLengths.begin(trace).next(cancellation).next(cancellation);
      cancellation.cancel();

      assertThat(two.done()).isEqualTo(2);
      assertThat(two.isComplete()).isFalse();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> two.next(cancellation));
    }
  }

  private static Network small() {
    return Network.of(SpecText.parse("basic,1-2-1-1,channels=16,classes=10"));
  }

  private static PathSpectrum spectrum(Trace trace, Question question) throws Exception {
    HeadShare head = HeadShare.of(trace, question, new Cancellation());
    return PathLengths.of(trace, new Cancellation()).spectrum(head);
  }

  private static void assertAddsUp(Account account) {
    assertThat(account.residual())
        .as(account.toString())
        .isCloseTo(0, within(TOLERANCE * account.scale()));
  }
}
