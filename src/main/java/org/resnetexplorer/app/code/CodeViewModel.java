package org.resnetexplorer.app.code;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.Frame;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.network.code.PyTorchCode;
import org.resnetexplorer.render.Numbers;

/**
 * The program of what is selected or under way, which line that is, and what the run made of it.
 */
final class CodeViewModel {
  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;
  private static final double TOO_LONG = 1e5;

  static final int NO_LINE = -1;

  private final PaneContext context;
  private final CallSketches sketches;
  private final ShownFrame frame;
  private final ObservableList<CodeRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
  private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(this, "marked", NO_LINE);
  private final ReadOnlyIntegerWrapper pointer =
      new ReadOnlyIntegerWrapper(this, "pointer", NO_LINE);
  private final BooleanProperty showsCost = new SimpleBooleanProperty(this, "showsCost");
  private final Set<Integer> unfolded = new HashSet<>();
  private @Nullable OpenModel shownModel;
  private @Nullable Run shownRun;
  private String shownPath = "";
  private List<CodeLine> program = List.of();
  private boolean folded = true;
  private boolean keepProgram;

  CodeViewModel(PaneContext context, CallSketches sketches, ShownFrame frame) {
    this.context = context;
    this.sketches = sketches;
    this.frame = frame;
    WhileSeen seen = new WhileSeen(context.seen(), this::catchUp);
    Subscriptions.onInvalidation(context.appState().modelProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(context.appState().runProperty(), seen.only(this::fill));
    Subscriptions.onInvalidation(context.selection().currentProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(context.debugger().pointerProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(sketches.knownProperty(), seen.only(this::sketched));
    show();
  }

  ObservableList<CodeRow> rows() {
    return rows;
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Index of the row that runs what is selected, or {@link #NO_LINE}. */
  ReadOnlyIntegerProperty markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /** Index of the row that the debugger stands before, or is inside of, or {@link #NO_LINE}. */
  ReadOnlyIntegerProperty pointerProperty() {
    return pointer.getReadOnlyProperty();
  }

  /** Whether the last column shows costs in place of ranges. */
  BooleanProperty showsCostProperty() {
    return showsCost;
  }

  ReadOnlyObjectProperty<Map<Integer, CallSketch>> sketchesProperty() {
    return sketches.knownProperty();
  }

  ObservableList<Breakpoint> breakpoints() {
    return context.debugger().breakpoints().list();
  }

  /** Whether the program shown is the one about to go on, not one that waits for another. */
  boolean isInnermost() {
    List<Frame> stack = context.debugger().stackProperty().get();
    return !stack.isEmpty() && stack.get(0).module().equals(shownPath);
  }

  /** Selects what a row's line runs; the program stays. Lines that run nothing select nothing. */
  void select(CodeRow row) {
    target(row)
        .ifPresent(
            target -> {
              keepProgram = true;
              context.selection().select(target);
              keepProgram = false;
            });
  }

  /** Shows the program of the module that a row's line runs, if it has one. */
  void open(CodeRow row) {
    target(row)
        .filter(Target.OfModule.class::isInstance)
        .ifPresent(
            target -> {
              select(row);
              showProgram(target.id());
            });
  }

  private Optional<Target> target(CodeRow row) {
    return Optional.ofNullable(shownModel)
        .flatMap(model -> Optional.ofNullable(row.line().target()).map(id -> target(model, id)));
  }

  private static Target target(OpenModel model, String id) {
    return model.network().findCall(id).isPresent()
        ? new Target.OfCall(id)
        : new Target.OfModule(id);
  }

  boolean isFolded() {
    return folded;
  }

  /** Folds or unfolds the constructor. */
  void toggleFold() {
    folded = !folded;
    fill();
  }

  /** Shows or hides the numbers of a line's tensor. */
  void toggleDetail(CodeRow row, boolean shown) {
    boolean changed =
        shown ? unfolded.add(row.line().number()) : unfolded.remove(row.line().number());
    if (changed) {
      fill();
    }
  }

  boolean hasDetail(CodeRow row) {
    return unfolded.contains(row.line().number());
  }

  /** Sets or clears a breakpoint before the first call that a row's line runs. */
  void toggleBreakpoint(CodeRow row) {
    firstCall(row).ifPresent(call -> context.debugger().breakpoints().toggle(call.name()));
  }

  /** The breakpoint of a row's line, on or off. */
  Optional<Breakpoint> breakpoint(CodeRow row) {
    return firstCall(row).flatMap(call -> context.debugger().breakpoints().find(call.name()));
  }

  private Optional<Call> firstCall(CodeRow row) {
    OpenModel model = shownModel;
    return model == null
        ? Optional.empty()
        : target(row).map(target -> new ForwardSteps(model.network()).firstCall(target));
  }

  /** Whether the tensor that a row's variable holds is there by now. */
  boolean hasRun(CodeRow row) {
    OpenModel model = shownModel;
    Integer value = row.line().value();
    return model == null
        || value == null
        || value == Call.INPUT
        || context.debugger().hasRun(model.network().calls().get(value));
  }

  Optional<CallSketch> sketch(CodeRow row) {
    return Optional.ofNullable(row.line().value()).map(sketches.knownProperty().get()::get);
  }

  /** The last column of a line. */
  String lastColumn(CodeRow.Line row) {
    if (showsCost.get()) {
      return row.cost();
    }
    if (row.line().value() != null && !hasRun(row)) {
      return context.messages().text("code.notrun");
    }
    return sketch(row)
        .map(CallSketch::statistics)
        .map(all -> range(all.min(), all.max()))
        .orElse("");
  }

  /** As exact as the column has room for: an untrained net's values go into the millions. */
  static String range(double least, double most) {
    double greatest = Math.max(Math.abs(least), Math.abs(most));
    if (greatest >= TOO_LONG) {
      boolean millions = greatest >= MILLION;
      double unit = millions ? MILLION : THOUSAND;
      String sign = millions ? "M" : "k";
      return Numbers.fixed(least / unit, 0) + sign + " … " + Numbers.fixed(most / unit, 0) + sign;
    }
    int decimals = greatest < 10 ? 2 : greatest < 100 ? 1 : 0;
    return Numbers.fixed(least, decimals) + " … " + Numbers.fixed(most, decimals);
  }

  /** Lines as text: these, with what is folded behind them, or all if there are none. */
  String text(List<CodeRow> chosen) {
    if (chosen.isEmpty()) {
      return PyTorchCode.text(program);
    }
    Set<Integer> numbers = new HashSet<>();
    for (CodeRow row : chosen) {
      numbers.add(row.line().number());
      if (folded && row instanceof CodeRow.Line line && line.foldable()) {
        program.stream()
            .filter(other -> other.part() == CodeLine.Part.CONSTRUCTOR)
            .forEach(other -> numbers.add(other.number()));
      }
    }
    return PyTorchCode.text(
        program.stream().filter(line -> numbers.contains(line.number())).toList());
  }

  /** The Python file of the whole net; empty before a model is open. */
  Optional<String> program() {
    return Optional.ofNullable(shownModel).map(model -> PyTorchCode.program(model.network()));
  }

  private void catchUp() {
    show();
    if (shownRun != context.appState().runProperty().get()) {
      fill();
    }
    sketched();
  }

  private void show() {
    OpenModel model = context.appState().modelProperty().get();
    Target selected = context.selection().current().target();
    if (model == null) {
      return;
    }
    Debugger debugger = context.debugger();
    boolean keep = keepProgram && model == shownModel;
    String path = keep ? shownPath : CodePlace.of(model.network(), debugger, selected, shownPath);
    if (model != shownModel || !path.equals(shownPath)) {
      // The rows speak of calls of their own network, which this one may not have.
      rows.clear();
      shownModel = model;
      showProgram(path);
    }
    mark(selected);
  }

  private void showProgram(String path) {
    OpenModel model = shownModel;
    if (model != null) {
      shownPath = path;
      program = new PyTorchCode(model.network()).forwardOf(path);
      unfolded.clear();
      String name = path.isEmpty() ? model.name() : path;
      title.set(context.messages().text("code.title", name));
      fill();
      frame.show(path);
    }
  }

  private void fill() {
    OpenModel model = shownModel;
    if (model == null) {
      return;
    }
    marked.set(NO_LINE);
    pointer.set(NO_LINE);
    shownRun = context.appState().runProperty().get();
    rows.setAll(
        new CodeLines(model, shownRun, context.messages())
            .rows(program, folded, unfolded, sketches.knownProperty().get()));
    sketches.request(
        program.stream().map(CodeLine::value).filter(Objects::nonNull).distinct().toList());
    mark(context.selection().current().target());
  }

  /** Details already unfolded get their numbers. */
  private void sketched() {
    if (!unfolded.isEmpty()) {
      fill();
    }
  }

  private void mark(Target selected) {
    marked.set(lineOf(selected.id()));
    pointer.set(
        CodePlace.frame(context.debugger(), shownPath)
            .map(frame -> lineOf(frame.statement().id()))
            .orElse(NO_LINE));
  }

  /** The line that runs it, or else the one that runs what it is inside of. */
  private int lineOf(String id) {
    return indexOf(id::equals).orElseGet(() -> indexOf(of -> id.startsWith(of + ".")).orElse(-1));
  }

  private Optional<Integer> indexOf(Predicate<String> runs) {
    return IntStream.range(0, rows.size())
        .filter(
            index -> {
              String target = rows.get(index).line().target();
              return rows.get(index) instanceof CodeRow.Line && target != null && runs.test(target);
            })
        .boxed()
        .findFirst();
  }
}
