package org.resnetexplorer.app.exemplars;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;

/** The channel that all panes show of a call. */
final class ShownChannel {
  private ShownChannel() {}

  /**
   * The chosen one, or the one that tells most on the picture that is open; not on the FX thread.
   *
   * @param selected as it was on the FX thread
   * @param run null before the first
   * @param channels of the call
   * @return {@link Selected#NO_CHANNEL} if none is chosen and no picture has run
   */
  static int of(PaneContext context, Selected selected, @Nullable Run run, Call call, int channels)
      throws EngineException {
    if (selected.hasChannel() && selected.channel() < channels) {
      return selected.channel();
    }
    return run == null
        ? Selected.NO_CHANNEL
        : context.activations().channel(run, call, Selected.NO_CHANNEL);
  }
}
