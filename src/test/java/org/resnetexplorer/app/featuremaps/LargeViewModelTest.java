package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.render.ScrollGrid;

/** One channel in place of all, with the real maps of the bundled model. */
class LargeViewModelTest {
  private PaneFixture fixture;
  private CallMaps maps;
  private LargeViewModel viewModel;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.withCat();
    maps = new CallMaps(fixture.context());
    viewModel = new LargeViewModel(fixture.context(), maps);
    viewModel.resize(252);
    fixture.select("layer2.0.relu#1");
    maps.select(119);
    maps.enlargedProperty().set(true);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private LargePicture picture() {
    return viewModel.pictureProperty().get();
  }

  private CellPlan plan() {
    return viewModel.planProperty().get();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "14, 7", "27, 27"})
  void theValueUnderTheMouseIsTheEngines(int row, int column) throws EngineException {
    viewModel.hover(column * 9 + 4, row * 9 + 4);
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(row, column));
    Run run = fixture.appState().runProperty().get();
    Call call = run.model().network().findCall("layer2.0.relu#1").orElseThrow();
    float[] values = run.trace().values(call);
    assertThat(picture().value(row, column)).isEqualTo(values[(119 * 28 + row) * 28 + column]);
  }

  @Test
  void aCellHasTheColourThatTheGridAndTheSavedPictureHave() {
    ShownMaps shown = maps.shownProperty().get();
    int colour = picture().cells()[14 * 28 + 7];
    assertThat(colour)
        .isEqualTo(shown.scale(119).argb(shown.activation().at(119, 14, 7)))
        .isEqualTo(ChannelPicture.render(shown, 119, 28).argb()[14 * 28 + 7]);
    ScrollGrid grid = MapsLayout.tiles(128, 1062, 301, 28);
    int row = 119 / grid.columns();
    int x = grid.x(119) - grid.left() + 7;
    assertThat(colour).isEqualTo(MapRow.render(shown, grid, row).argb()[14 * grid.width() + x]);
  }

  @Test
  void theFieldOnThePhotoIsTheNetworks() {
    ReceptiveField field =
        picture().maps().run().model().sizes().receptiveField(picture().maps().call());
    assertThat(picture().fieldOf(14, 0))
        .isEqualTo(
            new PinnedCell.Field(
                field.first(14), field.first(0), field.last(14, 224), field.last(0, 224)));
  }

  @Test
  void onThePhotoTheMouseLooksAtTheCellCentredNearest() {
    viewModel.hoverPhoto(8 * 7 + 3, 8 * 14 - 3);
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(14, 7));
  }

  @Test
  void numbersAreShownOnceACellHoldsThem() {
    assertThat(plan().hasNumbers()).isFalse();
    viewModel.zoom(5, 100, 100);
    assertThat(plan().hasNumbers()).isTrue();
    viewModel.fit();
    assertThat(plan().cellSide()).isEqualTo(9);
  }

  @Test
  void magnifyingKeepsTheCellUnderTheMouse() {
    Cell before = plan().cellAt(130, 67).orElseThrow();
    viewModel.zoom(3, 130, 67);
    assertThat(plan().cellAt(130, 67)).contains(before);
  }

  @Test
  void walkingOutOfAMagnifiedMapScrollsIt() {
    viewModel.zoom(8, 0, 0);
    viewModel.hover(1, 1);
    viewModel.selectHovered();
    for (int step = 0; step < 27; step++) {
      viewModel.move(0, 1);
    }
    assertThat(viewModel.cellProperty().get()).isEqualTo(new Cell(0, 27));
    assertThat(plan().x(27) + plan().cellSide()).isLessThanOrEqualTo(plan().width());
  }

  @Test
  void aMapScrollsNoFurtherThanItsEdges() {
    viewModel.zoom(2, 0, 0);
    viewModel.pan(-50, 1e6);
    assertThat(plan().left()).isZero();
    assertThat(plan().endRow()).isEqualTo(28);
  }

  @Test
  void anotherCallIsShownLargeAtOnceAndFittedAnew() {
    viewModel.zoom(2, 0, 0);
    fixture.select("layer4.0.add");
    assertThat(picture().maps().call().name()).isEqualTo("layer4.0.add");
    assertThat(plan()).isEqualTo(CellPlan.fit(7, 7, 252));
    viewModel.close();
    assertThat(picture()).isNull();
  }

  @Test
  void logitsHaveNoMapToShowLarge() {
    fixture.select("fc");
    assertThat(picture()).isNull();
  }
}
