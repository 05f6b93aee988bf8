package org.resnetexplorer.explain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.InMemoryStateDict;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;

/** What a cell can see, and what it did see. */
class FieldTest {
  private static final Engine ENGINE = TestEngine.shared();
  private static final int SIDE = 64;
  private static final String BASIC = "basic,1-1-1-1,channels=4,classes=3";

  private static ShapesAndCosts sizes(String spec) {
    return Network.of(SpecText.parse(spec)).sizes(SIDE, SIDE);
  }

  private static List<int[]> cells(Shape shape) {
    int last = shape.height() - 1;
    return Stream.of(new int[] {0, 0}, new int[] {last, last}, new int[] {last / 2, last / 3})
        .toList();
  }

  @Test
  void aCellOfTheFirstConvolutionSeesItsKernelsPixels() {
    ShapesAndCosts sizes = sizes(BASIC);
    Call conv = sizes.network().findCall("conv1").orElseThrow();

    assertThat(SeenWindows.of(sizes, conv, 5, 0).inInput()).isEqualTo(new Window(7, 0, 13, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BASIC,
        "bottleneck,2-1-1-1,channels=4,classes=3",
        "basic,1-1-1-1,channels=4,classes=3,stem=small,stem-pool=no"
      })
  void onThePictureItIsTheReceptiveField(String spec) {
    ShapesAndCosts sizes = sizes(spec);
    for (Call call : sizes.network().calls()) {
      for (int[] cell : cells(sizes.output(call))) {
        var field = sizes.receptiveField(call);
        assertThat(SeenWindows.of(sizes, call, cell[0], cell[1]).inInput())
            .as(call.name())
            .isEqualTo(
                new Window(
                    field.first(cell[0]),
                    field.first(cell[1]),
                    field.last(cell[0], SIDE),
                    field.last(cell[1], SIDE)));
      }
    }
  }

  @Test
  void nothingOutsideOfTheRectangleMovesTheCell() throws Exception {
    Network network = Network.of(SpecText.parse(BASIC));
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace =
            session.run(new InputTensor(ReferenceWeights.input(3, SIDE, 0), 3, SIDE, SIDE))) {
      ShapesAndCosts sizes = network.sizes(SIDE, SIDE);
      Call source = network.findCall("layer1.0.relu#2").orElseThrow();
      for (Call call : network.calls()) {
        for (int[] cell : cells(sizes.output(call))) {
          Place place = new Place(call.index(), 1, cell[0], cell[1]);
          SeenWindows seen = SeenWindows.of(sizes, call, cell[0], cell[1]);
          Window support = support(trace, place, Call.INPUT);
          assertThat(support == null || isWithin(support, seen.inInput())).as(call.name()).isTrue();
          if (call.index() > source.index()) {
            Window earlier = support(trace, place, source.index());
            assertThat(earlier == null || isWithin(earlier, seen.in(source).orElseThrow()))
                .as(call.name())
                .isTrue();
          }
        }
      }
    }
  }

  /** The smallest rectangle with all that is not 0; null if there is nothing. */
  private static @Nullable Window support(Trace trace, Place cell, int source) throws Exception {
    SignedMap map = EffectiveField.of(trace, cell, source, new Cancellation()).map();
    Window support = null;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        if (map.at(row, column) > 0) {
          Window one = new Window(row, column, row, column);
          support = support == null ? one : support.around(one);
        }
      }
    }
    return support;
  }

  private static boolean isWithin(Window inner, Window outer) {
    return outer.around(inner).equals(outer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic,1-1-1-1,channels=4,classes=3,stem-pool=no",
        "bottleneck,1-1-1-1,channels=4,classes=3,stem-pool=no",
        "basic,1-1-1,channels=4,classes=3,stem=small,shortcut=pad"
      })
  void withPositiveWeightsItIsAllOfTheRectangle(String spec) throws Exception {
    Network network = Network.of(SpecText.parse(spec));
    float[] ones = new float[3 * SIDE * SIDE];
    Arrays.fill(ones, 1);
    try (Session session = ENGINE.open(network, positive(network));
        Trace trace = session.run(new InputTensor(ones, 3, SIDE, SIDE))) {
      ShapesAndCosts sizes = network.sizes(SIDE, SIDE);
      for (Call call : network.calls()) {
        if (call.padding().isPresent()) {
          // Its cells see every other pixel alone, and of some channels none.
          continue;
        }
        for (int[] cell : cells(sizes.output(call))) {
          Place place = new Place(call.index(), 1, cell[0], cell[1]);
          assertThat(support(trace, place, Call.INPUT))
              .as(call.name())
              .isEqualTo(SeenWindows.of(sizes, call, cell[0], cell[1]).inInput());
        }
      }
    }
  }

  private static StateDict positive(Network network) throws Exception {
    StateDict some = ReferenceWeights.of(network, 0);
    InMemoryStateDict.Builder weights = InMemoryStateDict.builder("positive");
    for (TensorInfo tensor : some.tensors()) {
      float[] values = some.floats(tensor.name());
      for (int i = 0; i < values.length; i++) {
        values[i] = 0.05f + Math.abs(values[i]);
      }
      weights.add(tensor.name(), tensor.shape(), values);
    }
    return weights.build();
  }

  @Test
  void ofTheFirstConvolutionItIsTheMagnitudeOfItsKernel() throws Exception {
    Network network = Network.of(SpecText.parse(BASIC));
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace =
            session.run(new InputTensor(ReferenceWeights.input(3, SIDE, 0), 3, SIDE, SIDE))) {
      Call conv = network.findCall("conv1").orElseThrow();
      Place place = new Place(conv.index(), 2, 10, 12);
      EffectiveField field = EffectiveField.of(trace, place, Call.INPUT, new Cancellation());
      float[] kernel = session.parameter("conv1.weight");

      for (int u = 0; u < 7; u++) {
        for (int v = 0; v < 7; v++) {
          double sum = 0;
          for (int c = 0; c < 3; c++) {
            sum += Math.abs(kernel[((2 * 3 + c) * 7 + u) * 7 + v]);
          }
          assertThat(field.map().at(20 - 3 + u, 24 - 3 + v)).isCloseTo((float) sum, within(1e-6f));
        }
      }
    }
  }

  @Test
  void behindAReLUThatIsZeroNothingWasSeen() throws Exception {
    Network network = Network.of(SpecText.parse(BASIC));
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace =
            session.run(new InputTensor(ReferenceWeights.input(3, SIDE, 0), 3, SIDE, SIDE))) {
      Call relu = network.findCall("relu").orElseThrow();
      float[] values = trace.values(relu);
      int zero = 0;
      while (values[zero] != 0) {
        zero++;
      }
      int side = SIDE / 2;
      Place place = new Place(relu.index(), zero / (side * side), zero / side % side, zero % side);
      EffectiveField field = EffectiveField.of(trace, place, Call.INPUT, new Cancellation());

      assertThat(field.isZero()).isTrue();
      assertThat(field.placesOfHalf()).isZero();
    }
  }
}
