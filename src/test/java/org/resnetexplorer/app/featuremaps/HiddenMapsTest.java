package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.common.CountingWorkers;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.engine.EngineException;

class HiddenMapsTest {
  private final CountingWorkers workers = new CountingWorkers();
  private Bench bench;
  private PaneTools tools;

  @BeforeEach
  void open() throws EngineException {
    bench = Bench.withoutPicture();
    tools = workers.instead(bench.tools);
    bench.select("layer1.0.relu#1");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void hiddenGridRendersNothingUntilItIsSeen() {
    CallMaps maps = new CallMaps(bench.tools);
    FeatureMapsViewModel grid = new FeatureMapsViewModel(tools, maps);
    grid.resize(600, 200);
    grid.seenProperty().set(false);
    bench.openCat();
    assertThat(workers.count()).isZero();
    grid.seenProperty().set(true);
    assertThat(grid.frameProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }

  @Test
  void hiddenChannelRendersNothingUntilItIsSeen() {
    CallMaps maps = new CallMaps(bench.tools);
    ChannelViewModel channel = new ChannelViewModel(tools, maps);
    channel.seenProperty().set(false);
    bench.openCat();
    assertThat(workers.count()).isZero();
    channel.seenProperty().set(true);
    assertThat(channel.pictureProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }

  @Test
  void hiddenTableKeepsItsRowsUntilItIsSeen() {
    TableViewModel table = new TableViewModel(tools);
    table.seenProperty().set(false);
    bench.openCat();
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.time().isEmpty());
    table.seenProperty().set(true);
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.time().isPresent());
  }
}
