package org.resnetexplorer.app.code;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.network.CodeLine;
import org.resnetexplorer.network.PyTorchCode;

/** The program of the block, stage or net that is selected, and which of its lines that is. */
final class CodeViewModel {
  static final int NO_LINE = -1;

  private final PaneTools tools;
  private final ObservableList<CodeRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
  private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(this, "marked", NO_LINE);
  private @Nullable OpenModel shownModel;
  private @Nullable String shownPath;

  CodeViewModel(PaneTools tools) {
    this.tools = tools;
    tools.workbench().modelProperty().subscribe(this::show);
    tools.selection().currentProperty().subscribe(this::show);
  }

  ObservableList<CodeRow> rows() {
    return rows;
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Index of the line that runs what is selected, or {@link #NO_LINE}. */
  ReadOnlyIntegerProperty markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /** Selects what a line runs; a line that runs nothing selects nothing. */
  void select(CodeRow row) {
    OpenModel model = shownModel;
    String target = row.line().target();
    if (model != null && target != null) {
      tools.selection().select(target(model, target));
    }
  }

  /** Lines as text: these, or all if there are none. */
  String text(List<CodeRow> chosen) {
    List<CodeRow> copied = chosen.isEmpty() ? rows : chosen;
    return PyTorchCode.text(copied.stream().map(CodeRow::line).toList());
  }

  /** The Python file of the whole net; empty before a model is open. */
  Optional<String> program() {
    return Optional.ofNullable(shownModel).map(model -> PyTorchCode.program(model.network()));
  }

  private void show() {
    OpenModel model = tools.workbench().modelProperty().get();
    Target selected = tools.selection().current().target();
    if (model == null || !selected.existsIn(model.network())) {
      return;
    }
    PyTorchCode code = new PyTorchCode(model.network());
    String path = code.shownFor(selected.id());
    if (model != shownModel || !path.equals(shownPath)) {
      shownModel = model;
      shownPath = path;
      marked.set(NO_LINE);
      rows.setAll(code.of(path).stream().map(line -> row(model, line)).toList());
      String name = path.isEmpty() ? model.name() : path;
      title.set(tools.messages().text("code.title", name));
    }
    marked.set(lineOf(selected.id()));
  }

  private static CodeRow row(OpenModel model, CodeLine line) {
    String target = line.target();
    if (target == null) {
      return new CodeRow(line, "");
    }
    String shape =
        model.sizes().output(target(model, target).output(model.network())).sizes().stream()
            .skip(1)
            .map(String::valueOf)
            .collect(Collectors.joining("×"));
    return new CodeRow(line, shape);
  }

  private static Target target(OpenModel model, String id) {
    return model.network().findCall(id).isPresent()
        ? new Target.OfCall(id)
        : new Target.OfModule(id);
  }

  private int lineOf(String id) {
    return IntStream.range(0, rows.size())
        .filter(index -> id.equals(rows.get(index).line().target()))
        .findFirst()
        .orElse(NO_LINE);
  }
}
