package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.pane.HandOvers;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.ArgbImage;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Target;
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
          new Panes().messages(Locale.ENGLISH),
          threads.thread("worker"),
          threads.thread(HandOvers.FX));
  private final PaneContext context =
      new PaneContext(
          appState,
          new Activations(),
          background("values"),
          new Appearance(),
          new DataSets(
              appState,
              background("looks"),
              background("passes"),
              threads.thread(HandOvers.FX),
              Path.of("no-such-folder"),
              () -> Path.of("samples")));
  private final PictureServices pictures =
      PictureServices.of(
          appState, background("intake"), background("thumbnails"), view -> {}, given -> {});
  private Engine engine;
  private CallMaps maps;
  private FeatureMapsViewModel grid;
  private ChannelViewModel channel;

  private Background background(String name) {
    return new Background(threads.thread(name), threads.thread(HandOvers.FX));
  }

  @BeforeEach
  void open() throws EngineException {
    engine = TestEngine.start();
    appState.engineStarted(engine);
    appState.openModel("bundled");
    maps = new CallMaps(context);
    grid = new FeatureMapsViewModel(context, maps);
    grid.resize(600, 200);
    channel = new ChannelViewModel(context, maps);
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
    assertBothShowTheRun();
    return threads.seen();
  }

  private void assertBothShowTheRun() {
    Run run = appState.runProperty().get();
    assertThat(grid.frameProperty().get().maps().run()).isSameAs(run);
    assertThat(channel.pictureProperty().get().maps()).isSameAs(maps.shownProperty().get());
    assertThat(channel.pictureProperty().get().channel()).isEqualTo(maps.channelProperty().get());
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

  @Test
  void aPictureThatIsPastedChangesThreadsFourTimes() {
    int[] argb = new Random(3).ints(40 * 30).toArray();
    threads.seen();
    pictures.incoming().open(new PictureSource.OfPixels("pasted", new ArgbImage(40, 30, argb)));
    threads.settle();
    assertThat(appState.runProperty().get().picture().picture().name()).isEqualTo("pasted");
    assertBothShowTheRun();
    assertThat(threads.seen())
        .containsExactly("fx -> worker", "worker -> fx", "fx -> values", "values -> fx");
  }

  @Test
  void aCallThatIsSelectedChangesThreadsTwice() {
    threads.seen();
    context.selection().select(new Target.OfCall("layer2.0.conv1"));
    threads.settle();
    assertThat(grid.frameProperty().get().maps().call().name()).isEqualTo("layer2.0.conv1");
    assertBothShowTheRun();
    assertThat(threads.seen()).containsExactly("fx -> values", "values -> fx");
  }

  /** What was made along with the maps no longer fits. */
  @Test
  void aGridThatIsResizedMeanwhileIsRenderedForItsNewSize() {
    context.selection().select(new Target.OfCall("layer2.0.conv1"));
    grid.resize(300, 300);
    context.appearance().widthProperty().set(WidthClass.NARROW);
    threads.settle();
    assertBothShowTheRun();
    assertThat(grid.frameProperty().get().grid().height()).isEqualTo(300);
    assertThat(channel.pictureProperty().get().side()).isLessThanOrEqualTo(84);
  }
}
