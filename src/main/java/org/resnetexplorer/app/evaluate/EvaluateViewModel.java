package org.resnetexplorer.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.FrameVariables;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.evaluate.Completion;
import org.resnetexplorer.explain.evaluate.EvaluationException;
import org.resnetexplorer.explain.evaluate.Evaluator;
import org.resnetexplorer.explain.evaluate.Printed;
import org.resnetexplorer.explain.evaluate.Summary;
import org.resnetexplorer.explain.evaluate.Value;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/**
 * Answers lines off the FX thread; a newer one cancels the older. The answer follows the pointer: a
 * line stays asked until another is.
 */
final class EvaluateViewModel {
  private final PaneContext context;
  private final FrameVariables variables;
  private final TypedLines history = new TypedLines();
  private final ReadOnlyObjectWrapper<Answer> answer =
      new ReadOnlyObjectWrapper<>(this, "answer", Answer.NONE);
  private Background.Pending pending = new Background.Pending();
  private Cancellation cancellation = new Cancellation();
  private String asked = "";

  EvaluateViewModel(PaneContext context) {
    this.context = context;
    this.variables = new FrameVariables(context.appState(), context.debugger());
    Subscriptions.onInvalidation(context.debugger().pointerProperty(), this::askAgain);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::askAgain);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::askAgain);
  }

  ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  TypedLines history() {
    return history;
  }

  /** The line that is answered; empty if there is none. */
  String asked() {
    return asked;
  }

  /** Asks a line, and remembers it. */
  void evaluate(String line) {
    asked = line.strip();
    if (asked.isEmpty()) {
      clear();
    } else {
      history.add(asked);
      ask();
    }
  }

  /** Forgets what was asked last. */
  void clear() {
    cancel();
    asked = "";
    answer.set(Answer.NONE);
  }

  private void askAgain() {
    if (!asked.isEmpty()) {
      ask();
    }
  }

  private void cancel() {
    pending.cancel();
    cancellation.cancel();
  }

  private void ask() {
    cancel();
    Run run = context.appState().runProperty().get();
    if (run == null) {
      answer.set(new Answer(messages().text("evaluate.no-run"), "", null, null, true));
      return;
    }
    String line = asked;
    Parameters parameters = context.appState().parametersProperty().get();
    boolean own = parameters != null && parameters.model() == run.model();
    RunScope scope =
        new RunScope(run, context.activations(), variables.now(), own ? parameters : null);
    Cancellation mine = new Cancellation();
    cancellation = mine;
    pending = context.background().compute(() -> answer(line, scope, mine), answer::set);
  }

  private Answer answer(String line, RunScope scope, Cancellation mine) throws EngineException {
    try {
      Value value = new Evaluator(scope, mine).evaluate(line);
      Printed printed = Printed.of(value);
      return new Answer(printed.text(), details(printed.summary()), null, value, false);
    } catch (EvaluationException e) {
      String why = messages().text(e.key(), e.arguments().toArray());
      return new Answer(why, "", e.span(), null, true);
    }
  }

  private String details(@Nullable Summary summary) {
    return summary == null
        ? ""
        : messages()
            .text(
                "evaluate.summary",
                number(summary.mean()),
                number(summary.std()),
                number(summary.min()),
                number(summary.max()),
                number(100 * summary.zeroShare()));
  }

  private static String number(double value) {
    return Numbers.compact(value);
  }

  private Messages messages() {
    return context.messages();
  }

  /** What may be typed next. */
  Completion completion(String line, int caret) {
    OpenModel model = context.appState().modelProperty().get();
    if (model == null) {
      return new Completion(caret, List.of());
    }
    Map<String, Integer> here = variables.now();
    List<String> names = new ArrayList<>(here.keySet());
    model.network().calls().forEach(call -> names.add(call.name()));
    names.addAll(RunScope.tensors(model.network()).keySet());
    return Completion.of(line, caret, names);
  }
}
