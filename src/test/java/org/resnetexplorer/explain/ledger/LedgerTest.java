package org.resnetexplorer.explain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;

class LedgerTest {
  private static final double TOLERANCE = 1e-5;

  /** Those whose shortcuts are lines at a picture. */
  static Stream<Network> networks() {
    return SomeRuns.networks().filter(Ledger::isOf);
  }

  static Stream<Network> andPlain() {
    Network padded = Network.of(SpecText.parse("basic,1-2-1,norm=group-8"));
    return Stream.concat(SomeRuns.andPlain().filter(Ledger::isOf), Stream.of(padded));
  }

  @Test
  void onOnePixelItIsWhatOneWritesOnPaper() throws Exception {
    try (Session session = OnePixelNet.open();
        Trace trace = session.run(OnePixelNet.input())) {
      Account account = ledger(trace, new Question.Answer(0)).account();

      assertThat(account.parts().stream().map(Part::name))
          .containsExactly(
              "stem",
              "layer1.0.branch",
              "layer2.0.branch",
              "layer2.0.downsample.1.shift",
              "layer3.0.branch",
              "layer3.0.downsample.1.shift",
              "fc.bias");
      assertThat(account.parts().stream().mapToDouble(Part::value).toArray())
          .containsExactly(new double[] {8, -4, 6, -1, 2, 0.5, -0.5}, within(TOLERANCE));
      assertThat(account.target()).isCloseTo(11, within(TOLERANCE));
    }
  }

