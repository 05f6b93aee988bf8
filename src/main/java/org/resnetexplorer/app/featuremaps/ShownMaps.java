package org.resnetexplorer.app.featuremaps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/**
 * The feature maps of one call of one run as they are laid out and coloured. Arrays are not to be
 * written.
 *
 * @param facts what is known of every channel, shown or not
 * @param order how the channels are laid out
 * @param filter which of them are shown
 * @param rule how values become colours
 * @param channels the channel at each place
 * @param places the place of each channel; {@link #NOWHERE} if it is filtered out
 * @param ranks each channel's rank from 1: by the order, or by mean if that is by index
 * @param scales one if the maps share it, else one for each channel
 */
record ShownMaps(
    ChannelFacts facts,
    MapOrder order,
    ChannelFilter filter,
    ScaleRule rule,
    int[] channels,
    int[] places,
    int[] ranks,
    List<ValueScale> scales) {
  static final int NOWHERE = -1;

  ShownMaps {
    scales = List.copyOf(scales);
  }

  static ShownMaps of(ChannelFacts facts, MapOrder order, ChannelFilter filter, ScaleRule rule) {
    int count = facts.activation().channels();
    int[] ordered = order.of(facts);
    int[] ranked = order == MapOrder.INDEX ? MapOrder.MEAN.of(facts) : ordered;
    int[] channels = filter.of(facts, ordered, ranked);
    return new ShownMaps(
        facts,
        order,
        filter,
        rule,
        channels,
        inverse(channels, count),
        IntStream.of(inverse(ranked, count)).map(rank -> rank + 1).toArray(),
        rule.scales(facts.activation()));
  }

  private static int[] inverse(int[] order, int count) {
    int[] places = new int[count];
    Arrays.fill(places, NOWHERE);
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  static Signedness signedness(Call call) {
    return call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
  }

  Run run() {
    return facts.run();
  }

  Call call() {
    return facts.call();
  }

  Activation activation() {
    return facts.activation();
  }

  /** Of each channel. */
  List<Statistics> statistics() {
    return facts.statistics();
  }

  /** All channels of the call, shown or filtered out. */
  int count() {
    return activation().channels();
  }

  /** The channel to show alone: the selected one if there is such a channel, else a telling one. */
  int channel(int selected) {
    return has(selected) ? selected : facts.telling();
  }

  boolean has(int channel) {
    return channel >= 0 && channel < count();
  }

  /** Whether the channel exists and is not filtered out. */
  boolean shows(int channel) {
    return has(channel) && places[channel] != NOWHERE;
  }

  /** The scale a channel is coloured by. */
  ValueScale scale(int channel) {
    return scales.get(hasSharedScale() ? 0 : channel);
  }

  boolean hasSharedScale() {
    return rule.scope() != ScaleScope.CHANNEL;
  }

  /** What ranks go by; by index they would say nothing. */
  MapOrder ranking() {
    return order == MapOrder.INDEX ? MapOrder.MEAN : order;
  }

  /** The class that contributions are to: the likeliest one. */
  Prediction answer() {
    return run().top().get(0);
  }

  /** Whether each channel is the logit of a class, shown as a bar. */
  boolean isLogits() {
    return run().model().network().isClassifier(call());
  }

  /** The cell with the greatest value of a channel, or the least; of equal ones the first. */
  Cell extreme(int channel, boolean greatest) {
    Activation values = activation();
    int from = values.offset(channel);
    int found = 0;
    float best = Float.NaN;
    for (int i = 0; i < values.cells(); i++) {
      float value = values.values()[from + i];
      if (Float.isNaN(best) || (greatest ? value > best : value < best)) {
        best = value;
        found = i;
      }
    }
    return new Cell(found / values.width(), found % values.width());
  }

  /** The last call before this one whose channels are these and still have maps. */
  Optional<Call> mapBehind() {
    Network network = run().model().network();
    Call at = call();
    while (at.inputs().size() == 1 && at.inputs().get(0) != Call.INPUT && !at.isLinear()) {
      at = network.calls().get(at.inputs().get(0));
      Shape shape = run().model().sizes().output(at);
      if (shape.channels() != count()) {
        return Optional.empty();
      }
      if (shape.isSpatial() && shape.height() * shape.width() > 1) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Whether no value of any channel is finite, so that no scale spans them. */
  boolean isWithoutNumbers() {
    return statistics().stream().allMatch(channel -> channel.finite() == 0);
  }

  /** Channels with a value that is infinite or not a number. */
  int notFinite() {
    return (int) statistics().stream().filter(channel -> channel.notFinite() > 0).count();
  }

  /** The call's name within its block: {@code relu#2}, {@code downsample.0}. */
  String name() {
    return call().shortName();
  }
}
