package org.resnetexplorer.app.intake;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.weights.open.WeightedModel;

/** The weights files opened last, the latest first. */
public final class RecentWeights {
  private static final int REMEMBERED = 10;

  private final List<String> paths = new ArrayList<>();

  /** Remembers every file of weights that opens from now on. */
  public RecentWeights(AppState appState) {
    Subscriptions.now(appState.modelProperty(), this::opened);
  }

  private void opened(OpenModel model) {
    if (model != null && model.source() == WeightedModel.Source.FILE) {
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
