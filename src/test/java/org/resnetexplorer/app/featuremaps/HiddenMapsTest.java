package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.CountingWorkers;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.table.TableViewModel;
import org.resnetexplorer.engine.EngineException;

class HiddenMapsTest {
  private final CountingWorkers workers = new CountingWorkers();
  private PaneFixture fixture;
  private PaneContext context;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.running("bundled");
    context = workers.instead(fixture.context());
    fixture.select("layer1.0.relu#1");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void hiddenGridRendersNothingUntilItIsSeen() {
    CallMaps maps = new CallMaps(fixture.context());
    FeatureMapsViewModel grid = new FeatureMapsViewModel(context, maps);
    grid.resize(600, 200);
    grid.seenProperty().set(false);
    fixture.open("tabby-cat.jpg");
    assertThat(workers.count()).isZero();
    grid.seenProperty().set(true);
    assertThat(grid.frameProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }

  @Test
  void hiddenChannelRendersNothingUntilItIsSeen() {
    CallMaps maps = new CallMaps(fixture.context());
    ChannelViewModel channel = new ChannelViewModel(context, maps);
    channel.seenProperty().set(false);
    fixture.open("tabby-cat.jpg");
    assertThat(workers.count()).isZero();
    channel.seenProperty().set(true);
    assertThat(channel.pictureProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }

  @Test
  void hiddenTableKeepsItsRowsUntilItIsSeen() {
    TableViewModel table = new TableViewModel(context);
    table.seenProperty().set(false);
    fixture.open("tabby-cat.jpg");
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.time().isEmpty());
    table.seenProperty().set(true);
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.time().isPresent());
  }
}
