package org.resnetexplorer.app.featuremaps;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Cell;
import org.resnetexplorer.app.common.WidthClass;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.ValueScale;

/** What the panes of maps say. */
final class MapsWords {
  private static final int LEADING_DIGITS = 4;
  private static final int MOST_DECIMALS = 7;

  private final Messages messages;

  MapsWords(Messages messages) {
    this.messages = messages;
  }

  /** How many channels of how many are seen, and what else one must know. */
  String summary(MapsFrame seen, WidthClass width) {
    ShownMaps maps = seen.maps();
    int visible = seen.grid().visible(seen.topRow());
    String text;
    if (maps.isLogits()) {
      text = messages.text("maps.seen.classes", visible, maps.count());
    } else if (width == WidthClass.NARROW) {
      text = messages.text("maps.seen.short", visible, maps.count(), order(maps.order()));
    } else {
      text =
          messages.text(
              "maps.seen.channels",
              visible,
              maps.count(),
              maps.activation().height(),
              maps.activation().width());
    }
    int notFinite = maps.notFinite();
    return notFinite == 0 ? text : messages.text("maps.seen.not-finite", text, notFinite);
  }

  /** A channel that the mouse is on. */
  String hovered(ShownMaps maps, int channel) {
    String mean = number(maps, channel, maps.statistics().get(channel).mean());
    if (maps.isLogits()) {
      return messages.text("maps.hover.class", label(maps, channel), mean);
    }
    return messages.text("maps.hover.channel", channel, mean);
  }

  /** The grid in one sentence, for those who hear it. */
  String description(MapsFrame seen, int channel) {
    String text =
        messages.text(
            "maps.description", seen.maps().call().name(), summary(seen, WidthClass.WIDE));
    return seen.maps().has(channel) ? text + ", " + hovered(seen.maps(), channel) : text;
  }

  private String order(ChannelOrder order) {
    return messages.text("maps.by." + key(order));
  }

  private static String key(ChannelOrder order) {
    return switch (order) {
      case INDEX -> "index";
      case MEAN -> "mean";
      case MAXIMUM -> "max";
    };
  }

  /** The numbers at the ends of a bar of colours. */
  Legend legend(ShownMaps maps) {
    if (maps.hasSharedScale()) {
      return Legend.of(maps.scale(0));
    }
    boolean signed = !maps.call().isNonNegative();
    return new Legend(
        signed ? messages.text("maps.legend.own.low") : "0",
        signed ? "0" : "",
        messages.text(signed ? "maps.legend.own.high" : "maps.legend.own.max"));
  }

  /** What the scale spans, in a sentence. */
  String legendTip(ScaleScope scope, Call call) {
    return switch (scope) {
      case CHANNEL -> messages.text("maps.legend.tip.channel");
      case CALL -> messages.text("maps.legend.tip.call");
      case ALL ->
          messages.text(
              call.isNonNegative()
                  ? "maps.legend.tip.all.non-negative"
                  : "maps.legend.tip.all.signed");
    };
  }

  String channelTitle(ShownMaps maps, int channel) {
    return messages.text(maps.isLogits() ? "maps.class" : "maps.channel", channel);
  }

  String rank(ShownMaps maps, int channel, WidthClass width) {
    int rank = maps.ranks()[channel];
    if (maps.isLogits()) {
      return messages.text("maps.rank.class", label(maps, channel), rank, maps.count());
    }
    return width == WidthClass.WIDE
        ? messages.text("maps.rank", rank, maps.count(), order(maps.ranking()))
        : messages.text("maps.rank.short", rank, maps.count());
  }

  /** What a class is called; its number if nobody knows. */
  String label(ShownMaps maps, int index) {
    return maps.run()
        .model()
        .labels()
        .find(index)
        .orElseGet(() -> messages.text("app.class", index));
  }

  /** The numbers of one channel's own scale. */
  Legend ownLegend(ShownMaps maps, int channel) {
    return Legend.of(maps.scale(channel));
  }

  /** A share from 0 to 1, without decimals. */
  String percent(double share) {
    return messages.text("maps.percent", Numbers.fixed(share * 100, 0));
  }

  /** The large channel in one sentence, for those who hear it. */
  String channelDescription(ChannelPicture picture, @Nullable Cell at, String value) {
    ShownMaps maps = picture.maps();
    String text =
        messages.text(
            "maps.channel.description",
            channelTitle(maps, picture.channel()),
            maps.call().name(),
            maps.activation().height(),
            maps.activation().width(),
            picture.number(picture.statistics().mean()),
            picture.number(picture.statistics().deviation()));
    return at == null
        ? text
        : text
            + ", "
            + messages.text("maps.channel.description.cell", at.row(), at.column(), value);
  }

  /** A value of a channel, with as many decimals as its scale leaves four digits. */
  static String number(ShownMaps maps, int channel, double value) {
    ValueScale scale = maps.scale(channel);
    return number(value, scale.magnitude());
  }

  static String number(double value, double magnitude) {
    if (!(magnitude > 0)) {
      return Numbers.fixed(value, LEADING_DIGITS);
    }
    int decimals = LEADING_DIGITS - 1 - (int) Math.floor(Math.log10(magnitude));
    return decimals <= 0
        ? Numbers.compact(value)
        : Numbers.fixed(value, Math.min(MOST_DECIMALS, decimals));
  }
}
