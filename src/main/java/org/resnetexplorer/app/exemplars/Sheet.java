package org.resnetexplorer.app.exemplars;

import java.util.List;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.network.Call;

/**
 * All channels of a call with what drives them.
 *
 * @param by what the order goes by
 * @param channels in the order in which they are shown
 */
record Sheet(
    FoundExemplars found, Call call, Order order, FoundExemplars by, List<Integer> channels) {
  Sheet {
    channels = List.copyOf(channels);
  }
}
