package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.CountingWorkers;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;

class HiddenMapsTest {
  private final CountingWorkers workers = new CountingWorkers();
  private final BooleanProperty seen = new SimpleBooleanProperty(true);
  private PaneFixture fixture;
  private PaneContext context;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.running("bundled");
    context = workers.instead(fixture.context().seenWhile(seen, seen));
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
    seen.set(false);
    fixture.open("tabby-cat.jpg");
    assertThat(workers.count()).isZero();
    seen.set(true);
    assertThat(grid.frameProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }

  @Test
  void hiddenChannelRendersNothingUntilItIsSeen() {
    CallMaps maps = new CallMaps(fixture.context());
    ChannelViewModel channel = new ChannelViewModel(context, maps);
    seen.set(false);
    fixture.open("tabby-cat.jpg");
    assertThat(workers.count()).isZero();
    seen.set(true);
    assertThat(channel.pictureProperty().get().maps()).isSameAs(maps.shownProperty().get());
  }
}
