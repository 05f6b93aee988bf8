package org.resnetexplorer.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.NoViewException;
import org.resnetexplorer.exploration.session.SavedView;
import org.resnetexplorer.exploration.session.ViewSource;

/**
 * Takes the window's view down, and opens such views. What fits of one is opened, what does not is
 * named in one message at the end; nothing is fetched from anywhere. The view asked for last wins.
 * On the FX thread only.
 */
public final class SavedViews {
  private final PaneContext context;
  private final AppState appState;
  private final Samples samples;
  private final Background disk;
  private final ViewTaking taking;
  private final Settling settling;
  private final RunOpening runs;
  private final DataOpening data;
  private final Checkpoints checkpoints;
  private final ViewWords words;
  private @Nullable PaneArrangement panes;
  private Background.Pending reading = new Background.Pending();
  private Background.Pending looking = new Background.Pending();
  private boolean opening;
  private @Nullable FoundView last;

  /**
   * @param disk looks for files, beside everything else
   */
  public SavedViews(
      PaneContext context, Samples samples, Checkpoints checkpoints, Background disk) {
    this.context = context;
    this.appState = context.appState();
    this.samples = samples;
    this.disk = disk;
    this.taking = new ViewTaking(context, samples, checkpoints);
    this.settling = new Settling(appState, disk);
    this.runs = new RunOpening(appState, context.background(), settling);
    this.data = new DataOpening(context.dataSets());
    this.checkpoints = checkpoints;
    this.words = new ViewWords(context.messages());
  }

  /** Whose panes are meant; to be told once, before anything else. */
  public void attach(PaneArrangement arrangement) {
    panes = arrangement;
  }

  private PaneArrangement panes() {
    PaneArrangement known = panes;
    if (known == null) {
      throw new IllegalStateException("Not attached yet");
    }
    return known;
  }

  /** Whether no view is being opened. */
  public boolean isIdle() {
    return !opening;
  }

  /**
   * Takes down what is looked at now, for a file. What can't be is said in the window.
   *
   * @param then gets it
   */
  public void takeForFile(Consumer<SavedView> then) {
    take(true, then);
  }

  /** The same for a line of text, which can't hold a picture. */
  public void takeForLine(Consumer<SavedView> then) {
    take(false, then);
  }

  private void take(boolean holdsPictures, Consumer<SavedView> then) {
    Moment moment = taking.now(panes());
    disk.compute(
        () -> taking.of(moment, holdsPictures),
        taken -> {
          then.accept(taken.view());
          if (!taken.leftOut().isEmpty()) {
            appState.report(words.notTaken(taken.leftOut()));
          }
        });
  }

  /** Opens a view. */
  public void open(ViewSource source) {
    reading.cancel();
    runs.giveUp();
    data.giveUp();
    looking.cancel();
    last = null;
    opening = true;
    reading = disk.compute(() -> find(source), Runnable::run, () -> opening = false);
  }

  /** What is to be done with it on the FX thread. */
  private Runnable find(ViewSource source) {
    try {
      FoundView found = FoundView.of(source.read(), samples);
      return () -> begin(found);
    } catch (NoViewException e) {
      return () -> refuse(source, e);
    }
  }

  private void refuse(ViewSource source, NoViewException why) {
    opening = false;
    appState.report(words.refused(source.name(), why));
  }

  /** Waits for what was asked before, as at the start of the program. */
  private void begin(FoundView found) {
    List<LeftOut> leftOut = new ArrayList<>(found.leftOut());
    settling.then(
        earlier -> {
          appState.orientationProperty().set(found.read().view().look().orientation());
          Runnable next = () -> show(found, leftOut);
          if (found.kept() == null) {
            appState.pinnedRuns().release();
            next.run();
          } else {
            keep(found.kept(), leftOut, next);
          }
        });
  }

  /** A run that lacks a part is another run, and is not kept. */
  private void keep(FoundRun kept, List<LeftOut> leftOut, Runnable next) {
    appState.pinnedRuns().release();
    if (!kept.leftOut().isEmpty()) {
      leftOut.addAll(kept.leftOut());
      next.run();
      return;
    }
    runs.open(
        kept,
        missing -> {
          if (missing.isEmpty() && appState.runProperty().get() != null) {
            appState.pinnedRuns().keep();
          } else {
            leftOut.addAll(missing);
            leftOut.add(new LeftOut(LeftOut.Reason.NOT_KEPT, FoundView.KEPT + "picture", ""));
          }
          next.run();
        });
  }

  private void show(FoundView found, List<LeftOut> leftOut) {
    runs.open(
        found.shown(),
        missing -> {
          leftOut.addAll(missing);
          // Behind what else has been asked for: a model that has just opened brings breakpoints.
          looking = context.background().compute(() -> true, ready -> look(found, leftOut));
        });
  }

  private void look(FoundView found, List<LeftOut> leftOut) {
    SavedView view = found.read().view();
    leftOut.addAll(new LookOpening(context, panes()).show(view.look(), view.stops()));
    data.open(
        found.data(),
        missing -> {
          leftOut.addAll(missing);
          openSeries(found, leftOut);
        });
  }

  /** Once the model is there, which may be one of them, so that none is opened beside it. */
  private void openSeries(FoundView found, List<LeftOut> leftOut) {
    if (found.checkpoints().isEmpty()) {
      end(found.read().name(), leftOut);
      return;
    }
    last = found;
    checkpoints.openBeside(
        found.checkpoints(),
        () -> endIfLast(found, leftOut),
        why -> {
          leftOut.add(new LeftOut(LeftOut.Reason.REFUSED, "checkpoints", why.what()));
          endIfLast(found, leftOut);
        });
  }

  /** Checkpoints are read on where another view is opened that has none. */
  private void endIfLast(FoundView found, List<LeftOut> leftOut) {
    if (last == found) {
      end(found.read().name(), leftOut);
    }
  }

  private void end(String name, List<LeftOut> leftOut) {
    opening = false;
    appState.closeProblem();
    if (!leftOut.isEmpty()) {
      appState.report(words.partly(name, leftOut));
    }
  }
}
