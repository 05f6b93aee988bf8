package org.resnetexplorer.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.render.Pixels;

/** The networks, views and canvases that the tests draw. */
public final class Drawings {
  public static final TextMeasure MEASURE = new BundledFonts();

  static final List<Canvas> CANVASES =
      List.of(
          new Canvas(656, 310),
          new Canvas(656, 197),
          new Canvas(656, 262),
          new Canvas(720, 296),
          new Canvas(900, 420),
          new Canvas(1064, 296),
          new Canvas(1064, 466),
          new Canvas(1200, 660),
          new Canvas(1504, 296),
          new Canvas(1900, 1000));

  public record Canvas(double width, double height) {}

  private Drawings() {}

  public static List<String> networks() {
    List<String> names = new ArrayList<>(ResNetSpec.PRESETS);
    names.addAll(
        List.of(
            "resnext50_32x4d",
            "resnext101_32x8d",
            "wide_resnet50_2",
            "resnet18 of 16 classes",
            "cifar20",
            "cifar56",
            "cifar110",
            "bottlenecks 1 1 1 1",
            "basic 3 8 36 3",
            "three stages",
            "v1"));
    return names;
  }

  public static Network network(String name) {
    return Network.of(
        switch (name) {
          case "resnext50_32x4d" -> bottlenecks(32, 4, 3, 4, 6, 3);
          case "resnext101_32x8d" -> bottlenecks(32, 8, 3, 4, 23, 3);
          case "wide_resnet50_2" -> bottlenecks(1, 128, 3, 4, 6, 3);
          case "bottlenecks 1 1 1 1" -> bottlenecks(1, 64, 1, 1, 1, 1).withClasses(3);
          case "basic 3 8 36 3" -> basic(3, 8, 36, 3).withClasses(3);
          case "three stages" -> basic(2, 1, 3);
          case "v1" -> v1();
          case "resnet18 of 16 classes" -> ResNetSpec.preset("resnet18").withClasses(16);
          case "cifar20" -> ResNetSpec.cifar(3);
          case "cifar56" -> ResNetSpec.cifar(9);
          case "cifar110" -> ResNetSpec.cifar(18);
          default -> ResNetSpec.preset(name);
        });
  }

  private static ResNetSpec bottlenecks(int groups, int width, Integer... depths) {
    return new ResNetSpec(
        BlockKind.BOTTLENECK, List.of(depths), 1000, 64, groups, width, StridePlacement.MIDDLE_3X3);
  }

  private static ResNetSpec basic(Integer... depths) {
    return new ResNetSpec(
        BlockKind.BASIC, List.of(depths), 1000, 64, 1, 64, StridePlacement.MIDDLE_3X3);
  }

  /** ResNet-50 as in the paper, its stride on the first 1x1. */
  private static ResNetSpec v1() {
    return new ResNetSpec(
        BlockKind.BOTTLENECK, List.of(3, 4, 6, 3), 1000, 64, 1, 64, StridePlacement.FIRST_1X1);
  }

  public static ShapesAndCosts sizes(Network network) {
    int side = network.spec().family().stem().usualSide();
    return network.sizes(side, side);
  }

  /** Every view of the network, blocks that are alike once. */
  public static List<View> views(Network network) {
    List<View> views = new ArrayList<>(List.of(new View.Net(), new View.Stem(), new View.Head()));
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      views.add(new View.Stage(stage));
      views.add(new View.Stage(stage, true));
    }
    network.blocks().stream()
        .filter(block -> block.position() < 2)
        .forEach(block -> views.add(new View.BlockView(block.path())));
    return views;
  }

  public static Diagram draw(Network network, View view, Canvas canvas, Locale language) {
    return new Diagrams(new DiagramText(language), MEASURE)
        .of(network, sizes(network), view, canvas.width(), canvas.height());
  }

  public static Diagram draw(Network network, View view) {
    return draw(network, view, new Canvas(1064, 466), Locale.ENGLISH);
  }

  public static Diagram draw(Network network, Block block) {
    return draw(network, new View.BlockView(block.path()));
  }

  /** A run with a map and the longest detail for each call, and a long class name. */
  public static DiagramState run(Network network) {
    Glyph map = new Glyph(new Pixels(2, 2, new int[4]), false);
    Map<String, Glyph> glyphs = new HashMap<>();
    Map<String, String> details = new HashMap<>();
    glyphs.put(DiagramState.INPUT, map);
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
            new DiagramState.Answer("soft-coated wheaten terrier", "45.8 %", 0.458),
            new DiagramState.Answer("lynx", "30.0 %", 0.3)));
  }
}
