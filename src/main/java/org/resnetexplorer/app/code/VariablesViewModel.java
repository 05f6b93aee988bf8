package org.resnetexplorer.app.code;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.network.code.FrameState;
import org.resnetexplorer.network.code.PyTorchCode;

/** The variables of the program that is shown, at the pointer; after the run if none steps. */
final class VariablesViewModel {
  private final PaneContext context;
  private final CallSketches sketches;
  private final ShownFrame frame;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyObjectWrapper<@Nullable Sum> sum = new ReadOnlyObjectWrapper<>(this, "sum");
  private final BooleanProperty inPlace = new SimpleBooleanProperty(this, "inPlace");
  private Background.Pending pending = new Background.Pending();

  /**
   * What the pane shows.
   *
   * @param when whose variables, and at which moment of the run, in words
   * @param state of the frame
   */
  record Shown(OpenModel model, String when, FrameState state) {}

  /**
   * The sum of a block.
   *
   * @param done whether it has run
   */
  record Sum(Block block, boolean done, SumPicture picture) {}

  VariablesViewModel(PaneContext context, CallSketches sketches, ShownFrame frame) {
    this.context = context;
    this.sketches = sketches;
    this.frame = frame;
    WhileSeen seen = new WhileSeen(context.seen(), this::show);
    Subscriptions.onInvalidation(frame.pathProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(context.debugger().pointerProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(context.appState().modelProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(context.appState().runProperty(), seen.only(this::show));
    Subscriptions.onInvalidation(context.selection().currentProperty(), seen.only(this::show));
    show();
  }

  /** Null before a model is open. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The sum that is next or has just been made; null elsewhere. */
  ReadOnlyObjectProperty<@Nullable Sum> sumProperty() {
    return sum.getReadOnlyProperty();
  }

  /** Whether to tell what PyTorch's in-place operations would have written over. */
  BooleanProperty inPlaceProperty() {
    return inPlace;
  }

  CallSketches sketches() {
    return sketches;
  }

  /** Selects the call that made a variable's value. */
  void select(FrameState.Variable variable) {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null && variable.value() != Call.INPUT) {
      context.selection().select(Target.of(model.network().calls().get(variable.value())));
    }
  }

  private void show() {
    OpenModel model = context.appState().modelProperty().get();
    Target selected = context.selection().current().target();
    if (model == null) {
      return;
    }
    Network network = model.network();
    String module = frame.module(network, context.debugger(), selected);
    List<CodeLine> program = new PyTorchCode(network).forwardOf(module);
    String statement = ShownFrame.statement(network, context.debugger(), module);
    FrameState state = FrameState.before(network, program, statement);
    String name = module.isEmpty() ? model.name() : module;
    String when = context.messages().text("code.variables.of", name, when(program, statement));
    shown.set(new Shown(model, when, state));
    sketches.request(state.variables().stream().map(FrameState.Variable::value).toList());
    showSum(network, module, statement);
  }

  private String when(List<CodeLine> program, @Nullable String statement) {
    return program.stream()
        .filter(line -> statement != null && statement.equals(line.target()))
        .findFirst()
        .map(line -> context.messages().text("code.variables.before", line.number()))
        .orElseGet(() -> context.messages().text("code.variables.after"));
  }

  /** Shown from when it is next until the block ends; without stepping it has been made. */
  private void showSum(Network network, String module, @Nullable String statement) {
    pending.cancel();
    Run run = context.appState().runProperty().get();
    Optional<Block> block =
        network
            .blockOf(module)
            .filter(of -> of.path().equals(module) && !of.isPlain())
            .filter(of -> statement == null || isAtSum(of, statement));
    if (run == null || block.isEmpty()) {
      sum.set(null);
      return;
    }
    Call add = block.get().add().orElseThrow();
    boolean done = !add.name().equals(statement);
    Call selected = context.selection().callProperty().get();
    int chosen = context.selection().current().channel();
    pending =
        context
            .background()
            .compute(
                () -> {
                  int channel = context.activations().channel(run, selected, chosen);
                  return SumPicture.of(run, block.get(), add, channel, context.activations());
                },
                made -> sum.set(new Sum(block.get(), done, made)));
  }

  private static boolean isAtSum(Block block, String statement) {
    return statement.equals(block.output().name())
        || block.add().filter(sum -> sum.name().equals(statement)).isPresent();
  }
}
