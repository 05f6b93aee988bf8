package org.resnetexplorer.app.code;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.Frame;
import org.resnetexplorer.app.common.FrameState;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.app.common.WhileSeen;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CodeLine;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.PyTorchCode;

/** The variables of the innermost {@code forward()} at the pointer; after the run if none steps. */
final class VariablesViewModel {
  private final PaneTools tools;
  private final CallSketches sketches;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyObjectWrapper<@Nullable Sum> sum = new ReadOnlyObjectWrapper<>(this, "sum");
  private final BooleanProperty inPlace = new SimpleBooleanProperty(this, "inPlace");
  private final WhileSeen seen = new WhileSeen(this::show);
  private Background.Pending pending = new Background.Pending();

  /**
   * What the pane shows.
   *
   * @param when which moment of the run, in words
   * @param state of the frame
   */
  record Shown(OpenModel model, String when, FrameState state) {}

  /**
   * The sum of a block.
   *
   * @param done whether it has run
   */
  record Sum(Block block, boolean done, SumPicture picture) {}

  VariablesViewModel(PaneTools tools, CallSketches sketches) {
    this.tools = tools;
    this.sketches = sketches;
    tools.debugger().pointerProperty().subscribe(seen.only(this::show));
    tools.workbench().modelProperty().subscribe(seen.only(this::show));
    tools.workbench().runProperty().subscribe(seen.only(this::show));
    tools.selection().currentProperty().subscribe(seen.only(this::show));
    show();
  }

  /** Whether the pane can be seen; nothing is computed for it otherwise. */
  BooleanProperty seenProperty() {
    return seen.seenProperty();
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
    OpenModel model = tools.workbench().modelProperty().get();
    if (model != null && variable.value() != Call.PICTURE) {
      tools.selection().select(Target.of(model.network().calls().get(variable.value())));
    }
  }

  private void show() {
    OpenModel model = tools.workbench().modelProperty().get();
    Target selected = tools.selection().current().target();
    if (model == null || !selected.existsIn(model.network())) {
      return;
    }
    Network network = model.network();
    List<Frame> stack = tools.debugger().stackProperty().get();
    boolean paused = !stack.isEmpty();
    String module =
        paused ? stack.get(0).module() : new PyTorchCode(network).shownFor(selected.id());
    List<CodeLine> program = new PyTorchCode(network).forwardOf(module);
    String statement = paused ? stack.get(0).statement().id() : null;
    FrameState state = FrameState.before(network, program, statement);
    shown.set(new Shown(model, when(program, statement), state));
    sketches.request(state.variables().stream().map(FrameState.Variable::value).toList());
    showSum(network, module, statement);
  }

  private String when(List<CodeLine> program, @Nullable String statement) {
    return program.stream()
        .filter(line -> statement != null && statement.equals(line.target()))
        .findFirst()
        .map(line -> tools.messages().text("code.variables.before", line.number()))
        .orElseGet(() -> tools.messages().text("code.variables.after"));
  }

  /** Shown from when it is next until the block ends; without stepping it has been made. */
  private void showSum(Network network, String module, @Nullable String statement) {
    pending.cancel();
    Run run = tools.workbench().runProperty().get();
    Optional<Block> block =
        network
            .blockOf(module)
            .filter(of -> of.path().equals(module))
            .filter(of -> statement == null || isAtSum(of, statement));
    if (run == null || block.isEmpty()) {
      sum.set(null);
      return;
    }
    boolean done = !block.get().add().name().equals(statement);
    int channel = tools.selection().current().channel();
    pending =
        tools
            .background()
            .compute(
                () -> SumPicture.of(run, block.get(), channel, tools.activations()),
                made -> sum.set(new Sum(block.get(), done, made)));
  }

  private static boolean isAtSum(Block block, String statement) {
    return statement.equals(block.add().name()) || statement.equals(block.output().name());
  }
}
