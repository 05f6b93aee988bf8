package org.resnetexplorer.app.featuremaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ValueScale;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.OutputMeaning;

/** What the panes of maps say. */
final class MapsWords {
  private static final int LEADING_DIGITS = 4;
  private static final int MOST_DECIMALS = 7;

  private final Messages messages;

  MapsWords(Messages messages) {
    this.messages = messages;
  }

  /** The same said ever shorter, for where there is little room. */
  List<String> summaries(ShownMaps maps, int visible, WidthClass width) {
    String counts = messages.text("maps.seen.counts", visible, maps.count());
    return List.of(summary(maps, visible, width), counts);
  }

  /** How many channels of how many are seen, and what else one must know. */
  String summary(ShownMaps maps, int visible, WidthClass width) {
    String text;
    if (maps.filter() != ChannelFilter.ALL) {
      text = filtered(maps, visible);
    } else if (maps.isLogits()) {
      text =
          messages.text(
              maps.run().model().hasClasses() ? "maps.seen.classes" : "maps.seen.outputs",
              visible,
              maps.count());
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

  private String filtered(ShownMaps maps, int visible) {
    return maps.filter() == ChannelFilter.TOP
        ? messages.text("maps.seen.top", visible, maps.count(), order(maps.ranking()))
        : messages.text("maps.seen.dead", visible, maps.channels().length, maps.count());
  }

  /** A channel that the mouse is on. */
  String hovered(ShownMaps maps, int channel) {
    String mean = number(maps, channel, maps.statistics().get(channel).mean());
    if (maps.order() == MapOrder.CONTRIBUTION) {
      double given = maps.facts().contributions()[channel];
      return messages.text(
          "maps.hover.contribution",
          channel,
          mean,
          Numbers.signedTold(given, given, LEADING_DIGITS - 1),
          maps.answer().label());
    }
    if (maps.isLogits()) {
      boolean isNumber = maps.run().model().outputs() == OutputMeaning.IDENTITY;
      return messages.text(
          isNumber ? "maps.hover.output" : "maps.hover.class", label(maps, channel), mean);
    }
    return messages.text("maps.hover.channel", channel, mean);
  }

  /** The same said ever shorter. */
  List<String> hoveredShorter(ShownMaps maps, int channel) {
    String mean = number(maps, channel, maps.statistics().get(channel).mean());
    String full = hovered(maps, channel);
    String shortest = messages.text("maps.hover.short", channel, mean);
    return maps.isLogits()
        ? List.of(full, shortest)
        : List.of(full, messages.text("maps.hover.channel", channel, mean), shortest);
  }

  /** The grid in one sentence, for those who hear it. */
  String description(ShownMaps maps, int visible, int channel) {
    String text =
        messages.text(
            "maps.description", maps.call().name(), summary(maps, visible, WidthClass.WIDE));
    return maps.has(channel) ? text + ", " + tile(maps, channel) : text;
  }

  /** One tile in words. */
  private String tile(ShownMaps maps, int channel) {
    if (maps.isLogits() || !maps.shows(channel)) {
      return hovered(maps, channel);
    }
    Statistics statistics = maps.statistics().get(channel);
    return messages.text(
        "maps.tile",
        hovered(maps, channel),
        number(maps, channel, statistics.max()),
        percent(statistics.zeroShare()),
        maps.places()[channel] + 1,
        maps.channels().length);
  }

  /** An order in words. */
  String order(MapOrder order) {
    return messages.text("maps.by." + key(order));
  }

  /** The last part of the keys of an order's texts. */
  static String key(MapOrder order) {
    return switch (order) {
      case INDEX -> "index";
      case MEAN -> "mean";
      case MAXIMUM -> "max";
      case ZEROS -> "zeros";
      case CONTRIBUTION -> "contribution";
    };
  }

  /** The typed number of a channel, and what is wrong with it. */
  String jump(String digits, boolean isChannel, int count) {
    return messages.text(isChannel ? "maps.jump" : "maps.jump.none", digits, count - 1);
  }

  /** A pinned channel and where it is from. */
  String pin(PinnedTile tile) {
    Legend ends = Legend.of(tile.scale());
    return messages.text(
        tile.shared() ? "maps.pin.tip.shared" : "maps.pin.tip",
        tile.call().name(),
        tile.pin().channel(),
        Numbers.compact(tile.statistics().mean()),
        ends.low(),
        ends.high());
  }

  /** The numbers at the ends of a bar of colours. */
  Legend legend(ShownMaps maps) {
    if (maps.hasSharedScale() || maps.isWithoutNumbers()) {
      return ownLegend(maps, 0);
    }
    boolean signed = !maps.call().isNonNegative();
    return new Legend(
        signed ? messages.text("maps.legend.own.low") : "0",
        signed ? "0" : "",
        messages.text(signed ? "maps.legend.own.high" : "maps.legend.own.max"));
  }

  /** What the scale spans, in a sentence. */
  String legendTip(ShownMaps maps) {
    boolean nonNegative = maps.call().isNonNegative();
    String scope =
        switch (maps.rule().scope()) {
          case CHANNEL -> messages.text("maps.legend.tip.channel");
          case CALL -> messages.text("maps.legend.tip.call");
          case BLOCK ->
              messages.text(
                  nonNegative
                      ? "maps.legend.tip.block.non-negative"
                      : "maps.legend.tip.block.signed");
          case ALL ->
              messages.text(
                  nonNegative ? "maps.legend.tip.all.non-negative" : "maps.legend.tip.all.signed");
          case SERIES -> messages.text("maps.legend.tip.series");
        };
    return maps.rule().gamma() == Gamma.ONE
        ? scope
        : messages.text(
            "maps.legend.tip.gamma", scope, Numbers.compact(maps.rule().gamma().exponent()));
  }

  String channelTitle(ShownMaps maps, int channel) {
    if (!maps.isLogits()) {
      return messages.text("maps.channel", channel);
    }
    return messages.text(maps.run().model().hasClasses() ? "maps.class" : "maps.output", channel);
  }

  /** The rank, of how many and by what, from all that to as much as there is room for. */
  List<String> rank(ShownMaps maps, int channel) {
    int rank = maps.ranks()[channel];
    String bare = messages.text("maps.rank.bare", rank, maps.count());
    return maps.isLogits()
        ? List.of(rankInFull(maps, channel), bare, "")
        : List.of(
            rankInFull(maps, channel),
            messages.text("maps.rank.short", rank, maps.count(), order(maps.ranking())),
            bare,
            "");
  }

  /** The rank with all it says; a class with its name. */
  String rankInFull(ShownMaps maps, int channel) {
    int rank = maps.ranks()[channel];
    return maps.isLogits()
        ? messages.text("maps.rank.class", label(maps, channel), rank, maps.count())
        : messages.text("maps.rank", rank, maps.count(), order(maps.ranking()));
  }

  /** What an output is called. */
  String label(ShownMaps maps, int index) {
    return maps.run().model().nameOf(index, messages);
  }

  /** The numbers of one channel's own scale. */
  Legend ownLegend(ShownMaps maps, int channel) {
    return maps.isWithoutNumbers()
        ? Legend.ofNoNumbers(maps.activation().at(channel, 0, 0))
        : Legend.of(maps.scale(channel));
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

  /** How often which value occurs in a channel. */
  HistogramCanvas.Bars histogram(ChannelPicture picture) {
    String low = lowest(picture.maps(), picture.number(picture.histogram().low()));
    String high = picture.number(picture.histogram().high());
    return new HistogramCanvas.Bars(
        picture.histogram(),
        low,
        high,
        messages.text("maps.histogram", picture.channel()),
        messages.text("maps.histogram.description", picture.channel(), low, high));
  }

  /** How often which value occurs in a whole call. */
  HistogramCanvas.Bars histogram(LargePicture picture) {
    Histogram all = picture.ofCall();
    double magnitude = Math.max(Math.abs(all.low()), Math.abs(all.high()));
    String low = lowest(picture.maps(), number(all.low(), magnitude));
    String high = number(all.high(), magnitude);
    return new HistogramCanvas.Bars(
        all,
        low,
        high,
        messages.text("maps.histogram.call", picture.maps().name()),
        messages.text("maps.histogram.call.description", picture.maps().call().name(), low, high));
  }

  /** After a ReLU the zeros are told as a share, and not drawn. */
  private static String lowest(ShownMaps maps, String number) {
    return maps.call().isNonNegative() ? "> 0" : number;
  }

  /** A cell and its value. */
  String cell(LargePicture picture, Cell at) {
    double value = picture.value(at.row(), at.column());
    return messages.text(
        "maps.channel.description.cell",
        at.row(),
        at.column(),
        number(picture.maps(), picture.channel(), value));
  }

  /** What a cell sees of the photo. */
  String seen(LargePicture picture, Cell at) {
    PinnedCell.Field field = picture.fieldOf(at.row(), at.column());
    return messages.text(
        "maps.large.seen",
        at.row(),
        at.column(),
        field.top(),
        field.bottom(),
        field.left(),
        field.right());
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
