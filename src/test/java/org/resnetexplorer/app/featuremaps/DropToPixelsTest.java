package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.pane.HandOvers;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** How often a dropped picture changes threads until its maps are pixels. */
class DropToPixelsTest {
  private final HandOvers threads = new HandOvers();
  private final AppState appState =
      new AppState(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Messages(Locale.ENGLISH),
          threads.thread("worker"),
          threads.thread(HandOvers.FX));
  private final PaneContext context =
      new PaneContext(appState, new Activations(), background("values"), new Appearance());
  private final PictureServices pictures =
      PictureServices.of(appState, background("intake"), background("thumbnails"));
  private Engine engine;
  private FeatureMapsViewModel grid;

  private Background background(String name) {
    return new Background(threads.thread(name), threads.thread(HandOvers.FX));
  }

  @BeforeEach
  void open() throws EngineException {
    engine = TestEngine.start();
    appState.engineStarted(engine);
    appState.openModel("bundled");
    grid = new FeatureMapsViewModel(context, new CallMaps(context));
    grid.resize(600, 200);
    threads.settle();
    drop("tulips.jpg");
  }

  @AfterEach
  void close() {
    appState.close();
    engine.close();
  }

  private List<String> drop(String sample) {
    threads.seen();
    pictures.incoming().open(List.of(Path.of("samples", sample)));
    threads.settle();
    assertThat(appState.runProperty().get().picture().picture().name()).isEqualTo(sample);
    assertThat(grid.frameProperty().get().maps().run()).isSameAs(appState.runProperty().get());
    return threads.seen();
  }

  @Test
  void aPictureThatIsDroppedChangesThreadsSixTimes() {
    assertThat(drop("kitten.jpg"))
        .containsExactly(
            "fx -> intake",
            "intake -> fx",
            "fx -> worker",
            "worker -> fx",
            "fx -> values",
            "values -> fx");
  }
}
