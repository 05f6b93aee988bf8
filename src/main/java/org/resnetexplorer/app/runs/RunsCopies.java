package org.resnetexplorer.app.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ActivationDifference;
import org.resnetexplorer.text.Messages;

/** What two runs differ in: the map looked at, all calls, the answers. */
final class RunsCopies implements Copies {

  private final RunsViewModel viewModel;
  private final Messages messages;

  RunsCopies(RunsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    RunsPair pair = viewModel.pairProperty().get();
    List<Copyable> all = new ArrayList<>();
    if (pair != null) {
      ActivationDifference difference = pair.difference();
      int channel = viewModel.channelProperty().get();
      if (difference != null && channel >= 0 && channel < difference.difference().channels()) {
        all.add(map(pair, "runs.map.d", difference.difference(), channel));
        all.add(map(pair, "runs.map.a", difference.first(), channel));
        all.add(map(pair, "runs.map.b", difference.second(), channel));
      }
      all.add(answers(AnswerComparison.of(pair.kept().run(), pair.now())));
    }
    Distances distances = viewModel.distancesProperty().get();
    if (distances != null && !distances.known().isEmpty()) {
      all.add(distances(distances));
    }
    return all;
  }

  private Copyable map(RunsPair pair, String key, Activation of, int channel) {
    int from = of.offset(channel);
    return new Copyable.Tensor(
        Copies.name(messages, key, pair.call().name() + "[" + channel + "]"),
        List.of(of.height(), of.width()),
        Arrays.copyOfRange(of.values(), from, from + of.cells()));
  }

  private Copyable answers(AnswerComparison of) {
    return new Copyable.Table(
        Copies.name(messages, "runs.tab", messages.text("app.copy.answers")),
        List.of("label", "a", "b", "difference"),
        of.rows().stream()
            .map(
                row ->
                    Cell.row(
                        row.label(), number(row.first()), number(row.second()), row.difference()))
            .toList());
  }

  /** A network that has no such class says nothing of it. */
  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private Copyable distances(Distances of) {
    return new Copyable.Table(
        Copies.name(messages, "runs.tab", messages.text("app.copy.calls")),
        List.of("call", "other_call", "relative_distance"),
        of.known().stream()
            .map(
                each ->
                    Cell.row(
                        each.pair().second().name(), each.pair().first().name(), each.relative()))
            .toList());
  }
}
