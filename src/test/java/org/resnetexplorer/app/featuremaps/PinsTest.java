package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.engine.EngineException;

/** Channels and cells that stay in view. */
class PinsTest {
  private PaneFixture fixture;
  private CallMaps maps;
  private Pins pins;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.withCat();
    maps = new CallMaps(fixture.context());
    pins = maps.pins();
    fixture.select("layer2.0.relu#1");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private PinnedTile tile() {
    return pins.tilesProperty().get().get(0);
  }

  @Test
  void aPinnedChannelKeepsItsMapWhenAnotherCallIsSelected() {
    pins.toggle(93);
    int[] before = tile().argb();
    fixture.select("layer4.1.add");
    assertThat(tile().pin()).isEqualTo(new Pin("layer2.0.relu#1", 93));
    assertThat(tile().argb()).isEqualTo(before);
  }

  @Test
  void anotherPictureGivesThePinnedChannelItsNewMap() {
    pins.toggle(93);
    int[] before = tile().argb();
    fixture.appState().openPicture(new PictureSource.OfFile(Path.of("samples", "samoyeds.jpg")));
    assertThat(tile().argb()).isNotEqualTo(before);
  }

  @Test
  void whatAnotherNetworkDoesNotHaveIsNotShownAndComesBack() {
    fixture.select("layer2.1.relu#2");
    pins.toggle(5);
    fixture.appState().openModel("resnet50:random");
    fixture.select("conv1");
    assertThat(pins.tilesProperty().get()).hasSize(1);
    pins.toggle(new Pin("layer1.0.relu#3", 255));
    assertThat(pins.tilesProperty().get()).hasSize(2);
    fixture.appState().openModel("bundled");
    assertThat(pins.tilesProperty().get()).hasSize(1);
  }

  @Test
  void pinningTwiceUnpins() {
    pins.toggle(1);
    pins.toggle(2);
    pins.toggle(1);
    assertThat(pins.pinsProperty().get()).containsExactly(new Pin("layer2.0.relu#1", 2));
  }

  @Test
  void theFieldOfAPinnedCellIsWhatTheKernelsBetweenReach() {
    pins.cellProperty().set(new PinnedCell("layer2.0.relu#1", new Cell(14, 7)));
    fixture.select("layer1.1.relu#2");
    assertThat(pins.field(maps.shownProperty().get()))
        .contains(new PinnedCell.Field(27, 13, 29, 15));
  }

  @Test
  void laterCallsAndOtherBranchesAreNotReached() {
    pins.cellProperty().set(new PinnedCell("layer2.0.relu#1", new Cell(14, 7)));
    fixture.select("layer2.0.conv2");
    assertThat(pins.field(maps.shownProperty().get())).isEmpty();
    pins.cellProperty().set(new PinnedCell("layer2.0.downsample.1", new Cell(14, 7)));
    fixture.select("layer2.0.conv1");
    assertThat(pins.field(maps.shownProperty().get())).isEmpty();
  }
}
