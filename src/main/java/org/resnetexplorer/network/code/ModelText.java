package org.resnetexplorer.network.code;

import java.util.List;
import java.util.Optional;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleNode;

/** What {@code print(model)} writes in PyTorch, character by character. */
public final class ModelText {
  private final PyTorchVersion version;

  public ModelText(PyTorchVersion version) {
    this.version = version;
  }

  /** The text of a module and all below it; no line break at the end. */
  public String of(ModuleNode module) {
    StringBuilder text = new StringBuilder();
    append(text, module, "");
    return text.toString();
  }

  private void append(StringBuilder text, ModuleNode module, String indent) {
    Optional<Layer> layer = module.layer();
    if (layer.isPresent()) {
      text.append(layer(layer.get()).replace("\n", "\n" + indent));
      return;
    }
    text.append(module.typeName()).append("(\n");
    List<ModuleNode> children = module.children();
    for (ModuleNode child : children) {
      text.append(indent).append("  (").append(child.name()).append("): ");
      append(text, child, indent + "  ");
      text.append('\n');
    }
    text.append(indent).append(')');
  }

  /** One layer: {@code Conv2d(3, 64, kernel_size=(7, 7), stride=(2, 2), ...)}. */
  public String layer(Layer layer) {
    return layer.accept(new LayerText(version));
  }
}
