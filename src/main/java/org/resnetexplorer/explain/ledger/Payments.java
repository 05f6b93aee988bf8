package org.resnetexplorer.explain.ledger;

import java.util.List;
import java.util.Optional;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;

/** What the sweeps of ledger and head have in common. */
final class Payments {
  private Payments() {}

  /** What each logit counts, as it goes into a backward pass. */
  static Tensor seed(Workspace workspace, Question question) {
    int outputs = workspace.network().outputs();
    return workspace.tensor(question.seed(outputs), List.of(1, outputs));
  }

  /** The products of two {@code [1, C, H, W]}, added up over the channels. */
  static SignedMap map(Tensor weights, Tensor values) {
    List<Integer> sizes = values.sizes();
    try (Tensor products = weights.times(values);
        Tensor sums = products.overChannels()) {
      return new SignedMap(sums.values(), sizes.get(2), sizes.get(3));
    }
  }

  /**
   * What a call adds itself.
   *
   * @param arrived what its output counts in the number
   */
  static Optional<Entry> offset(Workspace workspace, Call call, Tensor arrived) {
    Entry.Kind kind = Offset.kind(workspace, call);
    if (kind == null) {
      return Optional.empty();
    }
    try (Tensor offset = Offset.of(workspace, workspace.here(), call, kind)) {
      return Optional.of(new Entry(kind, call, offset.dot(arrived)));
    }
  }
}
