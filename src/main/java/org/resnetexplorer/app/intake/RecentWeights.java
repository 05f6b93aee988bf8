package org.resnetexplorer.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.weights.open.WeightedModel;

/** The weights files opened last, the latest first; of those of one series only the last. */
public final class RecentWeights {
  private static final int REMEMBERED = 10;

  private final List<String> paths = new ArrayList<>();
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
      if (!paths.isEmpty() && together.test(Path.of(paths.get(0)), Path.of(model.argument()))) {
        paths.remove(0);
      }
      paths.remove(model.argument());
      paths.add(0, model.argument());
      while (paths.size() > REMEMBERED) {
        paths.remove(paths.size() - 1);
      }
    }
  }

  /** What an earlier start remembered. */
  public void restore(List<String> earlier) {
    paths.clear();
    paths.addAll(earlier.stream().limit(REMEMBERED).toList());
  }

  public List<String> paths() {
    return List.copyOf(paths);
  }
}
