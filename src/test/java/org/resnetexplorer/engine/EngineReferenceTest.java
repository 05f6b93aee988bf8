package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Reference;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.open.OutputMeaning;

/** The engine against torchvision's numbers for the same made-up weights and input. */
class EngineReferenceTest {
  private static final Engine ENGINE = TestEngine.shared();

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void everyCallAndGradientIsTorchvisions(String preset) throws Exception {
    Reference reference = Reference.of(preset);
    Network network = Network.of(ResNetSpec.preset(preset));
    InputTensor input = new InputTensor(ReferenceWeights.input(0), 3, 224, 224);
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input)) {
      checkCalls(reference, network, trace);
      checkTop(reference, trace);
      checkGradCam(reference, network, trace);
      checkSaliency(reference, trace);
    }
  }

  @ParameterizedTest
  @MethodSource("org.resnetexplorer.network.OtherNetworksTest#references")
  void everyCallOfAnotherKindIsTorchs(Reference reference) throws Exception {
    Network network = Network.of(reference.spec());
    int channels = network.spec().family().stem().channels();
    int side = reference.side();
    float[] values = ReferenceWeights.input(channels, side, 0);
    InputTensor input = new InputTensor(values, channels, side, side);
    try (Session session = ENGINE.open(network, ReferenceWeights.of(network, 0));
        Trace trace = session.run(input)) {
      checkCalls(reference, network, trace);
    }
  }

  private static void checkCalls(Reference reference, Network network, Trace trace)
      throws EngineException {
    List<Reference.ModuleCall> rows =
        reference.calls().stream()
            .filter(row -> !row.type().matches("Sequential|ResNet|.*BasicBlock|.*Bottleneck"))
            .toList();
    int next = 0;
    for (Call call : network.calls()) {
      if (call.operation() instanceof Layer || call.isGate()) {
        Reference.ModuleCall row = rows.get(next++);
        assertThat(call.module()).isEqualTo(row.module());
        compare(call.name(), trace.values(call), row.output(), Tolerance.ofDeviation(row.output()));
      }
    }
    assertThat(next).isEqualTo(rows.size());
    for (Reference.ModuleCall row : reference.calls()) {
      for (Block block : network.blocks()) {
        if (row.module().equals(block.path())) {
          float[] output = trace.values(block.output());
          compare(row.module(), output, row.output(), Tolerance.ofDeviation(row.output()));
        }
      }
    }
  }

  private static void checkTop(Reference reference, Trace trace) {
    double[] shares = OutputMeaning.SOFTMAX.of(trace.logits());
    for (Reference.Top top : reference.top5()) {
      assertThat(shares[top.index()]).isCloseTo(top.probability(), within(1e-5));
    }
  }

  /** {@code relu(sum_c mean(dy/dA_c) * A_c)} (Selvaraju et al. 2017) at each stage's output. */
  private static void checkGradCam(Reference reference, Network network, Trace trace)
      throws EngineException {
    int top = reference.top5().get(0).index();
    for (String stage : List.of("layer1", "layer2", "layer3", "layer4")) {
      List<Call> inside = network.callsWithin(stage);
      Call output = inside.get(inside.size() - 1);
      float[] activation = trace.values(output);
      float[] gradient = trace.gradient(top, output);
      Reference.Stats expected = reference.gradCam(stage);
      int area = (int) expected.shape().elements();
      float[] cam = new float[area];
      for (int start = 0; start < activation.length; start += area) {
        double weight = 0;
        for (int i = 0; i < area; i++) {
          weight += gradient[start + i];
        }
        for (int i = 0; i < area; i++) {
          cam[i] += (float) (weight / area * activation[start + i]);
        }
      }
      for (int i = 0; i < area; i++) {
        cam[i] = Math.max(0, cam[i]);
      }
      compare(
          preset(reference) + " Grad-CAM at " + stage, cam, expected, Tolerance.ofValue(expected));
    }
  }

  private static void checkSaliency(Reference reference, Trace trace) throws EngineException {
    float[] gradient = trace.inputGradient(reference.top5().get(0).index());
    int area = gradient.length / 3;
    float[] saliency = new float[area];
    for (int i = 0; i < gradient.length; i++) {
      saliency[i % area] = Math.max(saliency[i % area], Math.abs(gradient[i]));
    }
    Reference.Stats expected = reference.saliency();
    compare(preset(reference) + " saliency", saliency, expected, Tolerance.ofValue(expected));
  }

  private static String preset(Reference reference) {
    return reference.json().get("arch").getAsString();
  }

  /**
   * How far two figures may lie apart. Both sides compute in float32 and differ only in the order
   * of their sums; some 4e-6 of a deviation was measured.
   */
  private record Tolerance(double relative, double absolute) {
    static Tolerance ofDeviation(Reference.Stats expected) {
      return new Tolerance(0, 1e-4 * expected.std());
    }

    /** The floor is for figures that are themselves differences of far larger sums. */
    static Tolerance ofValue(Reference.Stats expected) {
      return new Tolerance(1e-3, 1e-6 * expected.max());
    }

    Offset<Double> of(double expected) {
      return within(relative * Math.abs(expected) + absolute);
    }
  }

  private static void compare(
      String what, float[] values, Reference.Stats expected, Tolerance tolerance) {
    assertThat((long) values.length).as(what).isEqualTo(expected.shape().elements());
    for (Reference.Sample sample : expected.samples()) {
      assertThat((double) values[sample.index()])
          .as(what + " at " + sample.index())
          .isCloseTo(sample.value(), tolerance.of(sample.value()));
    }
    DoubleSummaryStatistics all =
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).summaryStatistics();
    double squares =
        IntStream.range(0, values.length).mapToDouble(i -> (double) values[i] * values[i]).sum();
    double mean = all.getAverage();
    double deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    assertThat(mean).as(what + " mean").isCloseTo(expected.mean(), tolerance.of(expected.mean()));
    assertThat(deviation).as(what).isCloseTo(expected.std(), tolerance.of(expected.std()));
    assertThat(all.getMin()).as(what).isCloseTo(expected.min(), tolerance.of(expected.min()));
    assertThat(all.getMax()).as(what).isCloseTo(expected.max(), tolerance.of(expected.max()));
    assertThat(Math.sqrt(squares))
        .as(what + " norm")
        .isCloseTo(expected.l2(), within(1e-4 * expected.l2()));
  }
}
