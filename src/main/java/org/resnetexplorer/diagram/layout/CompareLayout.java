package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * Two nets above one another: bars of one scale, stages of the same name in one column, and over
 * each column whether the two differ there.
 */
final class CompareLayout {
  private static final double HEADING = 26;
  private static final double TITLE = 22;
  private static final double NAMES = 16;
  private static final double BADGE_AND_NAMES = 38;
  private static final double ARC_ROOM = 16;
  private static final double BOTTOM = 6;
  private static final double LEAST_BARS = 40;
  private static final double MOST_BARS = 220;

  private final List<ShapesAndCosts> sizes;
  private final List<String> names;
  private final Context context;
  private final Sketch sketch;
  private final NetworkComparison comparison;
  private final List<NetColumns> columns;

  CompareLayout(List<ShapesAndCosts> sizes, List<String> names, Context context) {
    this.sizes = sizes;
    this.names = names;
    this.context = context;
    this.sketch = new Sketch(context.measure());
    this.comparison =
        NetworkComparison.of(sizes.get(0), sizes.get(1), NetworkComparison.Pairing.NAME);
    List<Network> networks = sizes.stream().map(ShapesAndCosts::network).toList();
    double widest = sketch.width("≠ layer4", TextStyle.TITLE_BOLD);
    this.columns = NetColumns.shared(networks, widest, context.measure(), context.width());
  }

  Diagram layOut() {
    double each = Math.floor((context.height() - HEADING - BOTTOM) / 2);
    double largest = sizes.stream().mapToDouble(CompareLayout::side).max().orElseThrow();
    double room = Math.max(LEAST_BARS, each - TITLE - ARC_ROOM - BADGE_AND_NAMES - BOTTOM);
    double bars = Math.min(MOST_BARS, room);
    headings();
    for (int i = 0; i < sizes.size(); i++) {
      net(i, HEADING + i * each, bars, bars / largest);
    }
    double rule = HEADING + each;
    sketch.line(
        Pen.solid(Token.LINE, 1), 0, false, new Point(0, rule), new Point(context.width(), rule));
    return sketch.finish(context.width(), context.height());
  }

  private static double side(ShapesAndCosts of) {
    Shape stem = of.output(of.network().calls().get(0));
    return Math.max(stem.height(), stem.width());
  }

  /** The sign before a name says whether that part differs; so does its weight. */
  private void headings() {
    NetColumns widest =
        columns.get(0).columns().size() >= columns.get(1).columns().size()
            ? columns.get(0)
            : columns.get(1);
    List<NetworkComparison.PartPair> parts = comparison.parts();
    for (int part = 0; part < parts.size(); part++) {
      NetworkComparison.PartPair pair = parts.get(part);
      double x = widest.columns().get(part + 1).x();
      String name = pair.name().startsWith("layer") ? pair.name() : context.text().get(pair.name());
      boolean differs = pair.differs();
      sketch.label(
          (differs ? "≠ " : "= ") + name,
          x,
          18,
          Anchor.START,
          differs ? TextStyle.NAME_BOLD : TextStyle.NAME,
          differs ? Token.INK : Token.INK_3);
    }
  }

  private void net(int which, double top, double bars, double perCell) {
    ShapesAndCosts own = sizes.get(which);
    NetColumns places = columns.get(which);
    double axis = top + TITLE + ARC_ROOM + Math.round(bars / 2);
    double piles = perCell * own.output(own.network().blocks().get(0).output()).height();
    double namesY = axis + Math.round(Math.max(bars / 2 + NAMES, piles / 2 + BADGE_AND_NAMES));
    sketch.label(
        names.get(which),
        places.input().x(),
        top + 16,
        Anchor.START,
        TextStyle.TITLE_BOLD,
        Token.INK);
    NetBars drawing =
        new NetBars(
            sketch, own.network(), own, context.text(), places, new NetBars.Scale(axis, perCell));
    drawing.trunk();
    drawing.stem(namesY);
    drawing.stages(namesY);
    drawing.head(namesY, bars);
  }
}
