package org.resnetexplorer.app.shell;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.diagram.DiagramPane;
import org.resnetexplorer.app.state.PinnedRuns;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;

/** Brings the pane to the front that shows what was just asked for. */
final class InSight {
  private final PaneChoice choice;
  private final PinnedRuns runs;
  private final DiagramPane diagram;

  InSight(PaneChoice choice, PinnedRuns runs, DiagramPane diagram) {
    this.choice = choice;
    this.runs = runs;
    this.diagram = diagram;
  }

  /** The drawing must be in sight to be chosen from. */
  void exportDiagram() {
    choice.show("diagram");
    diagram.export();
  }

  /** What was kept is best seen where it will be compared. */
  void keepRun() {
    runs.keep();
    choice.show("runs");
  }

  /** Elsewhere nobody would see that it is gone. */
  void releaseRun() {
    runs.release();
    choice.show("runs");
  }

  void follow(ObservableValue<@Nullable CheckpointSeries> series) {
    Subscriptions.onChange(series, (before, now) -> showSeries(before, now));
  }

  /** What was opened is shown; what is only looked through again leaves all in its place. */
  private void showSeries(@Nullable CheckpointSeries before, @Nullable CheckpointSeries series) {
    boolean opened = series != null && (before == null || !before.given().equals(series.given()));
    if (opened) {
      choice.show("epochs");
    }
  }
}
