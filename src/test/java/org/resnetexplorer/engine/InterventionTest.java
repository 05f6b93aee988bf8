package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.Call;

/** Runs with an output scaled, cut or replaced. */
class InterventionTest {
  private static final Engine ENGINE = TestEngine.shared();
  private static Session session;

  @BeforeAll
  static void start() throws Exception {
    session = TinyNet.open(ENGINE);
  }

  @AfterAll
  static void stop() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"conv1", "layer1.0.relu#1", "layer3.0.add", "flatten", "fc"})
  void scalingByOneChangesNoBit(String name) throws Exception {
    try (Trace plain = TinyNet.run(session);
        Trace scaled = TinyNet.run(session, new Intervention.Scale(name, 1))) {
      for (Call call : session.network().calls()) {
        assertThat(scaled.values(call)).as(call.name()).isEqualTo(plain.values(call));
      }
    }
  }

  /** {@code relu(0 + identity)}: the block passes on what its shortcut brings. */
  @ParameterizedTest
  @CsvSource({
    "layer1.0, maxpool",
    "layer2.0, layer2.0.downsample.1",
    "layer3.0, layer3.0.downsample.1",
    "layer4.0, layer4.0.downsample.1"
  })
  void aBlockWithItsBranchCutIsReluOfTheIdentity(String block, String identity) throws Exception {
    try (Trace cut = TinyNet.run(session, new Intervention.Scale(block + ".bn2", 0))) {
      float[] expected = cut.values(TinyNet.call(session, identity));
      for (int i = 0; i < expected.length; i++) {
        expected[i] = Math.max(0, expected[i]);
      }
      float[] out = cut.values(TinyNet.call(session, block + ".relu#2"));

      assertThat(out).isEqualTo(expected);
      assertThat(out)
          .isNotEqualTo(TinyNet.run(session).values(TinyNet.call(session, block + ".relu#2")));
    }
  }

  @Test
  void scalingAChannelTouchesThatChannelOnly() throws Exception {
    String name = "layer1.0.bn1";
    try (Trace plain = TinyNet.run(session);
        Trace scaled = TinyNet.run(session, new Intervention.ScaleChannel(name, 3, -2))) {
      float[] expected = plain.values(TinyNet.call(session, name));
      int cells = expected.length / 8;
      for (int i = 3 * cells; i < 4 * cells; i++) {
        expected[i] *= -2;
      }

      assertThat(scaled.values(TinyNet.call(session, name))).isEqualTo(expected);
      assertThat(scaled.logits()).isNotEqualTo(plain.logits());
    }
  }

  @Test
  void oneLogitCanBeScaled() throws Exception {
    try (Trace plain = TinyNet.run(session);
        Trace scaled = TinyNet.run(session, new Intervention.ScaleChannel("fc", 4, 3))) {
      float[] expected = plain.logits();
      expected[4] *= 3;

      assertThat(scaled.logits()).isEqualTo(expected);
    }
  }

  @Test
  void nothingBeforeTheChangedCallChanges() throws Exception {
    try (Trace plain = TinyNet.run(session);
        Trace scaled = TinyNet.run(session, new Intervention.Scale("layer2.0.add", 0.5))) {
      Call changed = TinyNet.call(session, "layer2.0.add");
      for (Call call : session.network().calls().subList(0, changed.index())) {
        assertThat(scaled.values(call)).as(call.name()).isEqualTo(plain.values(call));
      }
    }
  }

  /** Bit for bit, but for convolutions, whose batch norm then runs after them and not within. */
  @ParameterizedTest
  @MethodSource("everyCall")
  void puttingBackACallsOwnValuesReplaysTheRun(String name) throws Exception {
    try (Trace plain = TinyNet.run(session)) {
      Call call = TinyNet.call(session, name);
      try (Trace replayed =
          TinyNet.run(session, new Intervention.Replace(name, plain.values(call)))) {
        float rounding = call.convolution().isPresent() ? 1e-5f : 0;
        assertThat(replayed.logits()).containsExactly(plain.logits(), within(rounding));
      }
    }
  }

  static Stream<String> everyCall() {
    return TinyNet.network().calls().stream().map(Call::name);
  }

  /** One of two runs, carried on with what the other saw at a call all else passes through. */
  @Test
  void laterCallsSeeTheReplacedValues() throws Exception {
    Call call = TinyNet.call(session, "layer2.0.relu#2");
    try (Trace other = session.run(TinyNet.input(1))) {
      float[] values = other.values(call);
      try (Trace mixed = TinyNet.run(session, new Intervention.Replace(call.name(), values))) {
        assertThat(mixed.values(call)).isEqualTo(values);
        assertThat(mixed.logits()).isEqualTo(other.logits());
      }
    }
  }

  @Test
  void interventionsOnOneCallApplyInTheirOrder() throws Exception {
    float[] fives = new float[TinyNet.CLASSES];
    Arrays.fill(fives, 5f);
    Intervention replace = new Intervention.Replace("fc", fives);
    Intervention scale = new Intervention.Scale("fc", 2);

    assertThat(TinyNet.run(session, replace, scale).logits()).containsOnly(10f);
    assertThat(TinyNet.run(session, scale, replace).logits()).containsOnly(5f);
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void whatDoesNotFitIsRefused(Intervention intervention, String key, List<Object> arguments) {
    EngineException refused =
        catchThrowableOfType(EngineException.class, () -> TinyNet.run(session, intervention));

    assertThat(refused.key()).isEqualTo(key);
    assertThat(refused.arguments()).isEqualTo(arguments);
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(new Intervention.Scale("layer9.0", 1), "engine.nocall", List.of("layer9.0")),
        Arguments.of(
            new Intervention.Scale("layer1.0.relu", 1), "engine.nocall", List.of("layer1.0.relu")),
        Arguments.of(
            new Intervention.ScaleChannel("conv1", 8, 0),
            "engine.nochannel",
            List.of("conv1", 8, 8)),
        Arguments.of(
            new Intervention.ScaleChannel("conv1", -1, 0),
            "engine.nochannel",
            List.of("conv1", -1, 8)),
        Arguments.of(
            new Intervention.Replace("fc", new float[4]), "engine.values", List.of("fc", 4, 5L)));
  }
}
