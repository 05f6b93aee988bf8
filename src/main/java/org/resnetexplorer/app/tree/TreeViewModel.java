package org.resnetexplorer.app.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.overlays.OverlayWords;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.metric.MetricValues;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The rows of the open model, which of them is selected, and the search among them. */
final class TreeViewModel {
  private static final double WIDE_BAR = 34;
  private static final double SHORT_BAR = 24;

  private final PaneContext context;
  private final ReadOnlyObjectWrapper<@Nullable ModuleRow> root =
      new ReadOnlyObjectWrapper<>(this, "root");
  private final ReadOnlyObjectWrapper<@Nullable ModuleRow> selected =
      new ReadOnlyObjectWrapper<>(this, "selected");
  private final ReadOnlyObjectWrapper<@Nullable ModuleRow> pointer =
      new ReadOnlyObjectWrapper<>(this, "pointer");
  private final ObjectProperty<Column> column =
      new SimpleObjectProperty<>(this, "column", Column.SHAPE);
  private final ReadOnlyStringWrapper columnTitle = new ReadOnlyStringWrapper(this, "columnTitle");
  private final OverlayWords words;
  private Column before = Column.SHAPE;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper(this, "found", "");
  private final Map<Target, ModuleRow> rows = new HashMap<>();
  private final ObservableList<ModuleRow> matches = FXCollections.observableArrayList();
  private TreeSearch search = new TreeSearch(List.of());
  private @Nullable Network network;

