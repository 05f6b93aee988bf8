package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.code.FrameState;

class VariablesViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final CallSketches sketches = new CallSketches(fixture.context());
  private final ShownFrame frame = new ShownFrame();
  private final VariablesViewModel viewModel =
      new VariablesViewModel(fixture.context(), sketches, frame);

  @BeforeEach
  void classifyAKitten() throws EngineException {
    fixture.startEngine();
    fixture.open("kitten.jpg");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void stepTo(String id) {
    fixture.select(id);
    fixture.debugger().step(Step.CURSOR);
  }

  private List<String> names() {
    return viewModel.shownProperty().get().state().variables().stream()
        .map(FrameState.Variable::name)
        .toList();
  }

  private double norm(String call) throws EngineException {
    Run run = fixture.appState().runProperty().get();
    double squares = 0;
    for (float value : run.trace().values(run.model().network().findCall(call).orElseThrow())) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }

  @Test
  void theVariablesAreThoseOfTheInnermostForward() {
    stepTo("layer2.0.conv2");
    assertThat(names()).containsExactly("x", "identity", "out");
    assertThat(viewModel.shownProperty().get().when()).isEqualTo("of layer2.0, before line 18");
    stepTo("layer2.1");
    assertThat(names()).containsExactly("x");
    fixture.debugger().stop();
    fixture.select("layer3.0.bn1");
    assertThat(viewModel.shownProperty().get().when()).isEqualTo("of layer3.0, after the run");
  }

  @Test
  void theVariablesAreThoseOfTheProgramThatIsShownWhoeverIsAtThePointer() {
    CodeViewModel code = new CodeViewModel(fixture.context(), sketches, frame);
    stepTo("maxpool");
    assertThat(viewModel.shownProperty().get().when()).startsWith("of ResNet-18, before line ");
    fixture.select("layer2");
    assertThat(code.titleProperty().get()).startsWith("layer2,");
    assertThat(viewModel.shownProperty().get().when()).startsWith("of layer2, before line ");
    assertThat(names()).containsExactly("x");
    fixture.debugger().step(Step.END);
    fixture.select("layer2");
    assertThat(viewModel.shownProperty().get().when()).isEqualTo("of layer2, after the run");
  }

  @Test
  void eachVariableHasItsNumbersAndMap() {
    stepTo("layer2.0.add");
    for (FrameState.Variable variable : viewModel.shownProperty().get().state().variables()) {
      assertThat(sketches.knownProperty().get()).containsKey(variable.value());
    }
  }

  @Test
  void theSumIsShownFromWhenItIsNextUntilTheBlockEnds() throws EngineException {
    stepTo("layer2.0.downsample");
    assertThat(viewModel.sumProperty().get()).isNull();
    fixture.debugger().step(Step.OVER);
    VariablesViewModel.Sum next = viewModel.sumProperty().get();
    assertThat(next.done()).isFalse();
    assertThat(next.picture().branchNorm()).isCloseTo(norm("layer2.0.bn2"), Offset.offset(1e-9));
    assertThat(next.picture().shortcutNorm())
        .isCloseTo(norm("layer2.0.downsample.1"), Offset.offset(1e-9));
    assertThat(next.picture().scale().low()).isEqualTo(-next.picture().scale().high());
    fixture.debugger().step(Step.OVER);
    assertThat(viewModel.sumProperty().get().done()).isTrue();
    fixture.debugger().step(Step.OVER);
    assertThat(viewModel.sumProperty().get()).isNull();
  }

  @Test
  void aVariableLeadsToTheCallThatMadeIt() {
    stepTo("layer2.0.add");
    viewModel.select(viewModel.shownProperty().get().state().variables().get(2));
    assertThat(fixture.selected()).isEqualTo("layer2.0.bn2");
  }
}
