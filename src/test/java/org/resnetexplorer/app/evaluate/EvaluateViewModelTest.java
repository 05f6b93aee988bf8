package org.resnetexplorer.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneFixture;

/** Lines asked at the pointer of the bundled model's run. */
class EvaluateViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final EvaluateViewModel viewModel = new EvaluateViewModel(fixture.context());

  @AfterEach
  void close() {
    fixture.close();
  }

  private void run() throws Exception {
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
  }

  private Answer ask(String line) {
    viewModel.evaluate(line);
    return viewModel.answerProperty().get();
  }

  private void pauseBefore(String call) {
    fixture.select(call);
    fixture.debugger().step(Step.CURSOR);
  }

  @Test
  void variablesHoldWhatTheyHeldAtThePointer() throws Exception {
    run();
    pauseBefore("layer2.0.add");
    assertThat(ask("out.shape").text()).isEqualTo("torch.Size([1, 128, 28, 28])");
    assertThat(ask("x.shape").text()).isEqualTo("torch.Size([1, 64, 56, 56])");
    assertThat(ask("(out - layer2.0.bn2).norm()").text()).isEqualTo("tensor(0.)");
    assertThat(ask("(identity - layer2.0.downsample.1).abs().max()").text())
        .isEqualTo("tensor(0.)");
    assertThat(ask("((out + identity) - layer2.0.add).abs().max()").text()).isEqualTo("tensor(0.)");
  }

  @Test
  void theAnswerFollowsThePointer() throws Exception {
    run();
    pauseBefore("layer2.0.relu#1");
    assertThat(ask("(out < 0).max()").text()).isEqualTo("tensor(True)");
    fixture.debugger().step(Step.OVER);
    assertThat(viewModel.answerProperty().get().text()).isEqualTo("tensor(False)");
  }

  @Test
  void withoutAPointerTheSelectedBlocksEndIsAsked() throws Exception {
    run();
    fixture.select("layer2.0.conv1");
    assertThat(ask("(out - layer2.0.relu#2).abs().max()").text()).isEqualTo("tensor(0.)");
  }

  @Test
  void theWeightsAreVariablesToo() throws Exception {
    run();
    float[] weight = fixture.appState().parametersProperty().get().values("conv1.weight");
    assertThat(ask("conv1.weight.shape").text()).isEqualTo("torch.Size([64, 3, 7, 7])");
    assertThat(Float.parseFloat(ask("conv1.weight[0, 0, 0, 0].item()").text()))
        .isEqualTo(weight[0]);
    assertThat(ask("bn1.running_mean.numel()").text()).isEqualTo("64");
    assertThat(ask("bn1.mean()").failed()).isFalse();
    assertThat(viewModel.completion("bn1.run", 7).proposals())
        .startsWith("bn1.running_mean", "bn1.running_var");
    assertThat(ask("fc.topk(2).indices").text())
        .isEqualTo("tensor([[%d, %d]])".formatted(top(0), top(1)));
  }

  private int top(int place) {
    return fixture.appState().runProperty().get().top().get(place).index();
  }

  @Test
  void theNetworksInputIsAVariableToo() throws Exception {
    run();
    pauseBefore("conv1");
    assertThat(ask("x.shape").text()).isEqualTo("torch.Size([1, 3, 224, 224])");
    assertThat(ask("x[0, 0].mean()").failed()).isFalse();
  }

  @Test
  void severalElementsAreSummedUpBelow() throws Exception {
    run();
    assertThat(ask("conv1[0, 12]").details()).startsWith("mean ").contains("zeros ");
  }

  @Test
  void anErrorSaysWhatAndWhere() throws Exception {
    run();
    pauseBefore("layer2.0.add");
    Answer answer = ask("out[0, 128, 0, 0]");
    assertThat(answer.failed()).isTrue();
    assertThat(answer.text()).contains("from 0 to 127");
    assertThat(answer.mark().start()).isEqualTo(7);
  }

  @Test
  void withoutARunItSaysWhatIsMissing() {
    assertThat(ask("out.mean()").text())
        .isEqualTo("Nothing has run yet. Open a picture, then ask again.");
  }

  @Test
  void theArrowKeysWalkTheHistory() throws Exception {
    ask("out.mean()");
    ask("out.max()");
    TypedLines history = viewModel.history();
    assertThat(history.older("dra")).isEqualTo("out.max()");
    assertThat(history.older("out.max()")).isEqualTo("out.mean()");
    assertThat(history.older("out.mean()")).isEqualTo("out.mean()");
    assertThat(history.newer("out.mean()")).isEqualTo("out.max()");
    assertThat(history.newer("out.max()")).isEqualTo("dra");
  }
}
