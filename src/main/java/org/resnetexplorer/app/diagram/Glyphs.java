package org.resnetexplorer.app.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.app.common.OpenPicture;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
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

/** Renders one channel of each call in view, each scaled to itself. */
final class Glyphs {
  private final PaneTools tools;

  Glyphs(PaneTools tools) {
    this.tools = tools;
  }

  DiagramViewModel.Made of(Run run, Diagram diagram, View view, Selected selected, double zoom)
      throws EngineException {
    Network network = run.model().network();
    ChannelGroups groups = new ChannelGroups(run, view, selected, tools.activations());
    Map<String, Glyph> maps = new HashMap<>();
    Map<String, String> details = new HashMap<>();
    for (Element element : diagram.elements()) {
      if (element instanceof Element.Sheets sheets) {
        int side = (int) Math.round(zoom * sheets.front().width());
        if (sheets.map().equals(DiagramState.PICTURE)) {
          maps.put(sheets.map(), picture(run.picture()));
        } else {
          Call call = network.findCall(sheets.map()).orElseThrow();
          Activation activation = tools.activations().of(run, call);
          int channel = groups.channelOf(call);
          maps.put(sheets.map(), map(call, activation, channel, side));
        }
      }
    }
    for (Call call : callsOf(network, view)) {
      if (call.operation() instanceof Layer.ReLU) {
        double zero = tools.activations().of(run, call).statistics().zeroShare();
        details.put(call.name(), tools.messages().text("canvas.zero", Math.round(100 * zero)));
      }
    }
    return new DiagramViewModel.Made(maps, details);
  }

  private static List<Call> callsOf(Network network, View view) {
    return view instanceof View.BlockView block ? network.callsWithin(block.path()) : List.of();
  }

  private static Glyph picture(OpenPicture picture) {
    RgbImage crop = picture.crop().pixels();
    return new Glyph(crop.toArgb(), crop.width(), crop.height(), true);
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
