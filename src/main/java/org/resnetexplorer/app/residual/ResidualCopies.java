package org.resnetexplorer.app.residual;

import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.text.Messages;

/** The sum of a block as maps, or the numbers of all blocks. */
final class ResidualCopies implements Copies {

  private final ResidualViewModel viewModel;
  private final ResidualWords words;
  private final Messages messages;

  ResidualCopies(ResidualViewModel viewModel, ResidualWords words, Messages messages) {
    this.viewModel = viewModel;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    Strip strip = viewModel.stripProperty().get();
    if (viewModel.faceProperty().get() == ResidualViewModel.Face.BLOCK) {
      return strip == null ? List.of() : maps(strip);
    }
    return viewModel.responsesProperty().get().isEmpty() ? List.of() : List.of(responses());
  }

  private List<Copyable> maps(Strip strip) {
    String title = words.title(strip.terms().block(), strip);
    Activation sum = strip.terms().sum();
    return List.of(
        map("x + F(x)", title, strip.terms().sum(), strip),
        map("F(x)", title, strip.terms().branch(), strip),
        map("x", title, strip.terms().shortcut(), strip),
        map("relu", title, strip.terms().output(), strip),
        new Copyable.Tensor(
            title + ", |F(x)| / (|F(x)| + |x|)",
            List.of(sum.height(), sum.width()),
            strip.shares()));
  }

  private static Copyable map(String term, String title, Activation of, Strip strip) {
    int from = of.offset(strip.channel());
    return new Copyable.Tensor(
        title + ", " + term,
        List.of(of.height(), of.width()),
        Arrays.copyOfRange(of.values(), from, from + of.cells()));
  }

  private Copyable responses() {
    return new Copyable.Table(
        messages.text("residual.tab"),
        List.of("block", "shortcut", "branch_norm", "x_norm", "ratio", "inner_std", "last_std"),
        viewModel.responsesProperty().get().stream()
            .map(
                of ->
                    Cell.row(
                        of.block().path(),
                        words.shortcutKind(of.block()),
                        of.branchNorm(),
                        of.shortcutNorm(),
                        of.ratio(),
                        of.innerDeviation(),
                        of.lastDeviation()))
            .toList());
  }
}
