package org.resnetexplorer.app.intake;

import java.util.List;
import javafx.collections.ObservableList;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.weights.open.WeightedModel;

/** The weights files opened last, the latest first. */
public final class RecentWeights {
  private final RecentPaths paths = new RecentPaths();

  /** Remembers every file of weights that opens from now on. */
  public RecentWeights(AppState appState) {
    Subscriptions.now(appState.modelProperty(), this::opened);
  }

  private void opened(OpenModel model) {
    if (model != null && model.source() == WeightedModel.Source.FILE) {
      paths.add(model.argument());
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
