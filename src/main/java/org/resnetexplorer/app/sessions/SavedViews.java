package org.resnetexplorer.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.NoViewException;
import org.resnetexplorer.exploration.session.ReadView;
import org.resnetexplorer.exploration.session.SavedRun;
import org.resnetexplorer.exploration.session.SavedView;
import org.resnetexplorer.exploration.session.ViewSource;

/**
 * Takes the window's view down, and opens such views. What fits of one is opened, what does not is
 * named in one message at the end; nothing is fetched from anywhere. The view asked for last wins.
 * On the FX thread only.
 */
public final class SavedViews {
  private static final String KEPT = "kept-";

  private final PaneContext context;
  private final AppState appState;
  private final Samples samples;
  private final Background disk;
  private final ViewTaking taking;
  private final Settling settling;
  private final RunOpening runs;
  private final ViewWords words;
  private @Nullable PaneArrangement panes;
  private Background.Pending reading = new Background.Pending();
  private Background.Pending looking = new Background.Pending();
  private boolean opening;

  /**
   * @param disk looks for files, beside everything else
   */
  public SavedViews(PaneContext context, Samples samples, Background disk) {
    this.context = context;
    this.appState = context.appState();
    this.samples = samples;
    this.disk = disk;
    this.taking = new ViewTaking(context, samples);
    this.settling = new Settling(appState, disk);
    this.runs = new RunOpening(appState, context.background(), settling);
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
   * Takes down what is looked at now. What can't be is said in the window.
   *
   * @param then gets it
   */
  public void take(Consumer<SavedView> then) {
    Moment moment = taking.now(panes());
    disk.compute(
        () -> taking.of(moment),
        taken -> {
          then.accept(taken.view());
          if (!taken.leftOut().isEmpty()) {
            appState.report(words.notTaken(taken.leftOut()));
          }
        });
  }

  /** What was read of a view, or why nothing was, with what this machine has of it. */
  private record Found(
      @Nullable ReadView read,
      @Nullable FoundRun shown,
      @Nullable FoundRun kept,
      @Nullable NoViewException refused) {}

  /** Opens a view. */
  public void open(ViewSource source) {
    reading.cancel();
    runs.giveUp();
    looking.cancel();
    opening = true;
    reading =
        disk.compute(
            () -> find(source),
            found -> {
              if (found.read() == null || found.shown() == null) {
                opening = false;
                appState.report(words.refused(source.name(), found.refused()));
              } else {
                begin(found.read(), found.shown(), found.kept());
              }
            },
            () -> opening = false);
  }

  private Found find(ViewSource source) {
    try {
      ReadView read = source.read();
      SavedRun kept = read.view().kept();
      return new Found(
          read,
          new RunFinding(read.folder(), samples, "").find(read.view().shown()),
          kept == null ? null : new RunFinding(read.folder(), samples, KEPT).find(kept),
          null);
    } catch (NoViewException e) {
      return new Found(null, null, null, e);
    }
  }

  /** Waits for what was asked before, as at the start of the program. */
  private void begin(ReadView read, FoundRun shown, @Nullable FoundRun kept) {
    List<LeftOut> leftOut = new ArrayList<>(read.leftOut());
    leftOut.addAll(shown.leftOut());
    settling.then(
        earlier -> {
          appState.orientationProperty().set(read.view().look().orientation());
          Runnable next = () -> show(read, shown, leftOut);
          if (kept == null) {
            appState.pinnedRuns().release();
            next.run();
          } else {
            keep(kept, leftOut, next);
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
            leftOut.add(new LeftOut(LeftOut.Reason.NOT_KEPT, KEPT + "picture", ""));
          }
          next.run();
        });
  }

  private void show(ReadView read, FoundRun shown, List<LeftOut> leftOut) {
    runs.open(
        shown,
        missing -> {
          leftOut.addAll(missing);
          // Behind what else has been asked for: a model that has just opened brings breakpoints.
          looking = context.background().compute(() -> true, ready -> look(read, leftOut));
        });
  }

  private void look(ReadView read, List<LeftOut> leftOut) {
    leftOut.addAll(new LookOpening(context, panes()).show(read.view().look(), read.view().stops()));
    opening = false;
    appState.closeProblem();
    if (!leftOut.isEmpty()) {
      appState.report(words.partly(read.name(), leftOut));
    }
  }
}
