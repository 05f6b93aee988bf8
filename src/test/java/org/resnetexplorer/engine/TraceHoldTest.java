package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.resnetexplorer.network.Call;

/** A trace that somebody holds outlives the runs after it, and its session. */
@Timeout(60)
class TraceHoldTest {
  private static final Engine ENGINE = TestEngine.shared();

  private static void runThreeTimes(Session session) throws EngineException {
    for (int number = 1; number <= 3; number++) {
      session.run(TinyNet.input(number));
    }
  }

  /** Answers after all that the engine's thread was asked to do later. */
  private static void letTheEngineCatchUp() throws Exception {
    try (Session other = TinyNet.open(ENGINE)) {
      other.run(TinyNet.input(0));
    }
  }

  @Test
  void aHeldTraceSurvivesTheRunsAfterIt() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Call call = TinyNet.call(session, "layer2.0.add");
      Trace kept = session.run(TinyNet.input(0));
      float[] before = kept.values(call);
      try (Trace.Hold hold = kept.hold()) {
        runThreeTimes(session);

        assertThat(hold.trace().values(call)).isEqualTo(before);
      }
    }
  }

  @Test
  void besideAHeldTraceTwoOthersLive() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace kept = session.run(TinyNet.input(0));
      try (Trace.Hold hold = kept.hold()) {
        Trace second = session.run(TinyNet.input(1));
        Trace third = session.run(TinyNet.input(2));
        Trace fourth = session.run(TinyNet.input(3));

        assertThat(List.of(hold.trace().isClosed(), second.isClosed()))
            .containsExactly(false, true);
        assertThat(List.of(third.isClosed(), fourth.isClosed())).containsOnly(false);
      }
    }
  }

  @Test
  void aHeldTraceAnswersAfterItsSessionIsClosed() throws Exception {
    Session session = TinyNet.open(ENGINE);
    Call call = TinyNet.call(session, "layer2.0.add");
    Trace kept = session.run(TinyNet.input(0));
    float[] before = kept.values(call);
    float[] gradient = kept.gradient(1, call);
    try (Trace.Hold hold = kept.hold()) {
      session.close();
      letTheEngineCatchUp();

      assertThat(hold.trace().values(call)).isEqualTo(before);
      assertThat(kept.gradient(1, call)).isEqualTo(gradient);
    }
    letTheEngineCatchUp();
    assertThat(kept.isClosed()).isTrue();
  }

  @Test
  void aTraceStillWantedStaysWhenItsHoldEnds() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));
      trace.hold().close();
      letTheEngineCatchUp();

      assertThat(trace.isClosed()).isFalse();
    }
  }

  @Test
  void whatRepeatedlyIsReleasedCountsOnce() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));
      Trace.Hold first = trace.hold();
      try (Trace.Hold second = trace.hold()) {
        first.close();
        first.close();
        runThreeTimes(session);

        assertThat(second.trace().isClosed()).isFalse();
      }
    }
  }

  @Test
  void aClosedTraceCanNotBeHeld() throws Exception {
    try (Session session = TinyNet.open(ENGINE)) {
      Trace trace = session.run(TinyNet.input(0));
      runThreeTimes(session);

      assertThatThrownBy(trace::hold).isInstanceOf(TraceClosedException.class);
    }
  }

  /** In a process of its own, as memory is counted for all of it: each round holds 31 MiB. */
  @Test
  void fiftyHeldAndReleasedRunsDoNotGrowTheProcess() throws Exception {
    List<String> found = EngineProbe.inOwnProcess("holds");

    assertThat(found).singleElement().asString().startsWith("grown ");
    assertThat(Integer.parseInt(found.get(0).substring("grown ".length()))).isLessThan(60);
  }

  /** Four models after the second, of 43 MiB of weights and 31 MiB of outputs each. */
  @Test
  void closedModelsWhoseRunsWereHeldDoNotGrowTheProcess() throws Exception {
    List<String> found = EngineProbe.inOwnProcess("models");

    assertThat(found).singleElement().asString().startsWith("grown ");
    assertThat(Integer.parseInt(found.get(0).substring("grown ".length()))).isLessThan(100);
  }
}
