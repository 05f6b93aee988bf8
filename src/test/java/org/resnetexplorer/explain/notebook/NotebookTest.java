package org.resnetexplorer.explain.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.IntegratedGradients;
import org.resnetexplorer.explain.attribution.Lrp;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Occlusion;
import org.resnetexplorer.explain.attribution.Progress;
import org.resnetexplorer.explain.attribution.SmoothGrad;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;

/** The copied lines, run by PyTorch in Python, find what the program found. */
class NotebookTest {
  private static final double ROUNDING = 1e-4;
  private static final int SIDE = 32;

  /**
   * Of what adds up derivatives at many points: at one of them some ReLU may read next to nothing,
   * and pass it on here and not there.
   */
  private static final double CORNERS = 3e-3;

  /**
   * torchvision's constructor, code of the program's own, padded, grey, heads of several layers,
   * ResNet-D, gates, biases, pre-activation.
   */
  private static final List<String> NETS =
      List.of(
          "basic,1-2-1-1,channels=64,classes=5",
          "bottleneck,1-1-1-1,channels=16,classes=5,groups=2",
          "basic,1-2-1,classes=4",
          "bottleneck,1-1-1-1,channels=16,classes=5,stem=small,in=1,stem-pool=yes",
          "basic,1-1-1-1,channels=16,classes=7,head=fc+24-norm-relu-drop-nobias",
          "bottleneck,1-1-1-1,channels=16,classes=3,pooling=concat,head=fc+norm-drop-24nobias-relu",
          "basic,1-1-1-1,channels=16,classes=2,head=fc+drop-12-gelu-8-tanh",
          "bottleneck,1-1-1-1,channels=16,classes=5,stem=deep,shortcut=pool",
          "basic,1-1-1-1,channels=16,classes=3,se=4",
          "basic,1-1-1,classes=4,se=4",
          "bottleneck,1-1-1-1,channels=16,classes=3,stem-pool=ceil,se=16-8,bias=yes",
          "basic,1-1-1-1,channels=16,classes=3,shortcut=bare,bias=yes",
          "basic,1-2-1-1,channels=16,classes=3,shortcut=all",
          "bottleneck,1-1-2-2,channels=16,classes=3,dilate=3-4",
          "bottleneck,1-1-1-1,channels=16,classes=3,inner=12x10-20-50-100x60",
          "basic,1-2-1-1,channels=16,classes=3,norm=group-4",
          "basic,1-2-1,classes=4,norm=group-8",
          "basic,1-2-1-1,channels=16,classes=3,preact=yes",
          "bottleneck,1-1-1-1,channels=16,classes=4,stem=deep,shortcut=pool,preact=yes",
          "basic,1-2-1,channels=8,classes=3,se=4,preact=open");

  /** Those of them that runs are changed on. */
  private static final List<Integer> CHANGED =
      List.of(0, 1, 2, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19);

  @TempDir Path folder;

  private final List<Check> checks = new ArrayList<>();

  private record Check(
      String name, float @Nullable [] logits, float[] map, Map<String, Double> parts) {}

  private static List<Attributor> methods(Network network) {
    List<Attributor> methods = new ArrayList<>();
    for (Method method : Method.values()) {
      methods.add(method.standard(network, SIDE));
    }
    methods.add(new Lrp(1));
    methods.removeIf(m -> m.refusal(network) != null);
    methods.removeIf(m -> m.method() == Method.SMOOTHGRAD || m.method() == Method.OCCLUSION);
    methods.add(new SmoothGrad(3, 0.15, -5));
    methods.add(new Occlusion(9, 8));
    methods.add(new IntegratedGradients(6, 0.25));
    String first = network.calls().get(0).name();
    for (String call : List.of(first, "layer1.0.relu#1", "layer2.0.add", "layer2.0.relu#2")) {
      methods.add(new GradCam(call));
    }
    return methods;
  }

