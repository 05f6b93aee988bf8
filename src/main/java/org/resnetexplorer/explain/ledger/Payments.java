package org.resnetexplorer.explain.ledger;

import java.util.List;
import java.util.Optional;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.network.Call;

/** What ways back from the number asked about have in common. */
public final class Payments {
  private Payments() {}

  /** The products of two {@code [1, C, H, W]}, added up over the channels. */
  static SignedMap map(Tensor weights, Tensor values) {
    List<Integer> sizes = values.sizes();
    try (Tensor products = weights.times(values);
        Tensor sums = products.overChannels()) {
      return new SignedMap(sums.values(), sizes.get(2), sizes.get(3));
    }
  }

  /**
   * What a call adds itself, whatever it reads: a shift, a bias, what its tangent leaves out, or
   * values in place of its output.
   *
   * @param arrived what its output counts in the number
   */
  public static Optional<Entry> offset(Workspace workspace, Call call, Tensor arrived) {
    Entry.Kind kind = Offset.kind(workspace, call);
    return kind == null
        ? Optional.empty()
        : Optional.of(new Entry(kind, call, Offset.paid(workspace, call, kind, arrived)));
  }
}
