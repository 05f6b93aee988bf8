package org.resnetexplorer.app.lesions;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.lesion.Effect;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** What the answer loses without each block, and without each channel. */
final class LesionsCopies implements Copies {

  private static final List<String> EFFECT = List.of("before", "after", "change", "answer_after");

  private final LesionsViewModel viewModel;
  private final Messages messages;

  LesionsCopies(LesionsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    List<Copyable> all = new ArrayList<>();
    Run run = viewModel.run();
    if (run != null && !viewModel.boardProperty().get().isEmpty()) {
      all.add(
          new Copyable.Table(
              messages.text("lesions.tab"),
              headings("block"),
              viewModel.boardProperty().get().stream()
                  .map(row -> row(row.block().path(), row.effect(), run))
                  .toList()));
    }
    LesionsViewModel.Ranking ranking = viewModel.rankingProperty().get();
    if (run != null && ranking != null && !ranking.rows().isEmpty()) {
      all.add(
          new Copyable.Table(
              Copies.name(messages, "lesions.tab", ranking.call().name()),
              headings("channel"),
              ranking.rows().stream().map(row -> row(row.channel(), row.effect(), run)).toList()));
    }
    return all;
  }

  private static List<String> headings(String first) {
    List<String> headings = new ArrayList<>(List.of(first));
    headings.addAll(EFFECT);
    return headings;
  }

  private List<Cell> row(Object cut, Effect effect, Run run) {
    return Cell.row(
        cut,
        effect.before(),
        effect.after(),
        effect.change(),
        run.model().nameOf(effect.top(), messages));
  }
}
