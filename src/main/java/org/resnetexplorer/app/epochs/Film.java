package org.resnetexplorer.app.epochs;

import java.util.HashMap;
import java.util.Map;
import org.resnetexplorer.app.checkpoints.ChannelMaps;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/**
 * One channel in all checkpoints, painted on one scale.
 *
 * @param tiles by the place in the series, {@link #SIDE} by {@link #SIDE}
 */
record Film(ChannelMaps of, Map<Integer, Pixels> tiles) {
  static final int SIDE = 56;

  Film {
    tiles = Map.copyOf(tiles);
  }

  /**
   * @param look the colours of calls without signs, and how they are divided
   */
  static Film of(ChannelMaps maps, MapsLook look) {
    boolean signed = !maps.call().isNonNegative();
    Signedness signedness = signed ? Signedness.SIGNED : Signedness.NON_NEGATIVE;
    double end =
        maps.maps().values().stream()
            .mapToDouble(
                map ->
                    ValueScale.of(signedness, map.values(), 0, map.values().length).magnitude())
            .max()
            .orElse(0);
    Map<Integer, Pixels> tiles = new HashMap<>();
    maps.maps()
        .forEach(
            (place, map) ->
                tiles.put(place, tile(map, scale(map, signedness, end, look))));
    return new Film(maps, tiles);
  }

  private static ValueScale scale(
      Activation map, Signedness signedness, double end, MapsLook look) {
    ValueScale scale =
        ValueScale.within(end, signedness, map.values(), 0, map.values().length)
            .withGamma(look.gamma());
    return signedness == Signedness.SIGNED ? scale : scale.withMap(look.colours());
  }

  private static Pixels tile(Activation map, ValueScale scale) {
    return new Pixels(
        SIDE, SIDE, Tile.render(map.values(), 0, map.height(), map.width(), scale, SIDE));
  }
}
