package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;

class CodeViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final CodeViewModel viewModel =
      new CodeViewModel(fixture.context(), new CallSketches(fixture.context()), new ShownFrame());

  @AfterEach
  void close() {
    fixture.close();
  }

  private CodeRow.Line marked() {
    return (CodeRow.Line) viewModel.rows().get(viewModel.markedProperty().get());
  }

  private CodeRow.Line pointed() {
    return (CodeRow.Line) viewModel.rows().get(viewModel.pointerProperty().get());
  }

  private CodeRow.Line running(String target) {
    return viewModel.rows().stream()
        .filter(row -> row instanceof CodeRow.Line && target.equals(row.line().target()))
        .map(CodeRow.Line.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void stepTo(String id) {
    fixture.select(id);
    fixture.debugger().step(Step.CURSOR);
  }

  @Test
  void lineOfTheSelectedCallIsMarked() {
    fixture.select("layer2.0.relu#1");
    assertThat(marked().line().text()).isEqualTo("        out = self.relu(out)");
    assertThat(marked().line().target()).isEqualTo("layer2.0.relu#1");
    fixture.select("layer2.0.downsample.0");
    assertThat(marked().text()).isEqualTo("            identity = self.downsample(x)");
  }

  @Test
  void shapesAreThoseOfThisModel() {
    fixture.select("layer2.0.conv1");
    assertThat(marked().shape()).isEqualTo("128×28×28");
    fixture.select("fc");
    assertThat(marked().shape()).isEqualTo("16");
  }

  @Test
  void stageIsOneLineInTheCodeOfTheNet() {
    fixture.select("");
    CodeRow.Line layer2 = running("layer2");
    assertThat(layer2.shape()).isEqualTo("128×28×28");
    viewModel.select(layer2);
    assertThat(fixture.selected()).isEqualTo("layer2");
  }

  @Test
  void clickedLineSelectsItsCall() {
    fixture.select("layer1.1");
    CodeRow.Line add = running("layer1.1.add");
    viewModel.select(add);
    assertThat(fixture.selected()).isEqualTo("layer1.1.add");
  }

  @Test
  void linesThatRunNothingSelectNothing() {
    fixture.select("layer1.1.bn1");
    viewModel.select(viewModel.rows().get(0));
    assertThat(fixture.selected()).isEqualTo("layer1.1.bn1");
  }

  @Test
  void modulesMarkNoLineOfTheirOwnCode() {
    fixture.select("layer1.0");
    assertThat(viewModel.markedProperty().get()).isEqualTo(CodeViewModel.NO_LINE);
  }

  @Test
  void anotherModelChangesTheCode() {
    fixture.select("layer3.0.conv1");
    fixture.appState().openModel("resnet50:random");
    assertThat(viewModel.rows().get(0).line().text()).startsWith("class Bottleneck");
    assertThat(marked().shape()).isEqualTo("256×28×28");
  }

  @Test
  void copyTakesAllLinesOrTheChosenOnes() {
    fixture.select("layer1.0.add");
    assertThat(viewModel.text(List.of())).startsWith("class BasicBlock").endsWith("return out\n");
    assertThat(viewModel.text(List.of(marked()))).isEqualTo("        out = out + identity\n");
  }

  @Test
  void wholeProgramIsThatOfTheModel() {
    assertThat(viewModel.program().orElseThrow()).contains("nn.Linear(512, 16)");
  }

  @Test
  void clickedModuleLineKeepsTheProgramAndADoubleClickOpensIt() {
    fixture.select("");
    CodeRow.Line layer2 = running("layer2");
    viewModel.select(layer2);
    assertThat(marked().line().target()).isEqualTo("layer2");
    viewModel.open(layer2);
    assertThat(viewModel.rows().get(0).line().text()).isEqualTo("layer2 = nn.Sequential(");
  }

  @Test
  void pausedBeforeAModuleTheProgramAroundItIsShown() {
    stepTo("layer2.0");
    assertThat(pointed().text()).isEqualTo("    x = layer2[0](x)");
    assertThat(viewModel.isInnermost()).isTrue();
    fixture.debugger().step(Step.INTO);
    assertThat(pointed().text()).isEqualTo("        out = self.conv1(x)");
  }

  @Test
  void theProgramAroundTheOneUnderWayShowsWhereItIs() {
    stepTo("layer2.0.conv2");
    fixture.select("layer2");
    assertThat(pointed().line().target()).isEqualTo("layer2.0");
    assertThat(viewModel.isInnermost()).isFalse();
    fixture.select("layer3");
    assertThat(viewModel.pointerProperty().get()).isEqualTo(CodeViewModel.NO_LINE);
  }

  @Test
  void steppingIntoAProjectionOpensItsForward() {
    stepTo("layer2.0.downsample");
    assertThat(pointed().text()).isEqualTo("            identity = self.downsample(x)");
    fixture.debugger().step(Step.INTO);
    assertThat(pointed().text()).isEqualTo("    x = downsample[0](x)");
    viewModel.select(running("layer2.0.downsample.1"));
    assertThat(marked().text()).isEqualTo("    x = downsample[1](x)");
  }

  @Test
  void theConstructorIsFoldedUntilAskedFor() {
    fixture.select("layer2.0");
    CodeRow.Line constructor = (CodeRow.Line) viewModel.rows().get(1);
    assertThat(constructor.text()).isEqualTo("    def __init__(self, …):  # 8 lines");
    assertThat(viewModel.text(List.of(constructor)).lines()).hasSize(8);
    viewModel.toggleFold();
    assertThat(((CodeRow.Line) viewModel.rows().get(3)).text())
        .isEqualTo("        self.conv1 = conv3x3(64, 128, stride=2)");
  }

  @Test
  void linesShowTheRangeOfTheRunOnceTheyHaveRun() throws EngineException {
    fixture.startEngine();
    fixture.open("kitten.jpg");
    fixture.select("layer2.0.relu#1");
    assertThat(viewModel.lastColumn(marked())).startsWith("0.0").contains(" … ");
    assertThat(viewModel.sketch(marked())).isPresent();
    stepTo("layer2.0.relu#1");
    assertThat(viewModel.lastColumn(marked())).isEqualTo("not run yet");
    assertThat(viewModel.hasRun(running("layer2.0.bn1"))).isTrue();
    viewModel.showsCostProperty().set(true);
    assertThat(viewModel.lastColumn(running("layer2.0.conv1"))).startsWith("58 M · ");
  }

  @Test
  void aLineUnfoldsTheNumbersOfItsTensor() throws EngineException {
    fixture.startEngine();
    fixture.open("kitten.jpg");
    fixture.select("layer2.0.relu#1");
    int rows = viewModel.rows().size();
    viewModel.toggleDetail(marked(), true);
    assertThat(viewModel.rows()).hasSize(rows + 1);
    CodeRow detail = viewModel.rows().get(viewModel.markedProperty().get() + 1);
    assertThat(((CodeRow.Detail) detail).text()).contains("zeros").contains("100,352 values");
    viewModel.toggleDetail(marked(), false);
    assertThat(viewModel.rows()).hasSize(rows);
  }

  @Test
  void theGutterSetsABreakpointBeforeTheFirstCallOfALine() {
    fixture.select("layer2.0");
    viewModel.toggleBreakpoint(running("layer2.0.downsample"));
    assertThat(fixture.debugger().breakpoints().find("layer2.0.downsample.0")).isPresent();
    viewModel.toggleBreakpoint(running("layer2.0.downsample"));
    assertThat(fixture.debugger().breakpoints().list()).isEmpty();
    viewModel.toggleBreakpoint(viewModel.rows().get(0));
    assertThat(fixture.debugger().breakpoints().list()).isEmpty();
  }

  @Test
  void aRangeOfHugeValuesIsToldInThousandsOrMillions() {
    assertThat(CodeViewModel.range(-3.274, 3.36)).isEqualTo("−3.27 … 3.36");
    assertThat(CodeViewModel.range(-735_235, 643_924)).isEqualTo("−735k … 644k");
    assertThat(CodeViewModel.range(0, 222_623_152)).isEqualTo("0M … 223M");
  }
}
