package org.resnetexplorer.explain.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Reference;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.ReferenceWeights;

class AttributionTest {
  private static final String TINY = "basic,1-1-1-1,channels=8,classes=5";
  private static final Question QUESTION = new Question.Answer(2);

  @Test
  void gradCamAndSaliencyAreThoseOfTorch() throws Exception {
    Reference reference = Reference.of("resnet18");
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    Question top = new Question.Answer(reference.top5().get(0).index());
    try (Session session = Attributions.open(network);
        Trace trace = session.run(new InputTensor(ReferenceWeights.input(0), 3, 224, 224))) {
      for (String stage : List.of("layer1", "layer2", "layer3", "layer4")) {
        GradCam cam = new GradCam(stage + ".1.relu#2");
        assertEqual(Attributions.of(cam, trace, top).unsigned(), reference.gradCam(stage));
      }
      assertEqual(Attributions.of(new Saliency(), trace, top).unsigned(), reference.saliency());
    }
  }

  private static void assertEqual(SignedMap map, Reference.Stats expected) {
    assertThat(List.of(1, map.rows(), map.columns())).isEqualTo(expected.shape().sizes());
    for (Reference.Sample sample : expected.samples()) {
      assertThat((double) map.values()[sample.index()])
          .isCloseTo(sample.value(), within(1e-4 * expected.max()));
    }
  }

  @Test
  void gradCamAfterTheLastBlockIsThePricedMapCutOffBelowZero() throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      GradCam cam = GradCam.standard(session.network());
      SignedMap priced = Attributions.of(new PricedCam(), trace, QUESTION).map();
      Attribution attribution = Attributions.of(cam, trace, QUESTION);

