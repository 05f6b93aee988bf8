package org.resnetexplorer.explain.cell;

import org.resnetexplorer.network.Call;

/**
 * Where a number stands.
 *
 * @param source index of the call whose output it is in; {@link Call#INPUT} for the network's input
 * @param row counted from the upper edge; outside of the map where a window reads padding
 * @param column counted from the left edge; outside of the map where a window reads padding
 */
public record Place(int source, int channel, int row, int column) {
  /** Whether it is a number of the network's input. */
  public boolean isInput() {
    return source == Call.INPUT;
  }
}
