package org.resnetexplorer.app.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.overlays.OverlayWords;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.metric.MetricValues;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.ModuleHierarchy;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Numbers;

/**
 * The level of the module tree that the table shows. It stays while a row of it is selected, so
 * that a click does not replace the table under the mouse; another selection shows what is inside
 * it or around it.
 */
final class TableViewModel {
  private static final int NO_ROW = -1;

  private final PaneContext context;
  private final OverlayWords words;
  private final ObservableList<TableRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
  private final ReadOnlyIntegerWrapper selectedRow =
      new ReadOnlyIntegerWrapper(this, "selectedRow", NO_ROW);
  private final BooleanProperty allCalls = new SimpleBooleanProperty(this, "allCalls");
  private boolean renewing;
  private boolean brief;
  private Target.OfModule container = new Target.OfModule("");

  TableViewModel(PaneContext context) {
    this.context = context;
    this.words = new OverlayWords(context.messages());
    WhileSeen seen = new WhileSeen(context.seen(), () -> follow(true));
    Subscriptions.onInvalidation(context.appState().modelProperty(), seen.only(() -> follow(true)));
    Subscriptions.onInvalidation(context.appState().runProperty(), seen.only(() -> follow(true)));
    Subscriptions.onInvalidation(
        context.selection().currentProperty(), seen.only(() -> follow(false)));
    Subscriptions.onInvalidation(allCalls, seen.only(() -> follow(true)));
    follow(true);
  }

  /** Whether every call of the network is listed, rather than what is inside one module. */
  BooleanProperty allCallsProperty() {
    return allCalls;
  }

  ObservableList<TableRow> rows() {
    return rows;
  }

  /** What the rows are: {@code 11 children of ResNet}. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** The row that is selected in the whole window; −1 if none. */
  ReadOnlyIntegerProperty selectedRowProperty() {
    return selectedRow.getReadOnlyProperty();
  }

  /** The name a saved table begins with: {@code layer2.0}. */
  String containerName() {
    return container.path().isEmpty() || allCalls.get() ? "ResNet" : container.path();
  }

  private void follow(boolean renew) {
    OpenModel model = context.appState().modelProperty().get();
    Target selected = context.selection().current().target();
    if (model == null) {
      return;
    }
    boolean elsewhere = !container.existsIn(model.network()) || rowOf(selected) == NO_ROW;
    if (elsewhere && !allCalls.get()) {
      container = containerFor(model.network(), selected);
      show(model);
    } else if (renew) {
      show(model);
    }
    selectedRow.set(rowOf(selected));
  }

  private static Target.OfModule containerFor(Network network, Target selected) {
    boolean holdsOthers =
        network.findModule(selected.id()).filter(module -> !module.isLeaf()).isPresent();
    if (holdsOthers) {
      return new Target.OfModule(selected.id());
    }
    Optional<Target> around = new ModuleHierarchy(network).out(selected);
    return new Target.OfModule(around.map(Target::id).orElse(""));
  }

  private void show(OpenModel model) {
    Run run = context.appState().runProperty().get();
    renewing = true;
    TableRows made = new TableRows(model, run);
    rows.setAll(allCalls.get() ? made.allCalls() : made.inside(container));
    renewing = false;
    if (allCalls.get()) {
      title.set(context.messages().text("table.calls", rows.size(), "ResNet"));
      return;
    }
    boolean block =
        model.network().findModule(container.path()).filter(ModuleNode::isBlock).isPresent();
    title.set(
        context
            .messages()
            .text(block ? "table.calls" : "table.title", rows.size(), containerName()));
  }

