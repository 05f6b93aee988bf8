package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngineProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.engine.library.OneDnn;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.StateDict;

/** A PyTorch that lacks the faster operations, or refuses them, is slower and no more than that. */
class ScriptTest {
  private static final Layer.Conv2d CONVOLUTION = new Layer.Conv2d(8, 8, 3, 1, 1, 1);
  private static final float ROUNDING = 1e-5f;

  @BeforeAll
  static void loadTheLibrary() {
    TestEngine.shared();
  }

  @ParameterizedTest
  @EnumSource(BlockKind.class)
  void withoutItEveryOutputIsThereAndTheSame(BlockKind block) throws Exception {
    Network network = TinyNet.network(block);
    try (InferenceThread thread = new InferenceThread();
        NDManager root = new PtEngineProvider().getEngine().newBaseManager();
        Session session = open(thread, root, network, (manager, kinds) -> null);
        Session faster = open(thread, root, network, Script::load);
        Trace slow = TinyNet.run(session);
        Trace fast = TinyNet.run(faster)) {
      for (Call call : network.calls()) {
        assertThat(slow.values(call))
            .as(call.name())
            .containsExactly(fast.values(call), within(ROUNDING));
      }
    }
  }

  /** Convolutions that differ in their dilation alone are two. */
  @Test
  void aDilatedNetworkIsTheSameWithoutIt() throws Exception {
    Network network = Network.of(SpecText.parse("bottleneck,1-1-2-2,classes=10,dilate=3-4"));
    InputTensor input = new InputTensor(ReferenceWeights.input(3, 64, 0), 3, 64, 64);
    try (InferenceThread thread = new InferenceThread();
        NDManager root = new PtEngineProvider().getEngine().newBaseManager();
        Session session = reference(thread, root, network, (manager, kinds) -> null);
        Session faster = reference(thread, root, network, Script::load);
        Trace slow = session.run(input);
        Trace fast = faster.run(input)) {
      for (Call call : network.calls()) {
        assertThat(slow.values(call))
            .as(call.name())
            .containsExactly(fast.values(call), within(20 * ROUNDING));
      }
    }
    assertThat(Script.code(List.of(CONVOLUTION, new Layer.Conv2d(8, 8, 3, 1, 1, 1, false, 2))))
        .contains("[1, 1], [1, 1], [1, 1], 1", "[1, 1], [1, 1], [2, 2], 1");
  }

  private static Session reference(
      InferenceThread thread, NDManager root, Network network, Script.Loader loader)
      throws Exception {
    StateDict weights = ReferenceWeights.of(network, 0);
    return new Session(
        thread, network, NativeWeights.copy(thread, root, new Upload(), loader, network, weights));
  }

  @Test
  void withoutItAFactorOfOneAndAResumedRunChangeNothing() throws Exception {
    Network network = TinyNet.network();
    try (InferenceThread thread = new InferenceThread();
        NDManager root = new PtEngineProvider().getEngine().newBaseManager();
        Session session = open(thread, root, network, (manager, kinds) -> null);
        Trace plain = TinyNet.run(session);
        Trace same = TinyNet.run(session, new Intervention.Scale("layer2.0.conv1", 1));
        Trace halved = TinyNet.run(session, half());
        Trace resumed =
            session.run(
                new RunRequest(TinyNet.input(0), List.of(half()), Retention.EVERYTHING),
                plain,
                new Cancellation())) {
      assertThat(same.logits()).isEqualTo(plain.logits());
      assertThat(resumed.logits()).isEqualTo(halved.logits()).isNotEqualTo(plain.logits());
    }
  }

  private static Intervention half() {
    return new Intervention.Scale("layer2.0.conv1", 0.5);
  }

  private static Session open(
      InferenceThread thread, NDManager root, Network network, Script.Loader loader)
      throws Exception {
    return new Session(
        thread,
        network,
        NativeWeights.copy(thread, root, new Upload(), loader, network, TinyNet.weights(network)));
  }

  @Test
  void whatPyTorchLacksIsNotLoaded() throws Exception {
    String code = Script.code(List.of(CONVOLUTION));
    assertThat(isLoaded(code)).isEqualTo(OneDnn.isReliable());
    assertThat(isLoaded(code.replace("_convolution_pointwise", "_of_another_version"))).isFalse();
    assertThat(isLoaded(code.substring(0, code.length() / 2))).isFalse();
  }

  @Test
  void whatFailsWhenItRunsIsNotLoaded() throws Exception {
    String code = Script.code(List.of(CONVOLUTION));
    assertThat(isLoaded(code.replace("torch.relu_(x)", "torch.view(x, [7, 11])"))).isFalse();
  }

  private static boolean isLoaded(String code) throws Exception {
    try (InferenceThread thread = new InferenceThread();
        NDManager root = new PtEngineProvider().getEngine().newBaseManager()) {
      return thread.call(() -> Script.load(root, List.of(CONVOLUTION), code) != null);
    }
  }
}
