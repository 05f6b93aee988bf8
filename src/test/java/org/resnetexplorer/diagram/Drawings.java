package org.resnetexplorer.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.Sizes;
import org.resnetexplorer.network.StridePlacement;

/** The networks, views and canvases that the tests draw. */
final class Drawings {
  /** Fonts as wide as the wider of what a canvas may have: mono 0.602 em, prose 0.55 em. */
  static final TextMeasure MEASURE =
      (text, style) -> text.length() * style.size() * (style.isMono() ? 0.602 : 0.55);

  static final List<Canvas> CANVASES =
      List.of(
          new Canvas(656, 310),
          new Canvas(900, 420),
          new Canvas(1064, 466),
          new Canvas(1900, 1000));

  record Canvas(double width, double height) {}

  private Drawings() {}

  static List<String> networks() {
    List<String> names = new ArrayList<>(ResNetSpec.PRESETS);
    names.addAll(
        List.of(
            "resnext50_32x4d", "wide_resnet50_2", "resnet18 of 16 classes", "cifar20", "cifar56"));
    return names;
  }

  static Network network(String name) {
    return Network.of(
        switch (name) {
          case "resnext50_32x4d" -> bottlenecks(32, 4);
          case "wide_resnet50_2" -> bottlenecks(1, 128);
          case "resnet18 of 16 classes" -> ResNetSpec.preset("resnet18").withClasses(16);
          case "cifar20" -> ResNetSpec.cifar(3);
          case "cifar56" -> ResNetSpec.cifar(9);
          default -> ResNetSpec.preset(name);
        });
  }

  private static ResNetSpec bottlenecks(int groups, int width) {
    return new ResNetSpec(
        BlockKind.BOTTLENECK,
        List.of(3, 4, 6, 3),
        1000,
        64,
        groups,
        width,
        StridePlacement.MIDDLE_3X3);
  }

  static Sizes sizes(Network network) {
    int side = network.spec().family().stem().usualSide();
    return network.sizes(side, side);
  }

  /** Every view of the network, blocks that are alike once. */
  static List<View> views(Network network) {
    List<View> views = new ArrayList<>(List.of(new View.Net(), new View.Stem(), new View.Head()));
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      views.add(new View.Stage(stage));
    }
    network.blocks().stream()
        .filter(block -> block.position() < 2)
        .forEach(block -> views.add(new View.BlockView(block.path())));
    return views;
  }

  static Diagram draw(Network network, View view, Canvas canvas, Locale language) {
    return new Diagrams(new DiagramText(language), MEASURE)
        .of(network, sizes(network), view, canvas.width(), canvas.height());
  }

  static Diagram draw(Network network, View view) {
    return draw(network, view, CANVASES.get(2), Locale.ENGLISH);
  }

  static Diagram draw(Network network, Block block) {
    return draw(network, new View.BlockView(block.path()));
  }

  /** A run with a map and the longest detail for each call, and a long class name. */
  static DiagramState run(Network network) {
    Glyph map = new Glyph(new int[4], 2, 2, false);
    Map<String, Glyph> glyphs = new HashMap<>();
    Map<String, String> details = new HashMap<>();
    glyphs.put(DiagramState.PICTURE, map);
    network
        .calls()
        .forEach(
            call -> {
              glyphs.put(call.name(), map);
              details.put(call.name(), "48 % zero");
            });
    return new DiagramState(
        "",
        "",
        glyphs,
        details,
        List.of(
            new DiagramState.Answer("soft-coated wheaten terrier", 0.458),
            new DiagramState.Answer("lynx", 0.3)));
  }
}