  private int rowOf(Target target) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).target().equals(target)) {
        return row;
      }
    }
    return NO_ROW;
  }

  /** Selects what a row stands for; a row that new rows slid under the mark is nobody's choice. */
  void select(TableRow row) {
    if (!renewing) {
      context.selection().select(row.target());
    }
  }

  /** Shows what is inside a row, if it is a module that holds others; selects the first of it. */
  void enter(TableRow row) {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null && row.target() instanceof Target.OfModule module) {
      allCalls.set(false);
      container = module;
      show(model);
      select(rows.get(0));
    }
  }

  /** Shows the level around; the module that was shown is selected there. */
  void leave() {
    OpenModel model = context.appState().modelProperty().get();
    if (model == null || allCalls.get() || container.path().isEmpty()) {
      return;
    }
    Target.OfModule left = container;
    container =
        new Target.OfModule(
            new ModuleHierarchy(model.network()).out(left).map(Target::id).orElse(""));
    show(model);
    context.selection().select(left);
    selectedRow.set(rowOf(left));
  }

  /** Whether counts are told by few digits, as all have no room. */
  void setBrief(boolean nowBrief) {
    brief = nowBrief;
  }

  /** All counts in one form: every digit, or where room is small as few as tell the size. */
  String count(TableRow.Amount amount) {
    return brief
        ? Numbers.brief(amount.count())
        : Numbers.count(amount.count(), context.messages().locale());
  }

  /** The side of the square; in the table of all calls with how it came to be. */
  String receptiveField(TableRow row) {
    OpenModel model = context.appState().modelProperty().get();
    if (row.field().isWholePicture()) {
      return context.messages().text("table.image");
    }
    return allCalls.get() && model != null && row.target().existsIn(model.network())
        ? new FieldGrowth(model.sizes()).told(row.target().output(model.network()))
        : row.field().size() + " × " + row.field().size();
  }

  /** How much of that side a cell in the middle has in the picture: {@code 224 of 435}. */
  String inside(TableRow row) {
    OpenModel model = context.appState().modelProperty().get();
    if (model == null || row.field().isWholePicture() || !row.target().existsIn(model.network())) {
      return "";
    }
    int inside = new FieldGrowth(model.sizes()).inside(row.target().output(model.network()));
    return context.messages().text("table.inside.of", inside, row.field().size());
  }

  String time(TableRow row) {
    return row.time().isPresent() ? Numbers.fixed(row.time().getAsDouble(), 1) : "";
  }

  /** What is laid over the diagram, as the heading of a column; empty if nothing is. */
  String overlayName() {
    MetricValues shown = context.overlays().shownProperty().get();
    return shown == null ? "" : words.name(shown.metric());
  }

  /** Its value of a row as a number; below all others where there is none. */
  double overlaidValue(TableRow row) {
    MetricValues shown = overlaidOn(row);
    return shown == null ? Double.NEGATIVE_INFINITY : shown.value(row.target().id());
  }

  /** Its value of a row. */
  String overlaid(TableRow row) {
    MetricValues shown = overlaidOn(row);
    return shown == null ? "" : words.value(shown.metric(), shown.value(row.target().id()));
  }

  /** Null too for a row that is still of the network before, as of a table out of sight. */
  private @Nullable MetricValues overlaidOn(TableRow row) {
    MetricValues shown = context.overlays().shownProperty().get();
    OpenModel model = context.appState().modelProperty().get();
    boolean told =
        shown != null
            && model != null
            && shown.isOf(model.network())
            && row.target().existsIn(model.network());
    return told ? shown : null;
  }

  /** The table for other programs, under the names that a saved one has. */
  Copyable copied() {
    return new Copyable.Table(
        title.get(),
        List.of(
            "module",
            "type",
            "output",
            "parameters",
            "multiply_adds",
            "receptive_field",
            "milliseconds"),
        rows.stream()
            .map(
                row ->
                    Cell.row(
                        row.target().id(),
                        row.type(),
                        row.output().label().replace(" × ", "x"),
                        row.parameters().count(),
                        row.multiplyAdds().count(),
                        row.field().isWholePicture()
                            ? Double.POSITIVE_INFINITY
                            : row.field().size(),
                        row.time().orElse(Double.NaN)))
            .toList());
  }

  /** The table for other programs: RFC 4180, plain numbers, English column names of PyTorch. */
  String csv() {
    StringBuilder csv =
        new StringBuilder(
            "module,type,output,parameters,multiply_adds,receptive_field,milliseconds\r\n");
    for (TableRow row : List.copyOf(rows)) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%d,%d,%s,%s\r\n",
              row.target().id(),
              row.type(),
              row.output().label().replace(" × ", "x"),
              row.parameters().count(),
              row.multiplyAdds().count(),
              row.field().isWholePicture() ? "" : row.field().size(),
              row.time().isPresent()
                  ? String.format(Locale.ROOT, "%.3f", row.time().getAsDouble())
                  : ""));
    }
    return csv.toString();
  }
}
