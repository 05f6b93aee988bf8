package org.resnetexplorer.app.state;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Target;

/**
 * What the whole window looks at.
 *
 * @param target a call or a module
 * @param channel of its output, from 0; {@link #NO_CHANNEL} until one is chosen
 * @param cell of that channel; null until one is chosen
 */
public record Selected(Target target, int channel, @Nullable Cell cell) {
  public static final int NO_CHANNEL = -1;

  public static Selected of(Target target) {
    return new Selected(target, NO_CHANNEL, null);
  }

  public boolean hasChannel() {
    return channel != NO_CHANNEL;
  }

  public Selected withChannel(int newChannel) {
    return new Selected(target, newChannel, null);
  }

  public Selected withCell(Cell newCell) {
    return new Selected(target, channel, newCell);
  }
}
