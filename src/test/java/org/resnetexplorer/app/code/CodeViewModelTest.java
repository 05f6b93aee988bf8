package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.common.Desk;

class CodeViewModelTest {
  private final Desk desk = Desk.with("bundled");
  private final CodeViewModel viewModel = new CodeViewModel(desk.tools());

  @AfterEach
  void close() {
    desk.close();
  }

  private CodeRow marked() {
    return viewModel.rows().get(viewModel.markedProperty().get());
  }

  @Test
  void lineOfTheSelectedCallIsMarked() {
    desk.select("layer2.0.relu#1");
    assertThat(marked().line().text()).isEqualTo("        out = self.relu(out)");
    assertThat(marked().line().target()).isEqualTo("layer2.0.relu#1");
    desk.select("layer2.0.downsample.0");
    assertThat(marked().line().text()).isEqualTo("        identity = self.downsample[0](x)");
  }

  @Test
  void shapesAreThoseOfThisModel() {
    desk.select("layer2.0.conv1");
    assertThat(marked().shape()).isEqualTo("128×28×28");
    desk.select("fc");
    assertThat(marked().shape()).isEqualTo("16");
  }

  @Test
  void stageIsOneLineInTheCodeOfTheNet() {
    desk.select("");
    CodeRow layer2 =
        viewModel.rows().stream()
            .filter(row -> "layer2".equals(row.line().target()))
            .findFirst()
            .orElseThrow();
    assertThat(layer2.shape()).isEqualTo("128×28×28");
    viewModel.select(layer2);
    assertThat(desk.selected()).isEqualTo("layer2");
  }

  @Test
  void clickedLineSelectsItsCall() {
    desk.select("layer1.1");
    CodeRow add =
        viewModel.rows().stream()
            .filter(row -> row.line().text().contains("out + identity"))
            .findFirst()
            .orElseThrow();
    viewModel.select(add);
    assertThat(desk.selected()).isEqualTo("layer1.1.add");
  }

  @Test
  void linesThatRunNothingSelectNothing() {
    desk.select("layer1.1.bn1");
    viewModel.select(viewModel.rows().get(0));
    assertThat(desk.selected()).isEqualTo("layer1.1.bn1");
  }

  @Test
  void modulesMarkNoLineOfTheirOwnCode() {
    desk.select("layer1.0");
    assertThat(viewModel.markedProperty().get()).isEqualTo(CodeViewModel.NO_LINE);
  }

  @Test
  void anotherModelChangesTheCode() {
    desk.select("layer3.0.conv1");
    desk.workbench().openModel("resnet50:random");
    assertThat(viewModel.rows().get(0).line().text()).startsWith("class Bottleneck");
    assertThat(marked().shape()).isEqualTo("256×28×28");
  }

  @Test
  void copyTakesAllLinesOrTheChosenOnes() {
    desk.select("layer1.0.add");
    assertThat(viewModel.text(List.of())).startsWith("class BasicBlock").endsWith("return out\n");
    assertThat(viewModel.text(List.of(marked()))).isEqualTo("        out = out + identity\n");
  }

  @Test
  void wholeProgramIsThatOfTheModel() {
    assertThat(viewModel.program().orElseThrow()).contains("nn.Linear(512, 16)");
  }
}
