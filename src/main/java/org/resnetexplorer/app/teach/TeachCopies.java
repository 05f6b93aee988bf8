package org.resnetexplorer.app.teach;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/**
 * The classes that are taught, how learning went, the mistakes, and what is said of the picture.
 */
final class TeachCopies implements Copies {

  private final TeachViewModel viewModel;
  private final Messages messages;

  TeachCopies(TeachViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    List<Copyable> all = new ArrayList<>();
    if (!viewModel.curveProperty().get().isEmpty()) {
      all.add(curve());
    }
    Outcome outcome = viewModel.outcomeProperty().get();
    if (outcome != null) {
      all.add(mistakes(outcome));
    }
    SaidViewModel.Answers said = viewModel.said().answersProperty().get();
    if (!said.says().isEmpty()) {
      all.add(
          new Copyable.Table(
              Copies.name(messages, "teach.tab", said.picture()),
              List.of("label", "value"),
              said.says().stream().map(each -> Cell.row(each.label(), each.value())).toList()));
    }
    if (!viewModel.classes().rows().isEmpty()) {
      all.add(classes());
    }
    return all;
  }

  private Copyable curve() {
    return new Copyable.Table(
        messages.text("teach.tab"),
        List.of("step", "loss", "training_accuracy", "held_out_accuracy"),
        viewModel.curveProperty().get().stream()
            .map(each -> Cell.row(each.step(), each.loss(), each.training(), each.heldOut()))
            .toList());
  }

  private Copyable mistakes(Outcome of) {
    return new Copyable.Table(
        Copies.name(messages, "teach.tab", messages.text("app.copy.mistakes")),
        List.of("picture", "truth", "answer", "confidence"),
        of.mistakes().stream()
            .map(each -> Cell.row(each.picture().path(), each.truth(), each.answer(), each.share()))
            .toList());
  }

  private Copyable classes() {
    return new Copyable.Table(
        Copies.name(messages, "teach.tab", messages.text("app.copy.classes")),
        List.of("class", "chosen", "training", "held_out"),
        viewModel.classes().rows().stream()
            .map(
                row ->
                    Cell.row(
                        row.name(),
                        row.chosen() ? 1 : 0,
                        row.training().pictures().size(),
                        row.heldOut().pictures().size()))
            .toList());
  }
}