  @Test
  void throughGroupNormOnAShortcutNothingIsTold() throws Exception {
    Network network = Network.of(SpecText.parse("basic,1-1-1-1,norm=group"));
    assertThat(Ledger.isOf(network)).isFalse();
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      assertThatThrownBy(() -> Ledger.of(trace, new Question.Answer(0), new Cancellation()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("andPlain")
  void allEntriesAreTheNumberAskedAbout(Network network) throws Exception {
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      assertAddsUp(ledger(trace, new Question.Answer(0)).account());
      assertAddsUp(ledger(trace, new Question.Opposite(0)).account());
      if (network.outputs() > 1) {
        assertAddsUp(ledger(trace, new Question.Rather(1, 0)).account());
      }
    }
  }

  /** A scaled term pays its scaled share; what replaces an output is a source of its own. */
  @Test
  void allEntriesAreTheNumberOfAChangedRunToo() throws Exception {
    Network network = network("basic");
    try (Session session = SomeRuns.open(network);
        Trace trace =
            SomeRuns.run(
                session,
                new Intervention.ScaleTerm("layer1.0.add", Intervention.Term.BRANCH, 0.5),
                new Intervention.ScaleTerm("layer2.1.add", Intervention.Term.SHORTCUT, -1.5),
                new Intervention.Scale("layer2.0.downsample.1", 2),
                new Intervention.ScaleChannel("layer3.0.relu#2", 3, 0),
                new Intervention.Scale("fc", 3))) {
      assertAddsUp(ledger(trace, new Question.Answer(4)).account());
    }
  }

  @Test
  void aReplacedOutputIsAnEntryAndNothingBeforeItPays() throws Exception {
    Network network = network("basic");
    try (Session session = SomeRuns.open(network);
        Trace plain = SomeRuns.run(session)) {
      float[] other = plain.values(network.findCall("layer2.0.relu#2").orElseThrow());
      for (int i = 0; i < other.length; i++) {
        other[i] = other[i] * 2 + 1;
      }
      Intervention replaced = new Intervention.Replace("layer2.0.relu#2", other);
      try (Trace trace = SomeRuns.run(session, replaced)) {
        Account account = ledger(trace, new Question.Answer(0)).account();

        assertThat(value(account, "layer2.0.relu#2.replaced")).isNotZero();
        assertThat(value(account, "stem")).isZero();
        assertThat(value(account, "layer2.0.branch")).isZero();
        assertThat(value(account, "layer3.0.branch")).isNotZero();
        assertAddsUp(account);
      }
    }
  }

  @Test
  void earningsOfABlockAreItsEntryCellByCell() throws Exception {
    Network network = network("bottleneck");
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      Ledger ledger = ledger(trace, new Question.Answer(1));

      assertThat(ledger.earnings()).hasSameSizeAs(network.blocks());
      for (Block block : network.blocks()) {
        assertThat(ledger.earnings().get(block.path()).sum())
            .as(block.path())
            .isCloseTo(value(ledger.account(), block.path() + ".branch"), within(TOLERANCE));
      }
    }
  }

  /** The same bookkeeping the other way: what each source sends forward through the shortcuts. */
  @ParameterizedTest
  @MethodSource("networks")
  void whatIsSentForwardArrivesAsTheEntrySaysAndIsTheBlocksOutput(Network network)
      throws Exception {
    try (Session session = SomeRuns.open(network);
        Trace trace = SomeRuns.run(session)) {
      Question question = new Question.Answer(0);
      HeadShare head = HeadShare.of(trace, question, new Cancellation());
      List<Double> sent =
          trace.compute(workspace -> sentForward(workspace, head.weights()), new Cancellation());
      List<Double> entries =
          ledger(trace, question).entries().stream()
              .filter(entry -> entry.call().index() <= HeadShare.lastOutput(network).index())
              .map(Entry::value)
              .toList();

      assertThat(sent).hasSameSizeAs(entries);
      for (int i = 0; i < sent.size(); i++) {
        assertThat(sent.get(i)).isCloseTo(entries.get(i), within(TOLERANCE));
      }
    }
  }

  private static List<Double> sentForward(Workspace workspace, float[] weights) {
    Point here = workspace.here();
    List<Tensor> carried = new ArrayList<>();
    carried.add(here.output(workspace.network().blocks().get(0).source()));
    for (Block block : workspace.network().blocks()) {
      Tensor none = workspace.zeros(here.output(block.add().orElseThrow()).sizes());
      List<Tensor> next = new ArrayList<>();
      for (Tensor source : carried) {
        Tensor along = source;
        for (Call call : block.shortcutWay()) {
          along = workspace.linear(call, here, List.of(along));
        }
        next.add(afterSum(workspace, block, none, along));
      }
      List<Tensor> shifts = shiftsOfShortcut(workspace, block, none);
      Tensor branch = afterSum(workspace, block, here.read(block.add().orElseThrow(), 0), none);
      next.addAll(block.isPreActivated() ? shifts : List.of(branch));
      next.addAll(block.isPreActivated() ? List.of(branch) : shifts);
      carried = next;
      assertIsTheOutput(carried, here.output(block.output()));
    }
    Tensor counts = workspace.tensor(weights, carried.get(0).sizes());
    return carried.stream().map(source -> source.dot(counts)).toList();
  }

  private static List<Tensor> shiftsOfShortcut(Workspace workspace, Block block, Tensor none) {
    Point here = workspace.here();
    List<Tensor> shifts = new ArrayList<>();
    for (Call call : block.shortcutWay()) {
      double[] shift = workspace.shift(call);
      if (shift.length > 0) {
        Tensor own = workspace.zeros(here.output(call).sizes());
        Tensor along = workspace.perChannel(shift, own).plus(own);
        for (Call later : block.shortcutWay()) {
          along =
              later.index() > call.index() ? workspace.linear(later, here, List.of(along)) : along;
        }
        shifts.add(afterSum(workspace, block, none, along));
      }
    }
    return shifts;
  }

  private static Tensor afterSum(Workspace workspace, Block block, Tensor branch, Tensor shortcut) {
    Tensor sum =
        workspace.linear(block.add().orElseThrow(), workspace.here(), List.of(branch, shortcut));
    for (Call call : block.afterSum()) {
      sum = workspace.linear(call, workspace.here(), List.of(sum));
    }
    return sum;
  }

  private static void assertIsTheOutput(List<Tensor> carried, Tensor output) {
    Tensor sum = carried.stream().reduce(Tensor::plus).orElseThrow();
    float[] values = sum.values();
    float[] expected = output.values();
    for (int i = 0; i < values.length; i++) {
      assertThat((double) values[i]).isCloseTo(expected[i], within(1e-4));
    }
  }

  private static Network network(String kind) {
    return Network.of(SpecText.parse(kind + ",1-2-1-1,channels=16,classes=10"));
  }

  private static Ledger ledger(Trace trace, Question question) throws Exception {
    return Ledger.of(trace, question, new Cancellation());
  }

  private static double value(Account account, String name) {
    return account.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static void assertAddsUp(Account account) {
    assertThat(account.residual())
        .as(account.toString())
        .isCloseTo(0, within(TOLERANCE * account.scale()));
  }
}
