package org.resnetexplorer.explain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.InMemoryStateDict;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;

class LossGradientTest {
  private static final int SIDE = 32;
  private static final int TARGET = 3;
  private static final double ROUNDING = 2e-4;

  /** Numbers of PyTorch, made by {@code learning/generate.py}. */
  static Stream<String> cases() throws IOException {
    return torch().keySet().stream();
  }

  private static JsonObject torch() throws IOException {
    try (InputStream in = LossGradientTest.class.getResourceAsStream("/learning/gradients.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("cases");
    }
  }

  /** Every norm there is, with and without shortcuts, of all three losses. */
  @ParameterizedTest
  @MethodSource("cases")
  void lossAndNormsAreThoseOfPyTorch(String name) throws Exception {
    JsonObject expected = torch().getAsJsonObject(name);
    String[] words = name.split(" ");
    Network network = Network.of(SpecText.parse(words[0]));
    try (Session session = TestEngine.shared().open(network, simple(network));
        Trace trace =
            session.run(new InputTensor(simple(101, 3 * SIDE * SIDE, 1.5, 0), 3, SIDE, SIDE))) {
      LossGradient found = LossGradient.of(trace, loss(words[1]), new Cancellation());

      assertThat(found.loss())
          .isCloseTo(expected.get("loss").getAsDouble(), near(expected.get("loss")));
      assertThat(found.input())
          .isCloseTo(expected.get("input").getAsDouble(), near(expected.get("input")));
      for (int b = 0; b < network.blocks().size(); b++) {
        String path = network.blocks().get(b).path();
        JsonElement norm = expected.getAsJsonObject("blocks").get(path);
        assertThat(found.blocks().get(b)).as(path).isCloseTo(norm.getAsDouble(), near(norm));
      }
      JsonObject parameters = expected.getAsJsonObject("parameters");
      assertThat(found.parameters()).hasSize(parameters.size());
      for (LossGradient.OfParameter parameter : found.parameters()) {
        JsonElement norm = parameters.get(parameter.name());
        assertThat(parameter.gradient())
            .as(parameter.name())
            .isCloseTo(norm.getAsDouble(), near(norm));
      }
    }
  }

  private static Offset<Double> near(JsonElement value) {
    return within(ROUNDING * Math.max(1e-6, value.getAsDouble()));
  }

  private static Loss loss(String word) {
    return word.equals("cross")
        ? new Loss.CrossEntropy(TARGET)
        : new Loss.BinaryCrossEntropy(TARGET, word.equals("yes"));
  }

  /** As the script fills it. */
  private static StateDict simple(Network network) {
    InMemoryStateDict.Builder made = InMemoryStateDict.builder("simple");
    List<TensorSpec> sorted =
        network.stateDict().stream()
            .filter(tensor -> tensor.role() != TensorSpec.Role.COUNTER)
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList();
    for (int number = 0; number < sorted.size(); number++) {
      TensorSpec tensor = sorted.get(number);
      List<Long> shape = tensor.sizes().stream().map(Integer::longValue).toList();
      made.add(tensor.name(), shape, simple(number, tensor));
    }
    return made.build();
  }

  private static float[] simple(int number, TensorSpec tensor) {
    int count = Math.toIntExact(tensor.elements());
    if (tensor.name().endsWith("running_var")) {
      return simple(number, count, 0.3, 1);
    }
    if (tensor.sizes().size() == 1) {
      boolean gain = tensor.name().endsWith("weight");
      return simple(number, count, gain ? 0.2 : 0.1, gain ? 1 : 0);
    }
    return simple(number, count, Math.sqrt(4.0 * tensor.sizes().get(0) / count), 0);
  }

  private static float[] simple(int number, int count, double scale, double offset) {
    float[] values = new float[count];
    for (long i = 0; i < count; i++) {
      long k = (7919 * i + 104729L * number + 31 * (i * i % 9973)) % 10007;
      values[(int) i] = (float) (offset + scale * (k / 5003.0 - 1));
    }
    return values;
  }

  /** A small step along a parameter changes the loss by its slope. */
  @Test
  void aStepAlongAParameterChangesTheLossAsItsGradientSays() throws Exception {
    Network network = Network.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=5"));
    Loss loss = new Loss.CrossEntropy(2);
    String name = "layer2.0.bn2.bias";
    double step = 2e-3;
    double up = lossWith(network, name, step, loss);
    double down = lossWith(network, name, -step, loss);
    double slope = slope(network, name, loss);
    assertThat(slope).isNotZero();
    assertThat((up - down) / (2 * step)).isCloseTo(slope, within(0.04 * Math.abs(slope)));
  }

  /** Of the first element. */
  private static double slope(Network network, String name, Loss loss) throws Exception {
    try (Session session = TestEngine.shared().open(network, simple(network));
        Trace trace = session.run(input(network))) {
      return trace.compute(
          workspace -> {
            double[] found = new double[1];
            workspace.backward(
                workspace.here(),
                workspace.tensor(loss.seed(trace.logits()), List.of(1, 5)),
                0,
                BackwardRule.DERIVATIVE,
                (call, arrived) -> {
                  if (name.equals(call.module() + ".bias")) {
                    found[0] =
                        workspace.parameterGradient(workspace.here(), call, "bias", arrived)
                            .values()[0];
                  }
                });
            return found[0];
          },
          new Cancellation());
    }
  }

  private static double lossWith(Network network, String name, double more, Loss loss)
      throws Exception {
    StateDict weights = simple(network);
    float[] values = weights.floats(name);
    values[0] += (float) more;
    try (Session session = TestEngine.shared().open(network, weights);
        Trace trace = session.run(input(network));
        Session changed = trace.with(network, Map.of(name, values));
        Trace again = changed.run(input(network))) {
      return loss.of(again.logits());
    }
  }

  private static InputTensor input(Network network) {
    int channels = network.spec().family().stem().channels();
    return new InputTensor(ReferenceWeights.input(channels, SIDE, 0), channels, SIDE, SIDE);
  }

  /** Other stems, heads of several layers, grouped pooling, one output: nothing is left out. */
  @ParameterizedTest
  @MethodSource("headed")
  void everyParameterOfEveryNetworkHasAGradient(Network network) throws Exception {
    try (Session session = TestEngine.shared().open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input(network))) {
      LossGradient found =
          LossGradient.of(trace, new Loss.BinaryCrossEntropy(0, true), new Cancellation());
      assertThat(found.parameters().stream().map(LossGradient.OfParameter::name))
          .containsExactlyInAnyOrderElementsOf(
              network.stateDict().stream()
                  .filter(tensor -> tensor.role() == TensorSpec.Role.PARAMETER)
                  .map(TensorSpec::name)
                  .toList());
      assertThat(found.parameters())
          .allSatisfy(of -> assertThat(of.gradient()).isFinite().isNotNegative());
    }
  }

