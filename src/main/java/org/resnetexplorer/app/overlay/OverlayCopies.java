package org.resnetexplorer.app.overlay;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.app.overlays.Overlays;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.explain.metric.MetricValues;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;

/** What is laid over the diagram, of every call. */
final class OverlayCopies implements Copies {

  private final AppState state;
  private final Overlays overlays;
  private final OverlayViewModel viewModel;

  OverlayCopies(AppState state, Overlays overlays, OverlayViewModel viewModel) {
    this.state = state;
    this.overlays = overlays;
    this.viewModel = viewModel;
  }

  @Override
  public List<Copyable> copies() {
    MetricValues shown = overlays.shownProperty().get();
    OpenModel model = state.modelProperty().get();
    if (shown == null || model == null || !shown.isOf(model.network())) {
      return List.of();
    }
    return List.of(
        new Copyable.Table(
            viewModel.name(shown.metric()),
            List.of("call", shown.metric().name().toLowerCase(Locale.ROOT)),
            model.network().calls().stream()
                .map(call -> Cell.row(call.name(), shown.value(call.name())))
                .toList()));
  }
}
