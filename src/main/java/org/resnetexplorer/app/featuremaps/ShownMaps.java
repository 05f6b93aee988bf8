package org.resnetexplorer.app.featuremaps;

import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Statistics;
import org.resnetexplorer.render.ValueScale;

/**
 * All feature maps of one call of one run, with all that showing them needs. Arrays are not to be
 * written.
 *
 * @param order how the channels are laid out
 * @param rule how values become colours
 * @param channels the channel at each place
 * @param places the place of each channel
 * @param ranks each channel's rank from 1: by the order, or by mean if that is by index
 * @param scales one if the maps share it, else one for each channel
 * @param statistics of each channel
 * @param mostTelling the channel to show while none is chosen
 */
record ShownMaps(
    Run run,
    Call call,
    Activation activation,
    ChannelOrder order,
    ScaleRule rule,
    int[] channels,
    int[] places,
    int[] ranks,
    List<ValueScale> scales,
    List<Statistics> statistics,
    int mostTelling) {
  ShownMaps {
    scales = List.copyOf(scales);
    statistics = List.copyOf(statistics);
  }

  static ShownMaps of(
      Run run, Call call, Activation activation, ChannelOrder order, ScaleRule rule) {
    int count = activation.channels();
    int[] channels = ChannelOrder.order(order, activation.values(), count);
    int[] places = inverse(channels);
    int[] ranks =
        order == ChannelOrder.INDEX
            ? inverse(ChannelOrder.order(ChannelOrder.MEAN, activation.values(), count))
            : places;
    return new ShownMaps(
        run,
        call,
        activation,
        order,
        rule,
        channels,
        places,
        IntStream.of(ranks).map(rank -> rank + 1).toArray(),
        rule.scales(activation),
        IntStream.range(0, count).mapToObj(activation::statistics).toList(),
        mostTelling(activation));
  }

  /** Single values do not vary; there the greatest tells most, as of the logits. */
  private static int mostTelling(Activation activation) {
    return activation.cells() == 1
        ? ChannelOrder.order(ChannelOrder.MEAN, activation.values(), activation.channels())[0]
        : activation.mostVariedChannel();
  }

  private static int[] inverse(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  static Signedness signedness(Call call) {
    return call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
  }

  int count() {
    return activation.channels();
  }

  boolean has(int channel) {
    return channel >= 0 && channel < count();
  }

  /** The scale a channel is coloured by. */
  ValueScale scale(int channel) {
    return scales.get(hasSharedScale() ? 0 : channel);
  }

  boolean hasSharedScale() {
    return rule.scope() != ScaleScope.CHANNEL;
  }

  /** What ranks go by; by index they would say nothing. */
  ChannelOrder ranking() {
    return order == ChannelOrder.INDEX ? ChannelOrder.MEAN : order;
  }

  /** Whether each channel is the logit of a class, shown as a bar. */
  boolean isLogits() {
    return call.operation() instanceof Layer.Linear;
  }

  /** Channels with a value that is infinite or not a number. */
  int notFinite() {
    return (int) statistics.stream().filter(channel -> channel.notFinite() > 0).count();
  }

  /** The call's name within its block: {@code relu#2}, {@code downsample.0}. */
  String name() {
    return run.model()
        .network()
        .blockOf(call.name())
        .map(Block::path)
        .map(path -> call.name().substring(path.length() + 1))
        .orElse(call.name());
  }
}
