package org.resnetexplorer.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.text.Messages;

/** What stands over a saved picture of maps: what it shows, of which model and picture, and how. */
public final class MapsCaption {
  private final Messages messages;
  private final String model;
  private final String picture;

  /**
   * @param picture the name of what the network was run on
   */
  public MapsCaption(Messages messages, String model, String picture) {
    this.messages = messages;
    this.model = model;
    this.picture = picture;
  }

  /** All maps of a call, by their index. */
  public List<String> all(Call call, Activation maps, ScaleRule rule) {
    return some(call, maps, rule, maps.channels(), "");
  }

  /**
   * Some maps of a call.
   *
   * @param shown how many
   * @param order how they are ordered, in words; empty if by index
   */
  public List<String> some(Call call, Activation maps, ScaleRule rule, int shown, String order) {
    String what =
        messages.text(
            "cli.caption.grid", call.name(), shown, maps.channels(), maps.height(), maps.width());
    List<String> lines = lines(order.isEmpty() ? what : what + ", " + order, rule);
    notFinite(messages, maps).ifPresent(lines::add);
    return lines;
  }

  /** That channels are crossed out, as they hold values that are no numbers, if any do. */
  public static Optional<String> notFinite(Messages messages, Activation maps) {
    long crossed =
        IntStream.range(0, maps.channels())
            .filter(channel -> statistics(maps, channel).notFinite() > 0)
            .count();
    return crossed == 0
        ? Optional.empty()
        : Optional.of(messages.text("cli.caption.notfinite", crossed, maps.channels()));
  }

  private static Statistics statistics(Activation maps, int channel) {
    int from = maps.offset(channel);
    return Statistics.of(maps.values(), from, from + maps.cells());
  }

  /** One map of a call. */
  public List<String> one(Call call, Activation maps, ScaleRule rule, int channel) {
    return lines(
        messages.text(
            "cli.caption.channel",
            call.name(),
            channel,
            maps.channels() - 1,
            maps.height(),
            maps.width()),
        rule);
  }

  private List<String> lines(String what, ScaleRule rule) {
    return new ArrayList<>(
        List.of(what, messages.text("cli.caption.from", model, picture), scale(rule)));
  }

  private String scale(ScaleRule rule) {
    String colours = messages.text("cli.caption.colours." + Messages.part(rule.map()));
    String scope =
        rule.scope() == ScaleScope.CHANNEL
            ? messages.text("cli.caption.own")
            : scope(messages, rule.scope());
    return rule.gamma() == Gamma.ONE
        ? messages.text("cli.caption.scale", scope, colours)
        : messages.text(
            "cli.caption.scale.gamma", scope, colours, Numbers.compact(rule.gamma().exponent()));
  }

  /** Which maps share a scale, in words. */
  public static String scope(Messages messages, ScaleScope scope) {
    return messages.text("cli.maps.scope." + Messages.part(scope));
  }
}