  @Test
  void everyMethodGivesTheSameMapAndPartsOnEveryKindOfNet() throws Exception {
    PythonRun python = new PythonRun(folder);
    for (String spec : NETS) {
      Network network = Network.of(SpecText.parse(spec));
      try (Net net = new Net(network, SIDE, List.of())) {
        int index = 0;
        for (Attributor by : methods(network)) {
          String name = "n" + NETS.indexOf(spec) + "-" + index++ + "-" + by.method().id();
          add(python, name, net, by, new Question.Rather(1, 0));
        }
        addLedger(python, "n" + NETS.indexOf(spec) + "-ledger", net);
      }
    }
    compare(python);
  }

  private static List<List<Intervention>> changes(Network network) {
    Random random = new Random(3);
    return List.of(
        List.of(
            new Intervention.ScaleTerm("layer1.0.add", Intervention.Term.SHORTCUT, 0.5),
            new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.BRANCH, 0),
            new Intervention.ScaleTerm("layer3.0.add", Intervention.Term.SHORTCUT, 1.5),
            new Intervention.Scale("layer1.0.bn1", 0.75),
            new Intervention.ScaleChannel("layer1.0.conv1", 3, 2),
            new Intervention.ScaleChannel("layer2.0.relu#1", 1, 0)),
        List.of(
            new Intervention.Scale("layer3.0.add", 0.5),
            new Intervention.ScaleChannel("layer2.0.add", 2, 0),
            new Intervention.Scale("layer1.0.relu#2", 1.25),
            new Intervention.Scale("flatten", 2)),
        List.of(replace(network, "layer2.0.add", random)),
        List.of(replace(network, HeadShare.lastOutput(network).name(), random)),
        List.of(
            replace(network, network.pooling().name(), random),
            replace(network, "layer1.0.bn2", random)),
        List.of(
            replace(network, "layer3.0.bn1", random), replace(network, "layer1.0.conv1", random)));
  }

  private static Intervention replace(Network network, String call, Random random) {
    int[] sizes = {0};
    try (Net net = new Net(network, SIDE, List.of())) {
      sizes[0] = net.trace.values(network.findCall(call).orElseThrow()).length;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    float[] values = new float[sizes[0]];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Intervention.Replace(call, values);
  }

  @Test
  void everyKindOfChangeGivesTheSameAnswersMapsAndParts() throws Exception {
    PythonRun python = new PythonRun(folder);
    for (int net : CHANGED) {
      String spec = NETS.get(net);
      Network network = Network.of(SpecText.parse(spec));
      for (List<Intervention> changes : changes(network)) {
        try (Net changed = new Net(network, SIDE, changes)) {
          String name = "n" + net + "-" + checks.size();
          addChanged(python, name, changed);
          for (Method method : Method.values()) {
            boolean isTold = method.standard(network, SIDE).refusal(network) == null;
            if (isTold && method != Method.OCCLUSION && method != Method.SMOOTHGRAD) {
              add(
                  python,
                  name + "-" + method.id(),
                  changed,
                  method.standard(network, SIDE),
                  new Question.Opposite(1));
            }
          }
          addLedger(python, name + "-ledger", changed);
        }
      }
    }
    compare(python);
  }

  /** Resized, cut, in grey, with the colours the other way round, and with an empty channel. */
  private static final List<String> RECIPES =
      List.of(
          "256:224",
          "whole:32",
          "235:224,bicubic,mean=0.5/0.5/0.5,std=0.5/0.5/0.5",
          "64:56,mean=0.4,std=0.3,channels=1",
          "64:56,bgr,levels=255,mean=103.53/116.28/123.675,std=57.375/57.12/58.395",
          "64:56,channels=4");

  @Test
  void everyRecipeMakesTheSameInput() throws Exception {
    PythonRun python = new PythonRun(folder);
    Path picture = Path.of("samples", "exif-rotated.jpg").toAbsolutePath();
    RgbImage pixels = new PictureReader().read(picture, Orientation.UPRIGHT).image();
    for (String text : RECIPES) {
      String name = "r" + RECIPES.indexOf(text);
      Preprocess recipe = Preprocess.parse(text);
      python.write(
          name,
          "import torch\nfrom torch import nn\n\nmodel = nn.Identity()\n"
              + ModelLines.input(new StoredInput.OfPicture(picture.toString(), true, recipe)));
      checks.add(
          new Check(name, Preprocessor.input(pixels, recipe).values(), new float[0], Map.of()));
    }
    compare(python);
  }

  private void addChanged(PythonRun python, String name, Net net) throws Exception {
    Notebook notebook = python.notebook(name, net.network, net.weights, net.input, net.changes);
    python.write(name, notebook.changed());
    checks.add(new Check(name, net.trace.logits(), new float[0], Map.of()));
  }

  private void add(PythonRun python, String name, Net net, Attributor by, Question question)
      throws Exception {
    Attribution found = by.attribute(net.trace, question, Progress.NONE, new Cancellation());
    Notebook notebook = python.notebook(name, net.network, net.weights, net.input, net.changes);
    python.write(name, notebook.attribution(by, question));
    checks.add(new Check(name, net.trace.logits(), found.map().values(), parts(found.account())));
  }

  /** Where there is one. */
  private void addLedger(PythonRun python, String name, Net net) throws Exception {
    if (!Ledger.isOf(net.network)) {
      return;
    }
    Question question = new Question.Answer(0);
    Account account = Ledger.of(net.trace, question, new Cancellation()).account();
    Notebook notebook = python.notebook(name, net.network, net.weights, net.input, net.changes);
    python.write(name, notebook.ledger(question));
    checks.add(new Check(name, null, new float[0], parts(account)));
  }

  private static Map<String, Double> parts(@Nullable Account account) {
    Map<String, Double> parts = new HashMap<>();
    if (account != null) {
      account.parts().forEach(part -> parts.merge(part.name(), part.value(), Double::sum));
    }
    return parts;
  }

  private void compare(PythonRun python) throws Exception {
    python.run();
    for (Check check : checks) {
      if (check.logits() != null) {
        assertClose(check.name() + " logits", python.logits(check.name()), check.logits());
      }
      if (check.map().length > 0) {
        assertClose(check.name(), python.signed(check.name()), check.map());
      }
      Map<String, Double> parts = python.parts(check.name());
      double scale = 1 + parts.values().stream().mapToDouble(Math::abs).sum();
      Set<String> names = new TreeSet<>(parts.keySet());
      names.addAll(check.parts().keySet());
      for (String part : names) {
        assertThat(parts.getOrDefault(part, 0.0))
            .as(check.name() + " " + part)
            .isCloseTo(check.parts().getOrDefault(part, 0.0), within(ROUNDING * scale));
      }
    }
  }

  private static void assertClose(String name, float[] found, float[] expected) {
    assertThat(found).as(name).hasSameSizeAs(expected);
    double most = 1e-9;
    for (float value : expected) {
      most = Math.max(most, Math.abs(value));
    }
    double[] apart = new double[expected.length];
    Arrays.setAll(apart, i -> Math.abs(found[i] - expected[i]));
    if (name.endsWith(Method.INTEGRATED_GRADIENTS.id()) || name.endsWith(Method.SMOOTHGRAD.id())) {
      double[] wide = new double[expected.length];
      Arrays.setAll(wide, i -> expected[i]);
      assertThat(length(apart)).as(name).isLessThanOrEqualTo(CORNERS * length(wide));
    } else {
      assertThat(Arrays.stream(apart).max().orElse(0)).as(name).isLessThan(ROUNDING * most);
    }
  }

  private static double length(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
  }

  /** A run of a small net. */
  private static final class Net implements AutoCloseable {
    final Network network;
    final StateDict weights;
    final InputTensor input;
    final List<Intervention> changes;
    final Session session;
    final Trace trace;

    Net(Network network, int side, List<Intervention> changes) throws Exception {
      int channels = network.spec().family().stem().channels();
      this.network = network;
      this.weights = ReferenceWeights.of(network, 0);
      this.input = new InputTensor(ReferenceWeights.input(channels, side, 0), channels, side, side);
      this.changes = changes;
      this.session = TestEngine.shared().open(network, weights);
      this.trace =
          session.run(new RunRequest(input, changes, Retention.EVERYTHING), new Cancellation());
    }

    @Override
    public void close() {
      trace.close();
      session.close();
    }
  }
}
