package org.resnetexplorer.app.featuremaps;

import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/**
 * A pinned channel's map of the last run.
 *
 * @param side pixels of its side
 * @param argb its colours, row after row; transparent where a value is not finite
 * @param scale what they mean
 * @param shared whether the grid's maps have the same scale
 */
record PinnedTile(
    Pin pin,
    Call call,
    int side,
    int[] argb,
    Statistics statistics,
    ValueScale scale,
    boolean shared) {

  static PinnedTile render(
      Pin pin, Call call, Activation activation, ValueScale scale, boolean shared, int side) {
    int[] argb =
        Tile.render(
            activation.values(),
            activation.offset(pin.channel()),
            activation.height(),
            activation.width(),
            scale,
            side);
    return new PinnedTile(
        pin, call, side, argb, activation.statistics(pin.channel()), scale, shared);
  }
}
