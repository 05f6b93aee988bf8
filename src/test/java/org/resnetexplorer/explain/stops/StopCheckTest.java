package org.resnetexplorer.explain.stops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.ReferenceWeights;

/** Conditions on values put into a real run of a small network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StopCheckTest {
  private static final Network NETWORK =
      Network.of(
          new ResNetSpec(
              BlockKind.BASIC, List.of(2, 1, 1, 1), 2, 8, 1, 64, StridePlacement.MIDDLE_3X3));
  private static final Call CONV = NETWORK.findCall("layer1.0.conv1").orElseThrow();
  private static final Call ADD = NETWORK.findCall("layer1.1.add").orElseThrow();

  private static final Engine ENGINE = TestEngine.shared();
  private Session session;

  @BeforeAll
  void open() throws Exception {
    session = ENGINE.open(NETWORK, ReferenceWeights.of(NETWORK, 0));
  }

  @AfterAll
  void close() {
    session.close();
  }

  private Trace run(Intervention... interventions) throws Exception {
    float[] values = Arrays.copyOf(ReferenceWeights.input(0), 3 * 32 * 32);
    InputTensor input = new InputTensor(values, 3, 32, 32);
    return session.run(
        new RunRequest(input, List.of(interventions), Retention.EVERYTHING), new Cancellation());
  }

  private Optional<Reason> check(Trace trace, Call call, StopCondition condition) throws Exception {
    StopCheck check = new StopCheck(trace);
    RunStatistics.of(trace).measureSome(check.looksAt(call, condition), new Cancellation());
    return check.check(call, condition);
  }

  /** Half zeros, then one 4.5, one -2 and else 1: 512 values, mean (255 + 4.5 - 2 - 1) / 512. */
  private static Intervention known(float... first) {
    float[] values = new float[8 * 8 * 8];
    Arrays.fill(values, 256, 512, 1);
    values[256] = 4.5f;
    values[257] = -2;
    System.arraycopy(first, 0, values, 0, first.length);
    return new Intervention.Replace(CONV.name(), values);
  }

  @ParameterizedTest
  @CsvSource({
    "MAX, GREATER, 4.4, true",
    "MAX, GREATER, 4.5, false",
    "MAX, LESS, 4.6, true",
    "MIN, LESS, -1.9, true",
    "MIN, LESS, -2, false",
    "MEAN, GREATER, 0.5, true",
    "MEAN, GREATER, 0.501, false",
    "ZERO_SHARE, GREATER, 0.49, true",
    "ZERO_SHARE, GREATER, 0.5, false",
    "ZERO_SHARE, LESS, 0.5, false"
  })
  void aBoundIsPassedOnlyBeyondIt(
      StopQuantity quantity, BoundSide comparison, double bound, boolean stops) throws Exception {
    StopCondition condition = new StopCondition.Passes(quantity, comparison, bound);
    assertThat(check(run(known()), CONV, condition).isPresent()).isEqualTo(stops);
  }

  @Test
  void theReasonTellsTheValueThatPassed() throws Exception {
    StopCondition condition = new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 4);
    assertThat(check(run(known()), CONV, condition))
        .contains(new Reason("layer1.0.conv1", condition, 4.5));
  }

  @Test
  void aNanIsFoundWhereItWasPutAndInAllThatReadsIt() throws Exception {
    Trace trace = run(known(Float.NaN));
    assertThat(check(trace, CONV, new StopCondition.NotFinite()))
        .contains(new Reason("layer1.0.conv1", new StopCondition.NotFinite(), 1));
    Call before = NETWORK.findCall("conv1").orElseThrow();
    assertThat(check(trace, before, new StopCondition.NotFinite())).isEmpty();
    Call last = NETWORK.findCall("fc").orElseThrow();
    assertThat(check(trace, last, new StopCondition.NotFinite())).isPresent();
  }

  @Test
  void anInfiniteValueIsNotFiniteAndPassesEveryBound() throws Exception {
    Trace trace = run(known(Float.POSITIVE_INFINITY));
    assertThat(check(trace, CONV, new StopCondition.NotFinite())).isPresent();
    assertThat(
            check(trace, CONV, new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 1e30)))
        .isPresent();
  }

  @Test
  void aNanHidesNoValueBeyondABoundButHasNoMean() throws Exception {
    Trace trace = run(known(Float.NaN));
    assertThat(check(trace, CONV, new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 4)))
        .isPresent();
    for (BoundSide comparison : BoundSide.values()) {
      assertThat(check(trace, CONV, new StopCondition.Passes(StopQuantity.MEAN, comparison, 0)))
          .isEmpty();
    }
  }

  @Test
  void aBranchScaledToATenthChangesItsInputATenthAsMuch() throws Exception {
    double before = change(run());
    double after = change(run(new Intervention.Scale("layer1.1.bn2", 0.1)));
    assertThat(after).isCloseTo(before / 10, within(before * 1e-6));
    Trace scaled = run(new Intervention.Scale("layer1.1.bn2", 0.1));
    assertThat(check(scaled, ADD, new StopCondition.SmallChange(before / 2))).isPresent();
    assertThat(check(scaled, ADD, new StopCondition.SmallChange(before / 20))).isEmpty();
  }

  /** With a bound nothing reaches, the reason tells what was measured. */
  private double change(Trace trace) throws Exception {
    return check(trace, ADD, new StopCondition.SmallChange(1e9)).orElseThrow().measured();
  }

  @Test
  void onlyASumHasABranchThatChangesLittle() throws Exception {
    StopCondition condition = new StopCondition.SmallChange(1e9);
    assertThat(condition.suits(CONV)).isFalse();
    assertThat(check(run(), CONV, condition)).isEmpty();
  }

  @Test
  void aShareOfZerosIsNeverAboveOne() {
    assertThat(StopQuantity.ZERO_SHARE.allows(1.5)).isFalse();
    assertThat(StopQuantity.MAX.allows(Double.NaN)).isFalse();
    assertThatThrownBy(
            () -> new StopCondition.Passes(StopQuantity.ZERO_SHARE, BoundSide.GREATER, 40))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsFoundInWhatNobodyHasMeasured() throws Exception {
    StopCheck check = new StopCheck(run(known(Float.NaN)));
    assertThat(check.check(CONV, new StopCondition.NotFinite())).isEmpty();
  }

  @Test
  void onlyWhatAConditionIsAboutIsLookedAt() throws Exception {
    StopCheck check = new StopCheck(run());
    assertThat(check.looksAt(ADD, new StopCondition.NotFinite())).containsExactly(ADD);
    assertThat(check.looksAt(ADD, new StopCondition.Always())).isEmpty();
    assertThat(check.looksAt(ADD, new StopCondition.SmallChange(0.1)))
        .extracting(Call::name)
        .containsExactly("layer1.1.bn2", "layer1.0.relu#2");
  }
}
