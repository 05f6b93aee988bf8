package org.resnetexplorer.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallGroups;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;
import org.resnetexplorer.text.Messages;

/**
 * What a run puts on a diagram, in the window as in a file.
 *
 * @param maps one channel of each call in view, each scaled to itself, and the picture
 * @param details a short line of a call by its name, such as {@code 48 % zero}
 */
public record DiagramMaps(Map<String, Glyph> maps, Map<String, String> details) {
  public DiagramMaps {
    maps = Map.copyOf(maps);
    details = Map.copyOf(details);
  }

  /** The outputs of a run. */
  @FunctionalInterface
  public interface Values {
    Activation of(Call call) throws EngineException;

    /** The channel of a call that is shown where none was chosen. */
    default int telling(Want want) throws EngineException {
      return of(want.representative()).mostVariedChannel();
    }
  }

  /**
   * A channel of a person's choice.
   *
   * @param call whose output it is of; empty for no choice
   */
  public record Chosen(String call, int channel) {
    public static final Chosen NONE = new Chosen("", 0);

    /** Not one channel, but the mean over all. */
    public static final Chosen MEAN = new Chosen("", -1);
  }

  /**
   * A map that a drawing has room for.
   *
   * @param representative the call whose most varied channel it is, if none was chosen
   * @param channel of the call, {@link #MOST_VARIED} or {@link #MEAN}
   * @param pixels of its side, if the call has as many cells
   */
  public record Want(Call call, Call representative, int channel, int pixels) {
    static final int MOST_VARIED = -1;
    static final int MEAN = -2;
  }

  /** What a drawing shows. */
  public record Shown(Network network, Diagram diagram, View view, Chosen chosen) {}

  /**
   * Renders what the drawing has room for.
   *
   * @param picture as the network receives it
   * @param zoom pixels of the screen or file for one of the drawing
   */
  public static DiagramMaps of(
      Shown shown, Values values, RgbImage picture, double zoom, Messages messages)
      throws EngineException {
    Map<String, Glyph> maps = new HashMap<>();
    if (shown.diagram().maps().contains(DiagramState.INPUT)) {
      maps.put(DiagramState.INPUT, render(picture));
    }
    for (Want want : wanted(shown, zoom)) {
      maps.put(want.call().name(), render(want, values));
    }
    return new DiagramMaps(maps, details(shown, values, messages));
  }

  /** The maps of calls that a drawing has room for, each once. */
  public static List<Want> wanted(Shown shown, double zoom) {
    Map<String, Want> wanted = new LinkedHashMap<>();
    for (Element element : shown.diagram().elements()) {
      if (element instanceof Element.Sheets sheets && !sheets.map().equals(DiagramState.INPUT)) {
        Call call = shown.network().findCall(sheets.map()).orElseThrow();
        int side = (int) Math.round(zoom * sheets.front().width());
        wanted.put(sheets.map(), want(shown, call, side));
      }
    }
    return List.copyOf(wanted.values());
  }

  /**
   * A call shows the channel of its group: the selected one if it belongs to the group, else the
   * one that varies most over the picture.
   */
  private static Want want(Shown shown, Call call, int pixels) {
    Chosen chosen = shown.chosen();
    if (chosen.equals(Chosen.MEAN)) {
      return new Want(call, call, Want.MEAN, pixels);
    }
    CallGroups groups = new CallGroups(shown.network());
    boolean grouped = showsGroupOf(shown, call);
    List<Call> group = grouped ? groups.of(call) : List.of(call);
    boolean follows = group.stream().anyMatch(member -> member.name().equals(chosen.call()));
    int channel = follows ? chosen.channel() : Want.MOST_VARIED;
    return new Want(call, grouped ? groups.representative(call) : call, channel, pixels);
  }

  /** Where the others of a group are not drawn, a call stands for itself. */
  private static boolean showsGroupOf(Shown shown, Call call) {
    return shown.view() instanceof View.Stem
        || shown.view() instanceof View.BlockView inside
            && shown.network().callsWithin(inside.path()).contains(call);
  }

  /** The picture as the network receives it. */
  public static Glyph render(RgbImage picture) {
    return new Glyph(new Pixels(picture.width(), picture.height(), picture.toArgb()), true);
  }

  /** One map, scaled to itself. */
  public static Glyph render(Want want, Values values) throws EngineException {
    Activation whole = values.of(want.call());
    if (want.channel() == Want.MEAN) {
      return map(want.call(), whole.meanOverChannels(), 0, want.pixels());
    }
    boolean chosen = want.channel() >= 0 && want.channel() < whole.channels();
    int channel = chosen ? want.channel() : values.telling(want);
    return map(want.call(), whole, channel, want.pixels());
  }

  private static Map<String, String> details(Shown shown, Values values, Messages messages)
      throws EngineException {
    Map<String, String> details = new HashMap<>();
    for (Call call : rectified(shown)) {
      details.put(call.name(), detail(values.of(call).statistics().zeroShare(), messages));
    }
    return details;
  }

  /** The line of a ReLU of which this part is zero. */
  public static String detail(double zeroShare, Messages messages) {
    return messages.text("cli.diagram.zero", Math.round(100 * zeroShare));
  }

  /** The ReLUs of a block; other drawings have no room to tell how much of them is zero. */
  public static List<Call> rectified(Shown shown) {
    return shown.view() instanceof View.BlockView block
        ? shown.network().callsWithin(block.path()).stream().filter(Call::isReLU).toList()
        : List.of();
  }

  private static Glyph map(Call call, Activation activation, int channel, int side) {
    int offset = activation.offset(channel);
    int cells = activation.cells();
    Signedness sign = call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
    ValueScale scale = ValueScale.of(sign, activation.values(), offset, offset + cells);
    // A map of fewer cells than pixels keeps its cells, so that each stays a crisp square.
    int pixels = Math.min(side, Math.max(activation.height(), activation.width()));
    int[] argb =
        Tile.render(
            activation.values(), offset, activation.height(), activation.width(), scale, pixels);
    return new Glyph(new Pixels(pixels, pixels, argb), false);
  }
}
