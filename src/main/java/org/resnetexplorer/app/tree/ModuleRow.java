package org.resnetexplorer.app.tree;

import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;

/**
 * One row of the tree: a container of modules, or a call.
 *
 * @param name within its parent, as PyTorch writes it
 * @param type PyTorch's name of what it is
 * @param kind which colour its square has; containers have none
 * @param output shape of what it returns
 * @param parameters learned values in it
 * @param multiplyAdds of one forward pass
 * @param words what a search may find it by
 */
record ModuleRow(
    Target target,
    String name,
    String type,
    RowKind kind,
    Shape output,
    long parameters,
    long multiplyAdds,
    List<String> words,
    List<ModuleRow> children) {
  ModuleRow {
    words = List.copyOf(words);
    children = List.copyOf(children);
  }

  /** This row and all below it, from top to bottom. */
  Stream<ModuleRow> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ModuleRow::walk));
  }
}
