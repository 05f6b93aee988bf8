package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.CountingWorkers;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.engine.EngineException;

class HiddenMapsTest {
  private final CountingWorkers workers = new CountingWorkers();
  private final BooleanProperty seen = new SimpleBooleanProperty(true);
  private Bench bench;
  private PaneContext context;

  @BeforeEach
  void open() throws EngineException {
    bench = Bench.withoutPicture();
    context = workers.instead(bench.context.seenWhile(seen, seen));
    bench.select("layer1.0.relu#1");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void hiddenGridRendersNothingUntilItIsSeen() {
    CallMaps maps = new CallMaps(bench.context);
    FeatureMapsViewModel grid = new FeatureMapsViewModel(context, maps);
    grid.resize(600, 200);
    seen.set(false);
    bench.openCat();
    assertThat(workers.count()).isZero();
    seen.set(true);
    assertThat(grid.frameProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }

  @Test
  void hiddenChannelRendersNothingUntilItIsSeen() {
    CallMaps maps = new CallMaps(bench.context);
    ChannelViewModel channel = new ChannelViewModel(context, maps);
    seen.set(false);
    bench.openCat();
    assertThat(workers.count()).isZero();
    seen.set(true);
    assertThat(channel.pictureProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }
}