      assertThat(attribution.map().values()).containsExactly(priced.values(), within(1e-5f));
      assertThat(Attributions.error(Objects.requireNonNull(attribution.account())))
          .isLessThan(1e-5);
      for (int i = 0; i < priced.values().length; i++) {
        assertThat(attribution.unsigned().values()[i])
            .isEqualTo(Math.max(0, attribution.map().values()[i]));
      }
    }
  }

  @Test
  void gradCamHasNothingToSayOnceTheCellsAreAveraged() throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      Network network = session.network();

      assertThat(new GradCam("avgpool").refusal(network)).isEqualTo(Refusal.NO_CELLS);
      assertThat(new GradCam("fc").refusal(network)).isEqualTo(Refusal.NO_CELLS);
      assertThat(new GradCam("layer9").refusal(network)).isEqualTo(Refusal.NO_CALL);
      assertThat(new GradCam("maxpool").refusal(network)).isNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Attributions.of(new GradCam("avgpool"), trace, QUESTION));
    }
  }

  /** Of a difference, as derivatives add up. */
  @ParameterizedTest
  @EnumSource(
      names = {"SALIENCY", "GRADCAM", "GRADIENT_X_INPUT", "PRICED_CAM", "SMOOTHGRAD", "OCCLUSION"})
  void whyOneRatherThanAnotherIsTheDifferenceOfBothMaps(Method method) throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      Attributor by = method.standard(session.network(), Attributions.SIDE);
      float[] one = Attributions.of(by, trace, new Question.Answer(1)).map().values();
      float[] other = Attributions.of(by, trace, new Question.Answer(3)).map().values();
      SignedMap both = Attributions.of(by, trace, new Question.Rather(1, 3)).map();

      for (int i = 0; i < one.length; i++) {
        assertThat(both.values()[i])
            .isCloseTo(one[i] - other[i], within(1e-4f * Math.max(1e-2f, both.magnitude())));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSettingsGiveTheSameMap(Method method) throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      Attributor by = method.standard(session.network(), Attributions.SIDE);
      float[] first = Attributions.of(by, trace, QUESTION).map().values();

      assertThat(Attributions.of(by, trace, QUESTION).map().values()).isEqualTo(first);
    }
  }

  @Test
  void anotherSeedGivesAnotherMap() throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      float[] one = Attributions.of(new SmoothGrad(2, 0.15, 0), trace, QUESTION).map().values();
      float[] two = Attributions.of(new SmoothGrad(2, 0.15, 1), trace, QUESTION).map().values();

      assertThat(one).isNotEqualTo(two);
    }
  }

  @Test
  void smoothGradWithoutNoiseIsSaliency() throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      SignedMap saliency = Attributions.of(new Saliency(), trace, QUESTION).map();
      SignedMap smooth = Attributions.of(new SmoothGrad(2, 0, 0), trace, QUESTION).map();

      assertThat(smooth.values()).containsExactly(saliency.values(), within(1e-6f));
    }
  }

  @Test
  void noiseHasTheMeanAndDeviationOfTheNormalDistribution() {
    int count = 100_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double value = Noise.normal(5, i);
      sum += value;
      squares += value * value;
    }

    assertThat(sum / count).isCloseTo(0, within(0.01));
    assertThat(squares / count).isCloseTo(1, within(0.02));
  }

  @Test
  void integratedGradientsComeNearerWithMoreSteps() throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      List<Attribution.StepError> errors =
          Attributions.of(new IntegratedGradients(256, 0), trace, QUESTION).errors();

      assertThat(errors).extracting(Attribution.StepError::steps).startsWith(1, 2, 4).endsWith(256);
      assertThat(Math.abs(errors.get(errors.size() - 1).residual()))
          .isLessThan(Math.abs(errors.get(0).residual()) / 20);
    }
  }

  @Test
  void fewerStepsAreKnownOnTheWayToMore() throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      var many = Attributions.of(new IntegratedGradients(12, 0.5), trace, QUESTION);
      var few = Attributions.of(new IntegratedGradients(6, 0.5), trace, QUESTION);

      assertThat(many.errors()).extracting(Attribution.StepError::steps).containsExactly(3, 6, 12);
      assertThat(many.errors().get(1).residual())
          .isCloseTo(Objects.requireNonNull(few.account()).residual(), within(1e-6));
    }
  }

  /** Where the input is the baseline there is no way to go. */
  @Test
  void integratedGradientsFromTheInputItselfAreZero() throws Exception {
    try (Session session = Attributions.open(TINY)) {
      float[] flat = new float[3 * Attributions.SIDE * Attributions.SIDE];
      Arrays.fill(flat, 0.5f);
      try (Trace trace =
          session.run(new InputTensor(flat, 3, Attributions.SIDE, Attributions.SIDE))) {
        Attribution attribution = Attributions.of(new IntegratedGradients(4, 0.5), trace, QUESTION);

        assertThat(attribution.map().values()).containsOnly(0f);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 5})
  void occlusionIsWhatRunsOfCoveredPicturesGive(int window) throws Exception {
    int side = Attributions.SIDE;
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      SignedMap map = Attributions.of(new Occlusion(window, 8), trace, QUESTION).map();

      assertThat(map.rows()).isEqualTo(4);
      for (int cell : new int[] {0, 3, 6, 13, 15}) {
        int top = 8 * (cell / 4) + (8 - window) / 2;
        int left = 8 * (cell % 4) + (8 - window) / 2;
        float[] covered = trace.input().values().clone();
        for (int i = 0; i < covered.length; i++) {
          int y = i / side % side;
          int x = i % side;
          if (y >= top && y < top + window && x >= left && x < left + window) {
            covered[i] = 0;
          }
        }
        double fall;
        try (Trace other = session.run(new InputTensor(covered, 3, side, side))) {
          fall = QUESTION.of(trace.logits()) - QUESTION.of(other.logits());
        }
        assertThat((double) map.values()[cell]).isCloseTo(fall, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SMOOTHGRAD", "INTEGRATED_GRADIENTS", "OCCLUSION"})
  void whatTakesLongShowsItsWayAndEndsWithTheWhole(Method method) throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      Attributor by = longer(method, session.network());
      List<Attribution> seen = new ArrayList<>();
      List<Double> shares = new ArrayList<>();
      Attribution last =
          by.attribute(
              trace,
              QUESTION,
              (soFar, share) -> {
                seen.add(soFar);
                shares.add(share);
              },
              new Cancellation());

      assertThat(shares).hasSizeGreaterThan(3).isSorted().endsWith(1.0);
      assertThat(seen.get(seen.size() - 1).map().values()).isEqualTo(last.map().values());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SMOOTHGRAD", "INTEGRATED_GRADIENTS", "OCCLUSION"})
  void whatTakesLongCanBeCancelled(Method method) throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      Cancellation cancellation = new Cancellation();

      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () ->
                  longer(method, session.network())
                      .attribute(
                          trace, QUESTION, (soFar, share) -> cancellation.cancel(), cancellation));
      assertThat(trace.isClosed()).isFalse();
    }
  }

  private static Attributor longer(Method method, Network network) {
    return method == Method.OCCLUSION
        ? new Occlusion(8, 4)
        : method.standard(network, Attributions.SIDE);
  }

  @Test
  void guidedBackpropagationIsNotTheDerivative() throws Exception {
    try (Session session = Attributions.open(TINY);
        Trace trace = Attributions.run(session)) {
      SignedMap guided = Attributions.of(new GuidedBackprop(), trace, QUESTION).map();
      SignedMap saliency = Attributions.of(new Saliency(), trace, QUESTION).map();

      assertThat(guided.magnitude()).isPositive();
      assertThat(guided.values()).isNotEqualTo(saliency.values());
    }
  }

  /** Plain proportions are derivative times input (Ancona et al. 2018), where no sum is split. */
  @Test
  void relevanceWithoutGammaIsGradientTimesInputInANetWithoutBranches() throws Exception {
    try (Session session = Attributions.open(TINY)) {
      List<Intervention> cuts =
          session.network().blocks().stream()
              .<Intervention>map(
                  block ->
                      new Intervention.ScaleTerm(
                          block.add().orElseThrow().name(), Intervention.Term.BRANCH, 0))
              .toList();
      RunRequest request =
          new RunRequest(Attributions.input(session.network()), cuts, Retention.EVERYTHING);
      try (Trace trace = session.run(request, new Cancellation())) {
        SignedMap relevance = Attributions.of(new Lrp(0), trace, QUESTION).map();
        SignedMap products = Attributions.of(new GradientXInput(), trace, QUESTION).map();

        assertThat(relevance.values())
            .containsExactly(products.values(), within(1e-4f * products.magnitude()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByTheNameOfTheCommandLine(Method method) {
    assertThat(Method.of(method.id())).contains(method);
    assertThat(method.paper()).containsPattern("\\d{4}");
  }
}
