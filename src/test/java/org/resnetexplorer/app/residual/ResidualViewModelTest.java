package org.resnetexplorer.app.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.ColorMap;

class ResidualViewModelTest {
  private PaneFixture fixture;
  private ResidualViewModel viewModel;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.with("bundled");
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    fixture.select("layer2.0.bn2");
    viewModel = new ResidualViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Strip strip() {
    return viewModel.stripProperty().get();
  }

  private int channel() {
    return fixture.context().selection().current().channel();
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    ResidualViewModel unseen =
        new ResidualViewModel(fixture.seenWhile(new SimpleBooleanProperty()));
    assertThat(unseen.stripProperty().get()).isNull();
    assertThat(unseen.responsesProperty().get()).isEmpty();
  }

  @Test
  void theStripIsOfTheBlockAroundTheSelection() {
    assertThat(viewModel.faceProperty().get()).isEqualTo(ResidualViewModel.Face.BLOCK);
    assertThat(strip().terms().block().path()).isEqualTo("layer2.0");
  }

  @Test
  void allFourMapsShareOneScaleSymmetricAboutZero() {
    assertThat(strip().scale().low()).isEqualTo(-strip().scale().high());
    assertThat(strip().scale().map()).isEqualTo(ColorMap.DIVERGING);
    assertThat(strip().maps()).hasSize(4).allMatch(map -> map.length == 112 * 112);
  }

  @Test
  void eachCellOfTheSumIsXPlusTheBranchAndReluCutsIt() {
    SumTerms terms = strip().terms();
    for (int i = 0; i < terms.sum().values().length; i++) {
      float sum = terms.shortcut().values()[i] + terms.branch().values()[i];
      assertThat(terms.sum().values()[i]).isEqualTo(sum);
      assertThat(terms.output().values()[i]).isEqualTo(Math.max(0, sum));
    }
  }

  @Test
  void printedPartsGiveThePrintedSum() {
    ResidualWords words = new ResidualWords(fixture.context().messages());
    Pattern parts = Pattern.compile("(−?[\\d.]+) ([+−]) ([\\d.]+) = (−?[\\d.]+)");
    for (int row = 0; row < 28; row++) {
      Matcher sum = parts.matcher(words.sum(strip(), new Cell(row, row)));
      assertThat(sum.find()).isTrue();
      double second = number(sum.group(3)) * (sum.group(2).equals("+") ? 1 : -1);
      assertThat(number(sum.group(1)) + second).isCloseTo(number(sum.group(4)), within(1e-9));
    }
  }

  private static double number(String printed) {
    return Double.parseDouble(printed.replace('−', '-'));
  }

  @Test
  void keysWalkThroughTheChannelsInTheOrderShown() {
    viewModel.selectChannel(5);
    viewModel.step(1);
    assertThat(channel()).isEqualTo(6);
    viewModel.step(1 << 20);
    assertThat(channel()).isEqualTo(127);

    viewModel.byShareProperty().set(true);
    viewModel.step(-(1 << 20));
    int[] order = viewModel.order(strip());
    assertThat(channel()).isEqualTo(order[0]);
    double best = strip().terms().shares().share(order[0]);
    assertThat(Arrays.stream(order).mapToDouble(strip().terms().shares()::share).max())
        .hasValue(best);
  }

  @Test
  void anotherChannelKeepsTheChosenCell() {
    viewModel.selectChannel(5);
    viewModel.selectCell(new Cell(3, 4));
    viewModel.step(1);
    assertThat(fixture.context().selection().current().cell()).isEqualTo(new Cell(3, 4));
    viewModel.moveCell(0, -1);
    assertThat(fixture.context().selection().current().cell()).isEqualTo(new Cell(3, 3));
  }

  @Test
  void outsideOfBlocksTheNetTakesTheBlocksPlace() {
    fixture.select("layer3");
    assertThat(viewModel.faceProperty().get()).isEqualTo(ResidualViewModel.Face.NET);
    assertThat(viewModel.responsesProperty().get())
        .extracting(response -> response.block().path())
        .startsWith("layer1.0", "layer1.1")
        .hasSize(8);
  }

  @Test
  void choosingABlockInTheChartKeepsTheChartInSight() {
    fixture.select("layer3");
    viewModel.selectBlock(viewModel.responsesProperty().get().get(3).block());
    assertThat(fixture.selected()).isEqualTo("layer2.1");
    assertThat(viewModel.faceProperty().get()).isEqualTo(ResidualViewModel.Face.NET);
    viewModel.enterBlock();
    assertThat(viewModel.faceProperty().get()).isEqualTo(ResidualViewModel.Face.BLOCK);
    assertThat(strip().terms().block().path()).isEqualTo("layer2.1");
  }

  @Test
  void anotherPictureIsAnsweredAnew() {
    viewModel.chosenProperty().set(ResidualViewModel.Face.NET);
    List<BlockResponse> before = viewModel.responsesProperty().get();
    fixture.open("kitten.jpg");
    assertThat(viewModel.responsesProperty().get()).hasSize(8).isNotEqualTo(before);
  }

  @Test
  void mapsAreSmallerWhereThereIsLessRoom() {
    fixture.context().appearance().widthProperty().set(WidthClass.NARROW);
    assertThat(strip().side()).isEqualTo(56);
  }

  @Test
  void aProjectionIsNamedWithItsShapes() {
    ResidualWords words = new ResidualWords(fixture.context().messages());
    assertThat(words.shortcutName(strip().terms().block())).isEqualTo("projected x");
    assertThat(words.shortcutReason(strip().terms().block(), strip().terms().run().model().sizes()))
        .contains("64 × 56 × 56 to 128 × 28 × 28");
    fixture.context().selection().select(new Target.OfModule("layer2.1"));
    assertThat(words.shortcutName(strip().terms().block())).isEqualTo("x");
  }

  @Test
  void aPlainNetHasNoSumsToTakeApart() {
    assertThat(viewModel.addsProperty().get()).isTrue();

    fixture.appState().openModel("resnet:basic,1-1-1-1,shortcut=none:random");
    fixture.select("layer2.0.bn2");

    assertThat(viewModel.addsProperty().get()).isFalse();
    assertThat(viewModel.blockProperty().get()).isNull();
    assertThat(strip()).isNull();
    assertThat(viewModel.responsesProperty().get()).isEmpty();
  }
}
