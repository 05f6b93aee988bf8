package org.resnetexplorer.app.exemplars;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.exploration.folder.ExemplarIndex.Exemplar;
import org.resnetexplorer.network.Call;

/** In which order the page has the channels of a call. */
enum Order {
  INDEX,

  /** The greatest value first. */
  STRONGEST,

  /** What speaks most for the class asked about first. */
  ASKED;

  /**
   * The channels in this order; not on the FX thread.
   *
   * @param by what was found by what the order goes by
   */
  List<Integer> of(FoundExemplars by, Call call) {
    Comparator<Integer> comparator =
        this == INDEX
            ? Comparator.naturalOrder()
            : Comparator.comparingDouble((Integer channel) -> -strongest(by, call, channel));
    return IntStream.range(0, by.channels(call)).boxed().sorted(comparator).toList();
  }

  private static double strongest(FoundExemplars found, Call call, int channel) {
    List<Exemplar> all = found.of(call, channel);
    return all.isEmpty() ? Double.NEGATIVE_INFINITY : all.get(0).value();
  }
}
