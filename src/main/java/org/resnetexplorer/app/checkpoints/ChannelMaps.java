package org.resnetexplorer.app.checkpoints;

import java.util.HashMap;
import java.util.Map;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;

/**
 * One channel of one call in the checkpoints of a series, as far as they have been read.
 *
 * @param of the answers to the same picture
 * @param maps one channel each, by the place in the series
 */
public record ChannelMaps(
    SeriesAnswers of, Call call, int channel, Map<Integer, Activation> maps) {

  /** Copies the map. */
  public ChannelMaps {
    maps = Map.copyOf(maps);
  }

  ChannelMaps with(int place, Activation map) {
    Map<Integer, Activation> more = new HashMap<>(maps);
    more.put(place, map);
    return new ChannelMaps(of, call, channel, more);
  }
}