  TreeViewModel(PaneContext context) {
    this.context = context;
    this.words = new OverlayWords(context.messages());
    Subscriptions.onInvalidation(context.overlays().shownProperty(), this::overlayChanged);
    Subscriptions.onInvalidation(column, this::nameColumn);
    Subscriptions.now(context.appState().modelProperty(), this::show);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::followSelection);
    Subscriptions.onInvalidation(query, this::searchAgain);
    Subscriptions.onInvalidation(context.debugger().pointerProperty(), this::followPointer);
  }

  /** The top row; null before a model is open. */
  ReadOnlyObjectProperty<@Nullable ModuleRow> rootProperty() {
    return root.getReadOnlyProperty();
  }

  /** The row of what the window looks at; null if there is none. */
  ReadOnlyObjectProperty<@Nullable ModuleRow> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The row of what the debugger is about to run; null if there is none. */
  ReadOnlyObjectProperty<@Nullable ModuleRow> pointerProperty() {
    return pointer.getReadOnlyProperty();
  }

  ObservableList<Breakpoint> breakpoints() {
    return context.debugger().breakpoints().list();
  }

  /** Whether the debugger may stop before a row. */
  boolean stopsAt(ModuleRow row) {
    return context.debugger().breakpoints().isMarked(row.target().id());
  }

  ObjectProperty<Column> columnProperty() {
    return column;
  }

  /** What the column tells: {@code multiply-adds}. */
  ReadOnlyStringProperty columnTitleProperty() {
    return columnTitle.getReadOnlyProperty();
  }

  void nextColumn() {
    column.set(column.get().next(overlay() != null));
  }

  /** Whether there is room for the column; for an overlay's there always is. */
  ObservableValue<Boolean> columnVisible() {
    return column.flatMap(
        now ->
            context
                .appearance()
                .widthProperty()
                .map(width -> now == Column.OVERLAY || width != WidthClass.NARROW));
  }

  /** Whether bars stand beside the numbers of the column. */
  ObservableValue<Boolean> barsVisible() {
    return column.flatMap(
        now ->
            context
                .appearance()
                .widthProperty()
                .map(width -> now == Column.OVERLAY && width != WidthClass.NARROW));
  }

  private @Nullable MetricValues overlay() {
    MetricValues shown = context.overlays().shownProperty().get();
    return shown != null && network != null && shown.isOf(network) ? shown : null;
  }

  /** A new overlay brings its column; without one the column from before is back. */
  private void overlayChanged() {
    if (overlay() == null) {
      if (column.get() == Column.OVERLAY && context.overlays().chosenProperty().get() == null) {
        column.set(before);
      }
    } else if (column.get() != Column.OVERLAY) {
      before = column.get();
      column.set(Column.OVERLAY);
    }
    nameColumn();
  }

  private void nameColumn() {
    Metric metric = context.overlays().chosenProperty().get();
    boolean named = column.get() == Column.OVERLAY && metric != null;
    columnTitle.set(named ? words.column(metric) : messages().text(column.get().key()));
    revision.set(revision.get() + 1);
  }

  /** Changes whenever the texts of the column do. */
  ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Length of the longest bar in pixels. */
  double fullBar() {
    return context.appearance().widthProperty().get() == WidthClass.WIDE ? WIDE_BAR : SHORT_BAR;
  }

  /** How long a row's bar is, 0 to 1 of the row that has most; the net itself has none. */
  double bar(ModuleRow row) {
    MetricValues shown = overlay();
    if (shown == null || row.kind() == RowKind.NET) {
      return 0;
    }
    return shown.stageScale().length(shown.value(row.target().id()));
  }

  StringProperty queryProperty() {
    return query;
  }

  /** How many rows the query found, and which of them is selected; empty without a query. */
  ReadOnlyStringProperty foundProperty() {
    return found.getReadOnlyProperty();
  }

  void select(ModuleRow row) {
    context.selection().select(row.target());
  }

  /** The rows that the query found, from top to bottom. */
  ObservableList<ModuleRow> matches() {
    return matches;
  }

  boolean isFound(ModuleRow row) {
    return context.overlays().foundProperty().get().contains(row.target().id());
  }

  /** A hit in the list: its whole name and its shape. */
  String hit(ModuleRow row) {
    return row.target().id().isEmpty() ? row.name() : row.target().id();
  }

  void nextMatch() {
    step(1);
  }

  void previousMatch() {
    step(-1);
  }

  void clearSearch() {
    query.set("");
  }

  /** The text in the column. */
  String value(ModuleRow row) {
    return switch (column.get()) {
      case SHAPE -> channelsAndSide(row.output());
      case PARAMETERS -> Numbers.count(row.parameters(), messages().locale());
      case MULTIPLY_ADDS -> Numbers.giga(row.multiplyAdds());
      case OVERLAY -> overlaid(row);
    };
  }

  /** The same where there is room for a short text only. */
  String shortValue(ModuleRow row) {
    MetricValues shown = overlay();
    return switch (column.get()) {
      case SHAPE -> value(row);
      case PARAMETERS -> Numbers.brief(row.parameters());
      case MULTIPLY_ADDS -> Numbers.brief(row.multiplyAdds());
      case OVERLAY ->
          shown == null ? "" : words.brief(shown.metric(), shown.value(row.target().id()));
    };
  }

  private String overlaid(ModuleRow row) {
    MetricValues shown = overlay();
    return shown == null ? "" : words.cell(shown.metric(), shown.value(row.target().id()));
  }

  /** The small words beside a name. */
  String caption(ModuleRow row) {
    return switch (row.kind()) {
      case NET -> network == null ? "" : messages().text("tree.layers", network.spec().depth());
      case STAGE -> messages().text("tree.blocks", row.children().size());
      case BLOCK -> row.type();
      // The layers of a projection or of a head have only numbers for names.
      case CONV -> hasNumber(row) ? messages().text("tree.conv") : "";
      case BN -> hasNumber(row) ? messages().text("tree.bn") : "";
      case GN -> hasNumber(row) ? messages().text("tree.gn") : "";
      case RELU, LINEAR, RESHAPE -> hasNumber(row) ? row.type() : "";
      case SEQUENCE, POOL, ADD -> "";
    };
  }

  /**
   * The same for a narrow tree: what stands beside one of two layers is not left out at the other.
   */
  String shortCaption(ModuleRow row) {
    return switch (row.kind()) {
      case BN, GN -> hasNumber(row) ? messages().text("tree.norm") : "";
      case NET, STAGE, BLOCK, CONV, RELU, LINEAR, RESHAPE, SEQUENCE, POOL, ADD -> "";
    };
  }

  private static boolean hasNumber(ModuleRow row) {
    return Character.isDigit(row.name().charAt(0));
  }

  /** All facts of a row, a line each. */
  String facts(ModuleRow row) {
    String id = row.target().id();
    return messages()
        .text(
            "tree.facts",
            id.isEmpty() ? row.name() : id,
            row.type(),
            row.output().label(),
            Numbers.count(row.parameters(), messages().locale()),
            Numbers.giga(row.multiplyAdds()));
  }

  /** A row in words, for a screen reader. */
  String spoken(ModuleRow row) {
    return messages().text("tree.spoken", row.name(), row.type(), row.output().label());
  }

  private static String channelsAndSide(Shape shape) {
    if (!shape.isSpatial()) {
      return String.valueOf(shape.channels());
    }
    String side = shape.height() == shape.width() ? "" : "×" + shape.width();
    return shape.channels() + "×" + shape.height() + side;
  }

  private Messages messages() {
    return context.messages();
  }

  private void show(@Nullable OpenModel model) {
    rows.clear();
    network = model == null ? null : model.network();
    ModuleRow top = model == null ? null : new ModuleRows(model.network(), model.sizes()).root();
    List<ModuleRow> all = top == null ? List.of() : top.walk().toList();
    all.forEach(row -> rows.put(row.target(), row));
    search = new TreeSearch(all);
    // The rows of the old model must not stay selected in the tree of the new one.
    selected.set(null);
    root.set(top);
    overlayChanged();
    searchAgain();
    followSelection();
    followPointer();
  }

  private void followSelection() {
    selected.set(rowOf(context.selection().current().target()));
    describeFound();
  }

  private void followPointer() {
    pointer.set(context.debugger().pointer().next().map(this::rowOf).orElse(null));
  }

  /** A layer that runs is shown as its call, whichever way it was named. */
  private @Nullable ModuleRow rowOf(Target target) {
    ModuleRow row = rows.get(target);
    if (row != null || network == null) {
      return row;
    }
    Call call = target.output(network);
    return rows.get(Target.of(call));
  }

  private void searchAgain() {
    matches.setAll(search.find(query.get()));
    context
        .overlays()
        .foundProperty()
        .set(
            matches.stream().map(row -> row.target().id()).collect(Collectors.toUnmodifiableSet()));
    revision.set(revision.get() + 1);
    describeFound();
  }

  private void describeFound() {
    int position = placeOfSelected(matches) + 1;
    if (query.get().isBlank()) {
      found.set("");
    } else if (position > 0) {
      found.set(messages().text("tree.search.position", position, matches.size()));
    } else {
      found.set(messages().text("tree.search.found", matches.size()));
    }
  }

  private int placeOfSelected(List<ModuleRow> among) {
    ModuleRow row = selected.get();
    return row == null ? -1 : among.indexOf(row);
  }

  /** From the selected row on; round again at the end. */
  private void step(int direction) {
    ModuleRow top = root.get();
    if (top == null || matches.isEmpty()) {
      return;
    }
    List<ModuleRow> all = top.walk().toList();
    int place = placeOfSelected(all);
    do {
      place = Math.floorMod(place + direction, all.size());
    } while (!matches.contains(all.get(place)));
    select(all.get(place));
  }
}
