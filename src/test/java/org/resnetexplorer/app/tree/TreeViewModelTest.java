package org.resnetexplorer.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Breakpoints;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.stops.StopCondition;

class TreeViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final TreeViewModel viewModel = new TreeViewModel(fixture.context());

  @AfterEach
  void close() {
    fixture.close();
  }

  private ModuleRow row(String id) {
    return viewModel
        .rootProperty()
        .get()
        .walk()
        .filter(row -> row.target().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void selectingARowSelectsItsCall() {
    viewModel.select(row("layer2.0.relu#1"));
    assertThat(fixture.selected()).isEqualTo("layer2.0.relu#1");
  }

  @Test
  void selectingElsewhereSelectsTheRow() {
    fixture.select("layer3.1.add");
    assertThat(viewModel.selectedProperty().get()).isEqualTo(row("layer3.1.add"));
  }

  @Test
  void anotherModelShowsItsOwnRowsAndKeepsTheSelection() {
    fixture.select("layer2.0.conv2");
    fixture.appState().openModel("resnet34:random");
    assertThat(row("layer3").children()).hasSize(6);
    assertThat(viewModel.selectedProperty().get()).isSameAs(row("layer2.0.conv2"));
  }

  @Test
  void columnTellsShapesThenParametersThenMultiplyAdds() {
    ModuleRow conv = row("layer2.0.conv1");
    assertThat(viewModel.value(conv)).isEqualTo("128×28");
    viewModel.columnProperty().set(Column.PARAMETERS);
    assertThat(viewModel.value(conv)).isEqualTo("73,728");
    viewModel.columnProperty().set(Column.MULTIPLY_ADDS);
    assertThat(viewModel.value(conv)).isEqualTo("58 M");
    assertThat(viewModel.columnProperty().get().next(false)).isEqualTo(Column.SHAPE);
  }

  @Test
  void anOverlayBringsItsColumnWithBarsAndTakesItAway() {
    viewModel.nextColumn();
    fixture.context().overlays().chosenProperty().set(Metric.MULTIPLY_ADDS);
    assertThat(viewModel.columnTitleProperty().get()).isEqualTo("multiply-adds");
    assertThat(viewModel.value(row("layer2.0.conv1"))).isEqualTo("58 M");
    assertThat(viewModel.bar(row(""))).isZero();
    double longest =
        viewModel.rootProperty().get().walk().mapToDouble(viewModel::bar).max().orElseThrow();
    assertThat(longest).isEqualTo(1);
    assertThat(viewModel.bar(row("layer1"))).isEqualTo(1);
    fixture.context().overlays().chosenProperty().set(null);
    assertThat(viewModel.columnProperty().get()).isEqualTo(Column.PARAMETERS);
  }

  @Test
  void flatOutputsAreOneNumber() {
    assertThat(viewModel.value(row("flatten"))).isEqualTo("512");
  }

  @Test
  void captionsCountLayersAndBlocks() {
    assertThat(viewModel.caption(row(""))).isEqualTo("18 layers");
    assertThat(viewModel.caption(row("layer1"))).isEqualTo("2 blocks");
    assertThat(viewModel.caption(row("layer1.0"))).isEqualTo("BasicBlock");
    assertThat(viewModel.caption(row("layer2.0.downsample.0"))).isEqualTo("conv");
  }

  @Test
  void enterGoesFromMatchToMatchAndRoundAgain() {
    viewModel.queryProperty().set("3x3 /2 conv");
    assertThat(viewModel.foundProperty().get()).isEqualTo("3 found");
    viewModel.nextMatch();
    assertThat(fixture.selected()).isEqualTo("layer2.0.conv1");
    assertThat(viewModel.foundProperty().get()).isEqualTo("1 of 3");
    viewModel.previousMatch();
    assertThat(fixture.selected()).isEqualTo("layer4.0.conv1");
    viewModel.nextMatch();
    assertThat(fixture.selected()).isEqualTo("layer2.0.conv1");
  }

  @Test
  void nextMatchIsTheFirstBelowTheSelection() {
    fixture.select("layer3.0");
    viewModel.queryProperty().set("add");
    viewModel.nextMatch();
    assertThat(fixture.selected()).isEqualTo("layer3.0.add");
  }

  @Test
  void nothingFoundIsSaidAndSelectsNothing() {
    fixture.select("fc");
    viewModel.queryProperty().set("5x5");
    viewModel.nextMatch();
    assertThat(viewModel.foundProperty().get()).isEqualTo("not found");
    assertThat(fixture.selected()).isEqualTo("fc");
  }

  @Test
  void clearingTheSearchEmptiesBoth() {
    viewModel.queryProperty().set("add");
    viewModel.clearSearch();
    assertThat(viewModel.queryProperty().get()).isEmpty();
    assertThat(viewModel.foundProperty().get()).isEmpty();
  }

  @Test
  void aBreakpointMarksItsRowWhateverItsCondition() {
    Breakpoints breakpoints = fixture.debugger().breakpoints();
    Breakpoint conditional =
        new Breakpoint("layer2.0.add", new StopCondition.SmallChange(0.5), true);
    breakpoints.put(conditional);
    breakpoints.toggle("layer1.0.conv1");
    assertThat(viewModel.stopsAt(row("layer2.0.add"))).isTrue();
    assertThat(viewModel.stopsAt(row("layer1.0.conv1"))).isTrue();
    assertThat(viewModel.stopsAt(row("layer3.0.add"))).isFalse();
    breakpoints.put(conditional.withEnabled(false));
    assertThat(viewModel.stopsAt(row("layer2.0.add"))).isFalse();
  }
}