  static Stream<Network> headed() {
    return Stream.of(EveryNetwork.stemsAndHeads(), EveryNetwork.smallKinds(), EveryNetwork.plain())
        .flatMap(specs -> specs)
        .map(Network::of)
        .filter(network -> network.outputs() > 0);
  }

  /** What is replaced does not listen to what lies before it. */
  @Test
  void nothingReachesParametersBeforeAReplacedOutput() throws Exception {
    Network network = Network.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=5"));
    try (Session session = TestEngine.shared().open(network, simple(network));
        Trace plain = session.run(input(network));
        Trace trace =
            session.run(
                new RunRequest(
                    input(network),
                    List.of(
                        new Intervention.Replace(
                            "layer3.0.relu#2",
                            plain.values(network.findCall("layer3.0.relu#2").orElseThrow()))),
                    Retention.EVERYTHING),
                new Cancellation())) {
      Map<String, Double> norms = new HashMap<>();
      LossGradient.of(trace, new Loss.CrossEntropy(1), new Cancellation())
          .parameters()
          .forEach(of -> norms.put(of.name(), of.gradient()));
      assertThat(norms.get("layer3.0.conv2.weight")).isZero();
      assertThat(norms.get("conv1.weight")).isZero();
      assertThat(norms.get("layer4.0.conv1.weight")).isPositive();
    }
  }
}
