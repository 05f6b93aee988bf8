package org.resnetexplorer.cli;

import java.util.HashMap;
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
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

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
  }

  /**
   * A channel of a person's choice.
   *
   * @param call whose output it is of; empty for no choice
   */
  public record Chosen(String call, int channel) {
    public static final Chosen NONE = new Chosen("", 0);
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
    SharedChannels channels = new SharedChannels(shown, values);
    Map<String, Glyph> maps = new HashMap<>();
    for (Element element : shown.diagram().elements()) {
      if (element instanceof Element.Sheets sheets) {
        int side = (int) Math.round(zoom * sheets.front().width());
        if (sheets.map().equals(DiagramState.PICTURE)) {
          maps.put(
              sheets.map(), new Glyph(picture.toArgb(), picture.width(), picture.height(), true));
        } else {
          Call call = shown.network().findCall(sheets.map()).orElseThrow();
          maps.put(sheets.map(), map(call, values.of(call), channels.channelOf(call), side));
        }
      }
    }
    return new DiagramMaps(maps, details(shown, values, messages));
  }

  private static Map<String, String> details(Shown shown, Values values, Messages messages)
      throws EngineException {
    Map<String, String> details = new HashMap<>();
    for (Call call : callsOf(shown)) {
      if (call.operation() instanceof Layer.ReLU) {
        double zero = values.of(call).statistics().zeroShare();
        details.put(call.name(), messages.text("cli.diagram.zero", Math.round(100 * zero)));
      }
    }
    return details;
  }

  private static List<Call> callsOf(Shown shown) {
    return shown.view() instanceof View.BlockView block
        ? shown.network().callsWithin(block.path())
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
    return new Glyph(argb, pixels, pixels, false);
  }
}
