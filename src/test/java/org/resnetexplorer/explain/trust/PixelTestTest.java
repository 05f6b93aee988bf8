package org.resnetexplorer.explain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.ReferenceWeights;

/** Deletion and insertion against runs of the pictures on the way. */
class PixelTestTest {
  private static final int SIDE = 32;
  private static final int PLANE = SIDE * SIDE;

  private Session session;
  private Trace trace;

  @BeforeEach
  void run() throws Exception {
    Network network = Network.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=5"));
    session = TestEngine.shared().open(network, ReferenceWeights.of(network, 0));
    trace = session.run(input(ReferenceWeights.input(3, SIDE, 0)));
  }

  @AfterEach
  void close() {
    trace.close();
    session.close();
  }

  private static InputTensor input(float[] values) {
    return new InputTensor(values, 3, SIDE, SIDE);
  }

  private double answer(float[] values) throws EngineException {
    try (Trace other = session.run(input(values))) {
      return other.logits()[2];
    }
  }

  /** The lowest row matters most. */
  private static SignedMap rows() {
    float[] values = new float[PLANE];
    for (int i = 0; i < PLANE; i++) {
      values[i] = i / SIDE;
    }
    return new SignedMap(values, SIDE, SIDE);
  }

  private PixelCurves curves(PixelTest test, SignedMap map) throws EngineException {
    return test.of(trace, map, logits -> logits[2], soFar -> {}, new Cancellation());
  }

  @Test
  void deletedPixelsAreTheMeanTheBestFirst() throws Exception {
    PixelTest test = new PixelTest(PixelTest.Kind.DELETION, Filling.MEAN, 4, 1, 0);
    Curve curve = curves(test, rows()).map();

    for (int step = 0; step <= 4; step++) {
      float[] rest = trace.input().values().clone();
      for (int channel = 0; channel < 3; channel++) {
        int end = (channel + 1) * PLANE;
        Arrays.fill(rest, end - step * PLANE / 4, end, 0);
      }
      assertThat(curve.values().get(step)).isCloseTo(answer(rest), within(1e-5));
    }
  }

  @Test
  void insertionBeginsBlurredAndEndsAtThePicture() throws Exception {
    Curve curve = curves(PixelTest.standard(PixelTest.Kind.INSERTION, 3, 0), rows()).map();

    assertThat(curve.values().get(0))
        .isCloseTo(answer(Filling.BLUR.of(trace.input())), within(1e-5));
    assertThat(curve.values().get(3)).isCloseTo(trace.logits()[2], within(1e-5));
  }

  @Test
  void theSameSeedGivesTheSameRandomOrdersAndAnotherOthers() throws Exception {
    PixelTest.Kind kind = PixelTest.Kind.DELETION;
    List<Curve> first = curves(PixelTest.standard(kind, 5, 1), rows()).random();

    assertThat(curves(PixelTest.standard(kind, 5, 1), rows()).random()).isEqualTo(first);
    assertThat(curves(PixelTest.standard(kind, 5, 9), rows()).random()).isNotEqualTo(first);
  }

  @Test
  void curvesComeOneAfterTheOther() throws Exception {
    List<PixelCurves> seen = new ArrayList<>();
    PixelTest.standard(PixelTest.Kind.DELETION, 2, 0)
        .of(trace, rows(), logits -> logits[0], seen::add, new Cancellation());

    assertThat(seen).extracting(soFar -> soFar.random().size()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aMapThatMakesTheAnswerFallSoonerIsBetterThanChance() {
    PixelTest deletion = new PixelTest(PixelTest.Kind.DELETION, Filling.MEAN, 2, 2, 0);
    PixelTest insertion = new PixelTest(PixelTest.Kind.INSERTION, Filling.BLUR, 2, 2, 0);
    Curve low = new Curve(List.of(1.0, 0.2, 0.0));
    List<Curve> chance =
        List.of(new Curve(List.of(1.0, 0.5, 0.0)), new Curve(List.of(1.0, 0.7, 0.0)));

    assertThat(low.area()).isCloseTo(0.35, within(1e-12));
    assertThat(new PixelCurves(deletion, low, chance).gain()).isCloseTo(0.2, within(1e-12));
    assertThat(new PixelCurves(insertion, low, chance).gain()).isCloseTo(-0.2, within(1e-12));
  }

  @Test
  void aCancelledTestStops() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                PixelTest.standard(PixelTest.Kind.DELETION, 2, 0)
                    .of(trace, rows(), logits -> logits[0], soFar -> {}, cancellation));
  }

  @Test
  void aMapOfFewCellsIsStretchedOverTheInput() {
    int[] order = PixelOrder.of(new SignedMap(new float[] {0, 1, 2, 3}, 2, 2), 4, 4);

    assertThat(order[0]).isEqualTo(15);
    assertThat(order[15]).isEqualTo(0);
  }

  @Test
  void whatIsShuffledHasTheSameValues() {
    SignedMap map = rows();
    float[] shuffled = PixelOrder.shuffled(map, 4).values().clone();
    assertThat(shuffled).isNotEqualTo(map.values());

    Arrays.sort(shuffled);
    assertThat(shuffled).containsExactly(map.values());
  }

  @Test
  void aBlurredEvenPictureStaysAsItIs() {
    float[] even = new float[3 * PLANE];
    Arrays.fill(even, 0.75f);

    for (float value : Filling.BLUR.of(input(even))) {
      assertThat(value).isCloseTo(0.75f, within(1e-6f));
    }
  }
}
