package org.resnetexplorer.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import javafx.collections.ObservableList;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.weights.open.WeightedModel;

/** The weights files opened last, the latest first; of those of one series only the last. */
public final class RecentWeights {
  private final RecentPaths paths = new RecentPaths();
  private final BiPredicate<Path, Path> together;

  /**
   * Remembers every file of weights that opens from now on.
   *
   * @param together whether two files are checkpoints of one training run, which push nothing else
   *     out of the list while they play
   */
  public RecentWeights(AppState appState, BiPredicate<Path, Path> together) {
    this.together = together;
    Subscriptions.now(appState.modelProperty(), this::opened);
  }

  private void opened(OpenModel model) {
    if (model != null && model.source() == WeightedModel.Source.FILE) {
      String latest = model.argument();
      List<String> before = paths.shown();
      if (!before.isEmpty() && together.test(Path.of(before.get(0)), Path.of(latest))) {
        paths.forget(List.of(before.get(0)));
      }
      paths.add(latest);
    }
  }

  /** What an earlier start remembered. */
  public void restore(List<String> earlier) {
    paths.restore(earlier);
  }

  /** The latest first; changes as weights are opened. */
  public ObservableList<String> paths() {
    return paths.shown();
  }
}
