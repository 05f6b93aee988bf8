package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** What is remembered of runs that were looked at, and what is not. */
class ActivationsTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Activations activations = new Activations();
  private final AppState appState =
      new AppState(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Panes().messages(Locale.ENGLISH),
          waiting::add,
          Runnable::run);
  private Engine engine;

  @BeforeEach
  void openTheCat() throws EngineException {
    engine = TestEngine.start();
    appState.engineStarted(engine);
    appState.openModel("bundled");
    open("tabby-cat.jpg");
  }

  @AfterEach
  void close() {
    appState.close();
    engine.close();
  }

  private void open(String sample) {
    appState.openPicture(new PictureSource.OfFile(Path.of("samples", sample)));
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private int channelOfTheFirstCall() throws EngineException {
    Run run = appState.runProperty().get();
    Call first = run.model().network().calls().get(0);
    return activations.channel(run, first, Selected.NO_CHANNEL);
  }

  /** A photograph may have a hundred megabytes. */
  @Test
  void photographThatWasLookedAtIsNotKeptOnceOthersAreOpen()
      throws EngineException, InterruptedException {
    channelOfTheFirstCall();
    WeakReference<Picture> cat =
        new WeakReference<>(appState.runProperty().get().picture().picture());

    for (String next : List.of("tulips.jpg", "kitten.jpg", "samoyeds.jpg")) {
      open(next);
      channelOfTheFirstCall();
    }

    WeakReference<Object> witness = new WeakReference<>(new Object());
    while (witness.get() != null) {
      System.gc();
      Thread.sleep(1);
    }
    assertThat(cat.get()).isNull();
  }
}
