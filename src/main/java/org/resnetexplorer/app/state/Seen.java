package org.resnetexplorer.app.state;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * What the window looks at in one moment.
 *
 * @param prepared the picture as the network is getting it; ahead of the picture shown while the
 *     answer to a change is on its way
 * @param selected a target that the model shown has
 * @param call the call whose output stands for the selected target; null before the first model
 * @param block the block around the selection; null outside of blocks
 */
record Seen(
    Shown shown,
    @Nullable OpenPicture prepared,
    Selected selected,
    @Nullable Call call,
    @Nullable Block block) {

  /**
   * @throws IllegalArgumentException if the model shown does not have the target
   */
  static Seen of(Shown shown, @Nullable OpenPicture prepared, Selected selected) {
    if (shown.model() == null) {
      return new Seen(shown, prepared, selected, null, null);
    }
    Network network = shown.model().network();
    if (!selected.target().existsIn(network)) {
      throw new IllegalArgumentException("No " + selected.target() + " in this network");
    }
    return new Seen(
        shown,
        prepared,
        selected,
        selected.target().output(network),
        network.blockOf(selected.target().id()).orElse(null));
  }

  Seen with(Selected other) {
    return of(shown, prepared, other);
  }

  Seen withPrepared(@Nullable OpenPicture next) {
    return new Seen(shown, next, selected, call, block);
  }
}
