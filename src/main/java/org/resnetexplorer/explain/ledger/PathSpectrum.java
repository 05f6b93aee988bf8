package org.resnetexplorer.explain.ledger;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;

/**
 * The number asked about, divided among paths by their length.
 *
 * @param lengths {@code lengths[l]} came along the paths that cross l branches; many such paths are
 *     added up in one number, and may cancel
 * @param shifts what the shifts of batch norms after the stem add; it has no length
 * @param head what the head adds itself
 * @param target the number asked about
 */
public record PathSpectrum(double[] lengths, double shifts, List<Entry> head, double target) {
  public PathSpectrum {
    head = List.copyOf(head);
  }

  /** Its parts, sum and residual. */
  public Account account() {
    List<Part> parts = new ArrayList<>();
    for (int length = 0; length < lengths.length; length++) {
      parts.add(new Part("length " + length, lengths[length]));
    }
    parts.add(new Part("shifts", shifts));
    head.forEach(entry -> parts.add(entry.part()));
    return new Account(parts, target);
  }
}
