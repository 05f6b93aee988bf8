package org.resnetexplorer.app.norm;

import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The constants of a batch norm, and what they say of the channel looked at. */
final class NormCopies implements Copies {

  private final NormViewModel viewModel;
  private final Messages messages;

  NormCopies(NormViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    NormChannel shown = viewModel.shownProperty().get();
    return shown == null ? List.of() : List.of(channels(shown), channel(shown));
  }

  private Copyable channels(NormChannel shown) {
    NormCall call = shown.call();
    return new Copyable.Table(
        Copies.name(messages, "norm.tab", call.norm().name()),
        List.of("channel", "weight", "bias", "running_mean", "running_var", "deviations_away"),
        IntStream.range(0, call.channels())
            .mapToObj(
                channel -> {
                  Affine affine = call.constants().channel(channel);
                  return Cell.row(
                      channel,
                      affine.gamma(),
                      affine.beta(),
                      affine.mean(),
                      affine.variance(),
                      call.away()[channel]);
                })
            .toList());
  }

  /** As training left it, and as it is in this picture. */
  private Copyable channel(NormChannel shown) {
    Affine affine = shown.affine();
    return new Copyable.Table(
        Copies.name(messages, "norm.tab", new NormWords(messages).title(shown)),
        List.of("quantity", "training", "picture"),
        List.of(
            Cell.row(messages.text("norm.row.mean-before"), affine.mean(), shown.before().mean()),
            Cell.row(
                messages.text("norm.row.deviation-before"),
                affine.deviation(),
                shown.before().deviation()),
            Cell.row(messages.text("norm.row.mean-after"), affine.beta(), shown.after().mean()),
            Cell.row(
                messages.text("norm.row.deviation-after"),
                Math.abs(affine.gamma()),
                shown.after().deviation()),
            Cell.row(messages.text("norm.row.slope"), affine.slope(), affine.slope()),
            Cell.row(messages.text("norm.row.intercept"), affine.intercept(), affine.intercept())));
  }
}
