package org.resnetexplorer.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.network.Network;

class TableViewModelTest {
  private final BooleanProperty seen = new SimpleBooleanProperty();
  private PaneFixture fixture;
  private TableViewModel viewModel;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.running("bundled");
    viewModel = new TableViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private List<String> names() {
    return viewModel.rows().stream().map(TableRow::name).toList();
  }

  private TableRow row(String name) {
    return viewModel.rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNetHasElevenChildren() {
    fixture.select("");
    assertThat(names())
        .containsExactly(
            "conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4", "avgpool",
            "flatten", "fc");
    assertThat(viewModel.titleProperty().get()).isEqualTo("11 children of ResNet");
  }

  @Test
  void rowsAddUpToTheNet() {
    fixture.select("");
    Network network = fixture.appState().modelProperty().get().network();
    assertThat(viewModel.rows().stream().mapToLong(row -> row.parameters().count()).sum())
        .isEqualTo(network.parameters());
    assertThat(viewModel.rows().stream().mapToDouble(row -> row.multiplyAdds().share()).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aRowSaysWhatPyTorchAndThePaperSay() {
    fixture.select("");
    TableRow conv1 = row("conv1");
    assertThat(conv1.type()).isEqualTo("Conv2d 7×7 /2");
    assertThat(conv1.output().label()).isEqualTo("64 × 112 × 112");
    assertThat(viewModel.count(conv1.parameters())).isEqualTo("9,408");
    assertThat(viewModel.count(conv1.multiplyAdds())).isEqualTo("118,013,952");
    viewModel.setBrief(true);
    assertThat(viewModel.count(conv1.multiplyAdds())).isEqualTo("118 M");
    assertThat(viewModel.count(conv1.parameters())).isEqualTo("9.41 k");
    assertThat(viewModel.receptiveField(conv1)).isEqualTo("7 × 7");
    assertThat(row("layer3").type()).isEqualTo("2 × BasicBlock");
    assertThat(viewModel.receptiveField(row("fc"))).isEqualTo("image");
  }

  @Test
  void aSelectedCallShowsTheCallsOfItsBlock() {
    fixture.select("layer2.0.relu#1");
    assertThat(names())
        .containsExactly(
            "conv1",
            "bn1",
            "relu#1",
            "conv2",
            "bn2",
            "downsample.0",
            "downsample.1",
            "add",
            "relu#2");
    assertThat(viewModel.selectedRowProperty().get()).isEqualTo(2);
    assertThat(viewModel.titleProperty().get()).isEqualTo("9 calls of layer2.0");
  }

  @Test
  void selectingARowKeepsTheTable() {
    fixture.select("");
    viewModel.select(row("layer3"));
    assertThat(fixture.selected()).isEqualTo("layer3");
    assertThat(names()).hasSize(11);
    assertThat(viewModel.selectedRowProperty().get()).isEqualTo(6);
  }

  @Test
  void enteringGoesInAndLeavingComesBack() {
    fixture.select("");
    viewModel.enter(row("layer3"));
    assertThat(names()).containsExactly("0", "1");
    assertThat(fixture.selected()).isEqualTo("layer3.0");
    viewModel.leave();
    assertThat(names()).hasSize(11);
    assertThat(fixture.selected()).isEqualTo("layer3");
  }

  @Test
  void aCallCannotBeEntered() {
    fixture.select("");
    viewModel.enter(row("conv1"));
    assertThat(names()).hasSize(11);
  }

  @Test
  void timesComeWithARunAndAddUpToIt() {
    fixture.select("");
    assertThat(viewModel.time(row("conv1"))).isEmpty();
    fixture.open("tabby-cat.jpg");
    double sum = viewModel.rows().stream().mapToDouble(row -> row.time().orElseThrow()).sum();
    assertThat(sum)
        .isCloseTo(fixture.appState().runProperty().get().trace().milliseconds(), within(1e-6));
  }

  @Test
  void anotherNetworkReplacesTheRows() {
    fixture.select("");
    fixture.appState().openModel("resnet50:random");
    assertThat(row("layer3").type()).isEqualTo("6 × Bottleneck");
  }

  @Test
  void theSavedTableHoldsPlainNumbers() {
    fixture.select("");
    List<String> lines = viewModel.csv().lines().toList();
    assertThat(lines).hasSize(12);
    assertThat(lines.get(1)).isEqualTo("conv1,Conv2d 7×7 /2,64x112x112,9408,118013952,7,");
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 6);
  }

  @Test
  void hiddenTableKeepsItsRowsUntilItIsSeen() {
    TableViewModel table = new TableViewModel(fixture.context().seenWhile(seen, seen));
    fixture.open("tabby-cat.jpg");
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.time().isEmpty());
    seen.set(true);
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.time().isPresent());
  }

  @Test
  void aRowOfTheNetworkBeforeHasNothingLaidOverIt() {
    TableViewModel hidden = new TableViewModel(fixture.seenWhile(seen));
    seen.set(true);
    fixture.select("");
    fixture.context().overlays().chosenProperty().set(Metric.PARAMETERS);
    TableRow maxpool = hidden.rows().get(3);
    assertThat(maxpool.name()).isEqualTo("maxpool");
    assertThat(hidden.overlaid(maxpool)).isNotEmpty();
    seen.set(false);
    fixture.appState().openModel("resnet:basic,3-3-3,classes=10:random");
    assertThat(hidden.overlaid(maxpool)).isEmpty();
    assertThat(hidden.overlaidValue(maxpool)).isNegative();
  }

  @Test
  void allCallsStandInOneTableUntilAModuleIsEntered() {
    fixture.select("layer2.0.relu#1");
    viewModel.allCallsProperty().set(true);
    assertThat(names()).hasSize(69).startsWith("conv1").endsWith("fc").contains("layer2.0.relu#1");
    assertThat(viewModel.titleProperty().get()).isEqualTo("69 calls of ResNet");
    assertThat(viewModel.selectedRowProperty().get()).isEqualTo(20);
    assertThat(viewModel.rows().stream().mapToDouble(row -> row.parameters().share()).sum())
        .isCloseTo(1, within(1e-9));
    fixture.select("layer3");
    assertThat(names()).hasSize(69);
    viewModel.allCallsProperty().set(false);
    assertThat(names()).containsExactly("0", "1");
  }
}
