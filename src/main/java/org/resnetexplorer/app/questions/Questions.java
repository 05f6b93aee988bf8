package org.resnetexplorer.app.questions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.text.Messages;

/**
 * Which answer is asked about, chosen once for all panes that explain one. Stays while pictures
 * change; another model has other outputs, so that its own top answer is asked about. On the FX
 * thread only.
 */
public final class Questions {
  private final AppState appState;
  private final ReadOnlyObjectWrapper<Choice> choice =
      new ReadOnlyObjectWrapper<>(this, "choice", new Choice.Top());
  private final ReadOnlyObjectWrapper<@Nullable Asked> asked =
      new ReadOnlyObjectWrapper<>(this, "asked");
  private @Nullable OpenModel model;

  public Questions(AppState appState) {
    this.appState = appState;
    Subscriptions.now(appState.runProperty(), run -> renew());
  }

  public ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** The question about the run shown; null without a run, and where a network has no outputs. */
  public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Asks; what the open model has no outputs for is not asked. */
  public void ask(Choice next) {
    choice.set(next);
    renew();
  }

  /** Why this output and not that one that was asked about; of the same one, why it alone. */
  public void askRather(int than) {
    Asked now = asked.get();
    if (now == null || now.question().index() == than) {
      ask(new Choice.Output(than));
    } else {
      ask(new Choice.Rather(now.question().index(), than));
    }
  }

  private void renew() {
    Run run = appState.runProperty().get();
    if (run != null && run.model() != model) {
      model = run.model();
      choice.set(new Choice.Top());
    }
    Question question = run == null || run.top().isEmpty() ? null : question(run);
    asked.set(run == null || question == null ? null : asked(run, question));
  }

  private @Nullable Question question(Run run) {
    int outputs = run.model().network().outputs();
    Choice wanted = choice.get();
    if (wanted instanceof Choice.Output one && one.index() < outputs) {
      return new Question.Answer(one.index());
    }
    if (wanted instanceof Choice.Opposite one && one.index() < outputs) {
      return new Question.Opposite(one.index());
    }
    if (wanted instanceof Choice.Rather two && Math.max(two.index(), two.than()) < outputs) {
      return new Question.Rather(two.index(), two.than());
    }
    return new Question.Answer(top(run));
  }

  /**
   * What a cut does to an answer is asked of the answer before the cut, whichever says most after.
   */
  private int top(Run run) {
    Asked before = asked.get();
    boolean cut =
        before != null
            && before.run().model() == run.model()
            && before.run().picture().picture() == run.picture().picture()
            && !run.picture().changes().lesions().isEmpty();
    return cut ? before.question().index() : run.top().get(0).index();
  }

  private Asked asked(Run run, Question question) {
    Messages messages = appState.messages();
    String first = run.model().nameOf(question.index(), messages);
    if (question instanceof Question.Rather two) {
      String second = run.model().nameOf(two.than(), messages);
      return new Asked(
          run,
          question,
          messages.text("why.question.rather", first, second),
          messages.text("why.name.rather", first, second));
    }
    if (question instanceof Question.Opposite) {
      return new Asked(
          run,
          question,
          messages.text("why.question.opposite", first),
          messages.text("why.name.opposite", first));
    }
    return new Asked(run, question, messages.text("why.question", first), first);
  }
}
