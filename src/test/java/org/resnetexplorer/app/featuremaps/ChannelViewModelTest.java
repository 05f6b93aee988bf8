package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.engine.EngineException;

class ChannelViewModelTest {
  @TempDir Path folder;

  private PaneFixture fixture;
  private CallMaps maps;
  private ChannelViewModel viewModel;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.withCat();
    maps = new CallMaps(fixture.context());
    viewModel = new ChannelViewModel(fixture.context(), maps);
    fixture.select("layer2.0.relu#1");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private ChannelPicture picture() {
    return viewModel.pictureProperty().get();
  }

  @Test
  void theChosenChannelIsDrawnInCrispCells() {
    maps.select(119);
    assertThat(picture().channel()).isEqualTo(119);
    assertThat(picture().side()).isEqualTo(168);
    assertThat(picture().fit().whole()).isTrue();
  }

  @Test
  void theMapIsSmallerWhereThereIsLessRoom() {
    fixture.context().appearance().widthProperty().set(WidthClass.NARROW);
    assertThat(picture().side()).isEqualTo(84);
    assertThat(viewModel.hasHistogram()).isFalse();
  }

  @Test
  void clickingChoosesTheCellAndKeepsTheCall() {
    viewModel.selectAt(6 * 7 + 1, 6 * 14 + 1);
    assertThat(fixture.context().selection().current().cell()).isEqualTo(new Cell(14, 7));
    assertThat(fixture.context().selection().current().channel()).isEqualTo(picture().channel());
    assertThat(fixture.selected()).isEqualTo("layer2.0.relu#1");
  }

  @Test
  void theCellUnderTheMouseIsToldBeforeTheChosenOne() {
    viewModel.selectAt(1, 1);
    viewModel.hover(167, 1);
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(0, 27));
    viewModel.hoverNothing();
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(0, 0));
  }

  @Test
  void noCellOfALargeMapIsToldOfASmallOne() {
    List<Cell> told = new ArrayList<>();
    viewModel.hover(167, 167);
    viewModel
        .pictureProperty()
        .subscribe((before, now) -> told.add(viewModel.cellProperty().get()));
    fixture.select("layer4.0.relu#1");
    assertThat(picture().maps().activation().height()).isEqualTo(7);
    assertThat(told).isNotEmpty().doesNotContain(new Cell(27, 27));
  }

  @Test
  void theValueToldIsTheActivations() {
    Cell at = new Cell(3, 5);
    assertThat(viewModel.value(picture(), at))
        .isEqualTo(picture().maps().activation().at(picture().channel(), 3, 5));
  }

  @Test
  void arrowKeysStopAtTheEdge() {
    viewModel.selectAt(1, 1);
    viewModel.move(0, -1);
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(0, 0));
    viewModel.move(1, 0);
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(1, 0));
  }

  @Test
  void theHistogramHoldsEveryValueAboveZero() {
    int channel = picture().channel();
    long positive = 0;
    for (int i = 0; i < 28 * 28; i++) {
      float[] values = maps.shownProperty().get().activation().values();
      positive += values[channel * 28 * 28 + i] > 0 ? 1 : 0;
    }
    assertThat(picture().histogram().total()).isEqualTo(positive);
  }

  @Test
  void aSingleValueNeedsNoChoosing() {
    fixture.select("fc");
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(0, 0));
    assertThat(viewModel.hasHistogram()).isFalse();
  }
}
