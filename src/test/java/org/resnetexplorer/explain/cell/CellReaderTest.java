package org.resnetexplorer.explain.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.ReferenceWeights;

/** Where one number comes from: every term of it, and how far from the engine's it may be. */
class CellReaderTest {
  private static final Engine ENGINE = TestEngine.shared();
  private static final int SIDE = 40;
  private static final int CELLS = 10_000;

  /** One of each kind of call in every kind of net: branches, heads, stems, groups, padding. */
  private static List<ResNetSpec> specs() {
    Stream<ResNetSpec> curves =
        Stream.of("leakyrelu", "sigmoid")
            .map(word -> "basic,1-1-1-1,channels=8,classes=3,head=fc+8-" + word)
            .map(SpecText::parse);
    Stream<ResNetSpec> groups =
        Stream.of("bottleneck,1-1-1-1,channels=16,classes=3,groups=4,width=64")
            .map(SpecText::parse);
    return Stream.of(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds(), curves, groups)
        .flatMap(some -> some)
        .toList();
  }

  private record Opened(Session session, Trace trace, Map<Call, CellReader> readers) {
    static Opened of(ResNetSpec spec, int side, Intervention... interventions) throws Exception {
      Network network = Network.of(spec);
      int channels = spec.family().stem().channels();
      InputTensor input =
          new InputTensor(ReferenceWeights.input(channels, side, 0), channels, side, side);
      Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
      Trace trace =
          session.run(
              new RunRequest(input, List.of(interventions), Retention.EVERYTHING),
              new Cancellation());
      return new Opened(session, trace, new HashMap<>());
    }

    Call call(String name) {
      return session.network().findCall(name).orElseThrow();
    }

    CellReader reader(Call call) throws EngineException {
      CellReader known = readers.get(call);
      if (known == null) {
        known = CellReader.of(trace, call, RunNumbers.of(trace, session));
        readers.put(call, known);
      }
      return known;
    }

    Provenance at(String call, int channel, int row, int column) throws EngineException {
      return reader(call(call)).at(channel, row, column);
    }
  }

