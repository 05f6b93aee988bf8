package org.resnetexplorer.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Breakpoints;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.SavedLook;
import org.resnetexplorer.exploration.session.SavedStop;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;

/** Looks at what is open as a saved view did. On the FX thread only. */
final class LookOpening {
  private final PaneContext context;
  private final PaneArrangement panes;
  private final List<LeftOut> leftOut = new ArrayList<>();

  LookOpening(PaneContext context, PaneArrangement panes) {
    this.context = context;
    this.panes = panes;
  }

  /**
   * @return what can't be looked at
   */
  List<LeftOut> show(SavedLook look, List<SavedStop> stops) {
    OpenModel model = context.appState().modelProperty().get();
    context.overlays().chosenProperty().set(look.overlay());
    Breakpoints breakpoints = context.debugger().breakpoints();
    // Those of before would stop the way to where the debugger stood.
    breakpoints.list().clear();
    context.debugger().stop();
    if (model != null) {
      step(look.step(), model.network());
      select(look, model);
      ask(look.question(), model.network());
      stops.forEach(stop -> put(stop, breakpoints, model.network()));
    }
    panes
        .show(look.panes(), look.zoom())
        .forEach(pane -> leaveOut(LeftOut.Reason.NONE, "panes", pane));
    return List.copyOf(leftOut);
  }

  private void leaveOut(LeftOut.Reason reason, String key, String value) {
    leftOut.add(new LeftOut(reason, key, value));
  }

  private void step(@Nullable String step, Network network) {
    if (step == null) {
      return;
    }
    if (step.equals(SavedLook.END)) {
      context.debugger().step(Step.END);
      return;
    }
    find(network, step)
        .ifPresentOrElse(
            target -> {
              context.selection().select(target);
              context.debugger().step(Step.CURSOR);
            },
            () -> leaveOut(LeftOut.Reason.LACKING, "step", step));
  }

  private static Optional<Target> find(Network network, String name) {
    Target call = new Target.OfCall(name);
    Target module = new Target.OfModule(name);
    return call.existsIn(network)
        ? Optional.of(call)
        : Optional.of(module).filter(target -> target.existsIn(network));
  }

  private void select(SavedLook look, OpenModel model) {
    Target target = context.selection().current().target();
    String name = look.select();
    if (name != null) {
      Optional<Target> found = find(model.network(), name);
      if (found.isEmpty()) {
        leaveOut(LeftOut.Reason.LACKING, "select", name);
        return;
      }
      target = found.get();
    }
    Integer channel = look.channel();
    SavedLook.SavedCell cell = look.cell();
    Shape shape = model.sizes().output(target.output(model.network()));
    if (channel != null && channel >= shape.channels()) {
      leaveOut(LeftOut.Reason.LACKING, "channel", channel.toString());
      channel = null;
    }
    if (cell != null && (cell.row() >= shape.height() || cell.column() >= shape.width())) {
      leaveOut(LeftOut.Reason.LACKING, "cell", cell.row() + "," + cell.column());
      cell = null;
    }
    context
        .selection()
        .select(
            new Selected(
                target,
                channel == null ? Selected.NO_CHANNEL : channel,
                cell == null ? null : new Cell(cell.row(), cell.column())));
  }

  private void ask(@Nullable Question question, Network network) {
    if (question == null) {
      context.questions().ask(new Choice.Top());
      return;
    }
    int than = question instanceof Question.Rather two ? two.than() : 0;
    int greatest = Math.max(question.index(), than);
    if (greatest >= network.outputs()) {
      leaveOut(LeftOut.Reason.LACKING, "question", String.valueOf(greatest));
      return;
    }
    context.questions().ask(choice(question));
  }

  private static Choice choice(Question question) {
    if (question instanceof Question.Rather two) {
      return new Choice.Rather(two.index(), two.than());
    }
    return question instanceof Question.Opposite
        ? new Choice.Opposite(question.index())
        : new Choice.Output(question.index());
  }

  private void put(SavedStop stop, Breakpoints breakpoints, Network network) {
    Breakpoint breakpoint = new Breakpoint(stop.call(), stop.condition(), stop.enabled());
    if (breakpoint.isForAnyCall() || network.findCall(stop.call()).isPresent()) {
      breakpoints.put(breakpoint);
    } else {
      leaveOut(LeftOut.Reason.LACKING, "breakpoint", stop.call());
    }
  }
}
