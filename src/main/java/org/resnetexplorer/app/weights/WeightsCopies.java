package org.resnetexplorer.app.weights;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.export.copy.Copyable;

/** The tensors of a layer, the one looked at first. */
final class WeightsCopies implements Copies {

  private final WeightsViewModel viewModel;

  WeightsCopies(WeightsViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @Override
  public List<Copyable> copies() {
    ShownWeights shown = viewModel.shownProperty().get();
    if (shown == null) {
      return List.of();
    }
    int first = viewModel.tensorProperty().get();
    Tensor looked = first < shown.tensors().size() ? shown.tensors().get(first) : null;
    return shown.tensors().stream()
        .sorted(Comparator.comparing(tensor -> !Objects.equals(tensor, looked)))
        .<Copyable>map(
            tensor ->
                new Copyable.Tensor(
                    shown.call().module() + "." + tensor.name(), tensor.sizes(), tensor.values()))
        .toList();
  }
}
