package org.resnetexplorer.app.tree;

import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.code.ModelText;
import org.resnetexplorer.network.code.PyTorchVersion;
import org.resnetexplorer.text.Messages;

/** The modules as a table, and the model as PyTorch prints it. */
final class TreeCopies implements Copies {

  private final AppState state;
  private final TreeViewModel viewModel;
  private final Messages messages;

  TreeCopies(AppState state, TreeViewModel viewModel, Messages messages) {
    this.state = state;
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    ModuleRow root = viewModel.rootProperty().get();
    OpenModel model = state.modelProperty().get();
    if (root == null || model == null) {
      return List.of();
    }
    String name = Copies.name(messages, "tree.title", model.name());
    return List.of(
        new Copyable.Table(
            name,
            List.of("module", "type", "output", "parameters", "multiply_adds"),
            root.walk().map(TreeCopies::row).toList()),
        new Copyable.Code(
            "print(model): " + model.name(),
            new ModelText(PyTorchVersion.CURRENT).of(model.network().root())));
  }

  private static List<Cell> row(ModuleRow row) {
    return Cell.row(
        row.target().id(),
        row.type(),
        row.output().sizes().stream().map(String::valueOf).collect(Collectors.joining("x")),
        row.parameters(),
        row.multiplyAdds());
  }
}