  @Test
  void tenThousandCellsOfEveryKindOfCallAreWithinTheBound() throws Exception {
    Random random = new Random(15);
    Map<String, Integer> kinds = new TreeMap<>();
    List<String> beyond = new ArrayList<>();
    List<ResNetSpec> specs = specs();
    for (int i = 0; i < specs.size(); i++) {
      Opened net = Opened.of(specs.get(i), SIDE);
      try (net.session) {
        List<Call> calls = net.session.network().calls();
        int cells = CELLS * (i + 1) / specs.size() - CELLS * i / specs.size();
        for (int n = 0; n < cells; n++) {
          Call call = calls.get(n % calls.size());
          Shape shape = net.reader(call).shape();
          Provenance cell =
              net.reader(call)
                  .at(
                      random.nextInt(shape.channels()),
                      edgeOrAny(random, shape.height()),
                      edgeOrAny(random, shape.width()));
          kinds.merge(call.operation().typeName(), 1, Integer::sum);
          if (!cell.addsUp()) {
            beyond.add(call.name() + " " + cell.place() + " " + cell.apart() + " " + cell.bound());
          }
        }
      }
    }

    assertThat(beyond).isEmpty();
    assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CELLS);
    assertThat(kinds.keySet())
        .contains(
            "AdaptiveAvgPool2d",
            "AdaptiveConcatPool2d",
            "BatchNorm1d",
            "BatchNorm2d",
            "Conv2d",
            "Dropout",
            "GELU",
            "LeakyReLU",
            "Linear",
            "MaxPool2d",
            "ReLU",
            "Sigmoid",
            "Tanh",
            "add",
            "flatten",
            "pad");
  }

  private static int edgeOrAny(Random random, int side) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> side - 1;
      default -> random.nextInt(side);
    };
  }

  /** A bound is of use only if a wrong number does not pass it. */
  @Test
  void theBoundIsFarBelowTheNumbers() throws Exception {
    Opened net = Opened.of(ResNetSpec.cifar(1), SIDE);
    try (net.session) {
      for (Call call : net.session.network().calls()) {
        Provenance cell = net.reader(call).at(0, 0, 0);
        double size = cell.terms().stream().mapToDouble(t -> Math.abs(t.product())).sum();
        assertThat(cell.bound()).as(call.name()).isLessThanOrEqualTo(1e-4 * Math.max(1, size));
      }
    }
  }

  @Test
  void aConvolutionIsItsPatchTimesItsKernelAndPaddingIsSaid() throws Exception {
    Opened net = Opened.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=3"), SIDE);
    try (net.session) {
      Provenance corner = net.at("layer2.0.conv1", 3, 0, 1);
      float[] kernel = net.session.parameter("layer2.0.conv1.weight");
      float[] input = net.trace.values(net.call("layer1.0.relu#2"));

      assertThat(corner.terms()).hasSize(8 * 9);
      int side = 10;
      for (int c = 0; c < 8; c++) {
        for (int u = 0; u < 3; u++) {
          for (int v = 0; v < 3; v++) {
            Term term = corner.terms().get((c * 3 + u) * 3 + v);
            int row = u - 1;
            int column = 2 + v - 1;
            assertThat(term.from())
                .isEqualTo(new Place(net.call("layer1.0.relu#2").index(), c, row, column));
            assertThat(term.padded()).isEqualTo(row < 0);
            assertThat(term.weight()).isEqualTo(kernel[((3 * 8 + c) * 3 + u) * 3 + v]);
            double value = row < 0 ? 0 : input[(c * side + row) * side + column];
            assertThat(term.value()).isEqualTo(value);
            assertThat(term.product()).isEqualTo(value * term.weight());
          }
        }
      }
    }
  }

  @Test
  void aGroupedConvolutionReadsTheChannelsOfItsGroupAlone() throws Exception {
    ResNetSpec spec = SpecText.parse("bottleneck,1-1-1-1,channels=16,classes=3,groups=4,width=64");
    Opened net = Opened.of(spec, SIDE);
    try (net.session) {
      Call call = net.call("layer1.0.conv2");
      int width = call.convolution().orElseThrow().in();
      Provenance cell = net.reader(call).at(width - 1, 2, 2);

      assertThat(cell.terms().stream().map(t -> t.from().channel()).distinct())
          .containsExactlyElementsOf(IntStream.range(3 * width / 4, width).boxed().toList());
    }
  }

  @Test
  void aBatchNormIsALineAReLUCutsItAndASumHasBranchAndShortcut() throws Exception {
    Opened net = Opened.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=3"), SIDE);
    try (net.session) {
      Provenance norm = net.at("layer1.0.bn1", 2, 4, 5);
      Provenance relu = net.at("layer1.0.relu#1", 2, 4, 5);
      Provenance sum = net.at("layer1.0.add", 2, 4, 5);

      double gamma = net.session.parameter("layer1.0.bn1.weight")[2];
      double variance = net.session.parameter("layer1.0.bn1.running_var")[2];
      assertThat(norm.terms().get(0).weight()).isEqualTo(gamma / Math.sqrt(variance + 1e-5));
      assertThat(relu.value()).isEqualTo(Math.max(0, norm.engine()));
      assertThat(relu.bound()).isZero();
      assertThat(sum.terms().stream().map(t -> t.from().source()))
          .containsExactly(net.call("layer1.0.bn2").index(), net.call("maxpool").index());
    }
  }

  @Test
  void aMaximumNamesItsWinner() throws Exception {
    Opened net = Opened.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=3"), SIDE);
    try (net.session) {
      Provenance pool = net.at("maxpool", 1, 0, 0);
      int winner = ((Formula.Largest) pool.formula()).winner();

      assertThat(pool.terms()).hasSize(9);
      assertThat(pool.terms().stream().filter(Term::padded)).hasSize(5);
      assertThat(pool.terms().get(winner).product()).isEqualTo(pool.engine());
      assertThat(pool.terms().stream().filter(t -> !t.padded()))
          .allMatch(t -> t.value() <= pool.value());
    }
  }

  @Test
  void aLogitIsTheWeightedMeansPlusItsBias() throws Exception {
    Opened net = Opened.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=3"), SIDE);
    try (net.session) {
      Provenance logit = net.at("fc", 2, 0, 0);
      Provenance mean = net.at("avgpool", 5, 0, 0);

      assertThat(logit.constant()).isEqualTo(net.session.parameter("fc.bias")[2]);
      assertThat(logit.terms()).hasSize(64);
      assertThat(mean.terms()).hasSize(4);
      assertThat(mean.terms().get(0).weight()).isEqualTo(0.25);
    }
  }

  @Test
  void aPaddedShortcutHasChannelsThatComeFromNowhere() throws Exception {
    Opened net = Opened.of(ResNetSpec.cifar(1), 32);
    try (net.session) {
      Call pad =
          net.session.network().calls().stream()
              .filter(call -> call.padding().isPresent())
              .findFirst()
              .orElseThrow();

      assertThat(net.reader(pad).at(0, 1, 1).formula()).isEqualTo(new Formula.Zero());
      assertThat(net.reader(pad).at(8, 1, 1).terms().get(0).from())
          .isEqualTo(new Place(pad.inputs().get(0), 0, 2, 2));
    }
  }

  @Test
  void interventionsAreStepsOfTheFormula() throws Exception {
    Opened net =
        Opened.of(
            SpecText.parse("basic,1-1-1-1,channels=8,classes=3"),
            SIDE,
            new Intervention.Scale("layer1.0.bn1", 0.3),
            new Intervention.ScaleChannel("layer1.0.bn1", 2, -2),
            new Intervention.ScaleTerm("layer1.0.add", Intervention.Term.SHORTCUT, 0.7),
            new Intervention.Replace("layer2.0.conv1", new float[16 * 25]));
    try (net.session) {
      Provenance changed = net.at("layer1.0.bn1", 2, 4, 5);
      Provenance other = net.at("layer1.0.bn1", 3, 4, 5);
      Provenance sum = net.at("layer1.0.add", 2, 4, 5);
      Provenance given = net.at("layer2.0.conv1", 2, 2, 2);

      assertThat(changed.changes()).containsExactly(new Change.Scaled(0.3f), new Change.Scaled(-2));
      assertThat(other.changes()).containsExactly(new Change.Scaled(0.3f));
      assertThat(sum.terms().get(1).weight()).isEqualTo(0.7f);
      assertThat(given.changes()).containsExactly(new Change.Replaced(0));
      assertThat(given.unchanged()).isNotZero();
      assertThat(List.of(changed, other, sum, given)).allMatch(Provenance::addsUp);
    }
  }

  @Test
  void theChannelsOfARankingAndTheOthersMakeTheWhole() throws Exception {
    Opened net = Opened.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=3"), SIDE);
    try (net.session) {
      Provenance cell = net.at("layer3.0.conv2", 5, 1, 1);
      Ranking ranking = Ranking.of(cell);
      double shown = ranking.shares().stream().limit(4).mapToDouble(Ranking.Share::sum).sum();

      assertThat(ranking.shares()).hasSize(32);
      assertThat(ranking.rising() + ranking.falling() + ranking.silent()).isEqualTo(32);
      assertThat(shown + ranking.others(4)).isCloseTo(cell.value(), within(1e-12));
      assertThat(ranking.others(0)).isCloseTo(cell.value(), within(1e-12));
      for (int i = 1; i < 32; i++) {
        assertThat(Math.abs(ranking.shares().get(i).sum()))
            .isLessThanOrEqualTo(Math.abs(ranking.shares().get(i - 1).sum()));
      }
    }
  }

  @Test
  void aChainRunsFromTheConvolutionToItsReLU() {
    Network network = Network.of(ResNetSpec.preset("resnet50"));
    for (String name : List.of("layer2.0.conv2", "layer2.0.bn2", "layer2.0.relu#2")) {
      assertThat(
              Chain.around(network, network.findCall(name).orElseThrow()).stream().map(Call::name))
          .containsExactly("layer2.0.conv2", "layer2.0.bn2", "layer2.0.relu#2");
    }
    assertThat(
            Chain.around(network, network.findCall("layer2.0.relu#3").orElseThrow()).stream()
                .map(Call::name))
        .containsExactly("layer2.0.add", "layer2.0.relu#3");
  }

  @Test
  void aCellThatIsNotThereIsRefused() throws Exception {
    Opened net = Opened.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=3"), SIDE);
    try (net.session) {
      CellReader reader = net.reader(net.call("layer1.0.conv1"));

      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> reader.at(0, 10, 0));
    }
  }
}
