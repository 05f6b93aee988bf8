package org.resnetexplorer.app.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.match.Assumption;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.FileReading;

/** How the open model was read, and what a person says of it. */
final class SourceViewModel {
  private final PaneContext context;

  SourceViewModel(PaneContext context) {
    this.context = context;
  }

  /**
   * A tensor under the network's name and under the file's; {@code inFile} is empty if it has none.
   */
  record Name(String plain, String inFile) {}

  ObservableValue<@Nullable OpenModel> modelProperty() {
    return context.appState().modelProperty();
  }

  /** What is to be known of the model, a line each: how its file is spelled, what was left out. */
  List<String> lines(OpenModel model) {
    Locale language = context.messages().locale();
    return model.notes().stream().map(note -> note.text(language)).toList();
  }

  /** Where the weights come from. */
  String origin(OpenModel model) {
    return context
        .messages()
        .text("source.origin." + model.source().name().toLowerCase(Locale.ROOT), model.argument());
  }

  /**
   * Whether a file that was just opened leaves something open that changes its answers: which of
   * several tables, what pools, what runs in its head. Asked once, not again for an answer to it.
   */
  boolean asksOf(@Nullable OpenModel before, OpenModel now) {
    FileReading reading = now.reading();
    if (reading == null || !now.choices().isNone()) {
      return false;
    }
    boolean same = before != null && before.argument().equals(now.argument());
    return !same
        && (reading.tables().size() > 1
            || reading.assumed().stream().anyMatch(SourceViewModel::changesAnswers));
  }

  private static boolean changesAnswers(Assumption assumption) {
    return switch (assumption.question()) {
      case NET, STEM_POOL, HEAD_ACTIVATION, NORM -> true;
      case DILATION -> !assumption.answers().isEmpty();
      case STRIDE, PADDED_SHORTCUT, POOLED_SHORTCUT, FROZEN_NORM -> false;
    };
  }

  List<Question> questions(OpenModel model) {
    return new Questions(model, context.messages().locale()).all();
  }

  /** Every tensor of a file; empty for weights that come from no file. */
  List<Name> names(OpenModel model) {
    FileReading reading = model.reading();
    return reading == null
        ? List.of()
        : model.network().stateDict().stream()
            .map(TensorSpec::name)
            .map(plain -> new Name(plain, reading.match().fileName(plain).orElse("")))
            .toList();
  }

  /**
   * Opens the model anew with another answer.
   *
   * @return whether the answer can be understood
   */
  boolean answer(OpenModel model, Question question, String answer) {
    Optional<Choices> choices =
        Questions.answered(model.choices(), question.name(), answer.strip());
    choices.ifPresent(chosen -> open(model, chosen));
    return choices.isPresent();
  }

  /** Opens the model anew as it is assumed. */
  void forget(OpenModel model, Question question) {
    open(model, Questions.unanswered(model.choices(), question.name()));
  }

  void forgetAll(OpenModel model) {
    open(model, Choices.NONE);
  }

  private void open(OpenModel model, Choices choices) {
    if (!choices.equals(model.choices())) {
      context.appState().openModel(model.request().withChoices(choices));
    }
  }

  Messages messages() {
    return context.messages();
  }
}
