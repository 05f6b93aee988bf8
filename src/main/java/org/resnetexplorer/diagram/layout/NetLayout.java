package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The whole network: a bar per block, its height the side of the map, its width the square root of
 * the channels; blocks that are alike folded into a pile; figures of each stage below.
 */
final class NetLayout {
  private static final double TOP = 12;
  private static final double HEADING = 16;
  private static final double SHAPE = 18;
  private static final double MAP_GAP = 8;
  private static final double BARS_GAP = 14;
  private static final double NAMES = 28;
  private static final double ARCS = 12;
  private static final double BADGES = 22;
  private static final double LEGEND = 26;
  private static final double BOTTOM = 8;
  private static final double BAR_ROOM = 32;
  private static final double LEAST_BARS = 104;
  private static final double MOST_BARS = 302;

  private final Network network;
  private final ShapesAndCosts sizes;
  private final Context context;
  private final Sketch sketch;
  private final List<NetFigures> figures;
  private final Parts parts;

  /** Where no pooling makes bars lower than the stem's, the arcs over them need a row. */
  private final double arcs;

  /** And so do the badges of piles below them. */
  private final double badges;

  private final NetColumns columns;

  /**
   * What a canvas of some height has room for.
   *
   * @param map side of the maps above the stages
   * @param rows how many rows of figures, the last ones of the list
   */
  private record Parts(double map, int rows, double rowHeight, boolean legend) {
    private static final List<Parts> CHOICES =
        List.of(
            new Parts(64, 4, 28, true),
            new Parts(64, 4, 24, true),
            new Parts(64, 4, 24, false),
            new Parts(48, 4, 24, false),
            new Parts(48, 2, 24, false),
            new Parts(48, 0, 0, false),
            new Parts(0, 0, 0, false));

    Parts withoutMaps() {
      return new Parts(0, rows, rowHeight, legend);
    }

    double above() {
      return TOP + HEADING + SHAPE + (map > 0 ? MAP_GAP + map : 0) + BARS_GAP;
    }

    double below() {
      return NAMES + rows * rowHeight + (legend ? LEGEND : 0) + BOTTOM;
    }

    static Parts fitting(double height, boolean maps) {
      return CHOICES.stream()
          .map(parts -> maps ? parts : parts.withoutMaps())
          .filter(parts -> height - parts.above() - parts.below() >= LEAST_BARS)
          .findFirst()
          .orElseGet(() -> CHOICES.get(CHOICES.size() - 1));
    }
  }

  NetLayout(Network network, ShapesAndCosts sizes, Context context) {
    this.network = network;
    this.sizes = sizes;
    this.context = context;
    this.sketch = new Sketch(context.measure());
    this.arcs = NetColumns.pools(network) ? 0 : ARCS;
    this.badges = NetColumns.pools(network) ? 0 : BADGES;
    this.parts = Parts.fitting(context.height() - arcs - badges, context.withMaps());
    List<NetFigures> all = NetFigures.of(network, sizes, context.text());
    List<NetFigures> rows = all.subList(all.size() - parts.rows(), all.size());
    Optional<NetColumns> withTotals =
        fit(rows, BAR_ROOM, NetColumns.Density.ROOMY)
            .or(() -> fit(rows, 0, NetColumns.Density.ROOMY))
            .or(() -> fit(rows, 0, NetColumns.Density.TIGHT));
    this.figures =
        withTotals.isPresent() ? rows : rows.stream().map(NetFigures::withoutTotal).toList();
    this.columns =
        withTotals
            .or(() -> fit(figures, 0, NetColumns.Density.TIGHT))
            .orElseGet(
                () ->
                    NetColumns.least(
                        network, texts(figures, 0), context.measure(), context.width()));
  }

  private Optional<NetColumns> fit(
      List<NetFigures> rows, double barRoom, NetColumns.Density density) {
    return NetColumns.fit(
        network, texts(rows, barRoom), context.measure(), density, context.width());
  }

  Diagram layOut() {
    double largest = Math.max(stemShape().height(), stemShape().width());
    double room = context.height() - arcs - badges - parts.above() - parts.below();
    double perCell = Math.min(MOST_BARS, room) / largest;
    double bars = Math.floor(perCell * largest);
    double slack = Math.floor(Math.max(0, room - bars) / 2);
    double axis = parts.above() + arcs + slack + Math.round(bars / 2);
    double bottom = axis + Math.round(bars / 2) + badges;
    double namesY = bottom + 16;
    double top = slack + TOP;
    NetBars drawing =
        new NetBars(
            sketch, network, sizes, context.text(), columns, new NetBars.Scale(axis, perCell));
    drawing.stageFrames(top - 6, namesY + 7);
    headings(top);
    drawing.trunk();
    drawing.stem(namesY);
    drawing.stages(namesY);
    drawing.head(namesY, bars);
    double tableTop = bottom + NAMES;
    NetTable table = new NetTable(sketch, columns, figures);
    table.rows(tableTop, parts.rowHeight());
    if (parts.legend()) {
      double baseline = tableTop + figures.size() * parts.rowHeight() + 18;
      table.legend(context.text(), network.spec().family(), baseline);
    }
    return sketch.finish(context.width(), context.height());
  }

  /** Of its last convolution. */
  private Shape stemShape() {
    List<Call> stem = network.callsAround(network.calls().get(0));
    return stem.stream()
        .filter(call -> call.convolution().isPresent())
        .reduce((before, after) -> after)
        .map(sizes::output)
        .orElseThrow();
  }

  private Shape stageShape(int stage) {
    return sizes.output(lastOf(stage).output());
  }

  private Block lastOf(int stage) {
    List<Block> blocks = network.stage(stage);
    return blocks.get(blocks.size() - 1);
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    titles.add(context.text().get("net.input"));
    titles.add(context.text().get("stem"));
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      titles.add("layer" + stage);
    }
    titles.add(context.text().get("head"));
    return titles;
  }

  private List<List<String>> shapes() {
    List<List<String>> shapes = new ArrayList<>();
    shapes.add(CardText.shapes(sizes.input()));
    shapes.add(CardText.shapes(stemShape()));
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      shapes.add(CardText.shapes(stageShape(stage)));
    }
    String from = String.valueOf(stageShape(network.spec().depths().size()).channels());
    shapes.add(
        network.classifier().isPresent() ? headShapes(from) : List.of(from, from, from, from));
    return shapes;
  }

  private List<String> headShapes(String from) {
    String to = String.valueOf(network.spec().classes());
    return List.of(from + " → " + to, from + "→" + to, "→" + to, to);
  }

  /** The least widths that hold each column's texts, and bars beside its figures. */
  private NetColumns.Texts texts(List<NetFigures> rows, double barRoom) {
    List<Double> widths = new ArrayList<>();
    for (int column = 0; column < titles().size(); column++) {
      double widest = sketch.width(titles().get(column), TextStyle.HEADING);
      widest = Math.max(widest, sketch.width(shapes().get(column).get(2), TextStyle.NAME));
      for (NetFigures row : rows) {
        double figure =
            column == 0
                ? sketch.width(row.title(), TextStyle.TEXT)
                : sketch.width(row.parts().get(column - 1), TextStyle.NAME) + barRoom;
        widest = Math.max(widest, figure);
      }
      widths.add(Math.ceil(Math.max(widest, parts.map())));
    }
    double totals =
        rows.stream()
            .mapToDouble(row -> sketch.width(row.total(), TextStyle.NAME_BOLD))
            .max()
            .orElse(0);
    return new NetColumns.Texts(widths, Math.ceil(totals));
  }

  private void headings(double top) {
    int form = shapeForm();
    for (int column = 0; column < titles().size(); column++) {
      NetColumns.Column place = columns.columns().get(column);
      String title = titles().get(column);
      double baseline = top + HEADING - 2;
      sketch.label(title, place.x(), baseline, Anchor.START, TextStyle.HEADING, Token.INK);
      String shape = shapes().get(column).get(form);
      baseline += SHAPE;
      sketch.label(shape, place.x(), baseline, Anchor.START, TextStyle.NAME, Token.INK_2);
    }
    double mapTop = top + HEADING + SHAPE + MAP_GAP;
    if (parts.map() > 0) {
      maps(mapTop);
    }
    NetColumns.Column head = columns.head();
    double room = columns.totalsRight() - head.x();
    // Without maps it stands higher, as the bar of fc begins where it would end.
    double baseline = mapTop + (parts.map() > 0 ? 18 : 8);
    sketch.add(new Element.Answer(head.x(), baseline, room));
  }

  /** The longest spelling of shapes for which every column has room. */
  private int shapeForm() {
    for (int form = 0; form < 2; form++) {
      boolean fits = true;
      for (int column = 0; column < shapes().size(); column++) {
        double room = columns.columns().get(column).width();
        fits &= sketch.width(shapes().get(column).get(form), TextStyle.NAME) <= room;
      }
      if (fits) {
        return form;
      }
    }
    return 2;
  }

  private void maps(double top) {
    List<String> maps = new ArrayList<>();
    maps.add(DiagramState.INPUT);
    // The stem's map is that of its ReLU, the last call at the full size of the column's heading.
    maps.add(network.calls().get(2).name());
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      maps.add(lastOf(stage).output().name());
    }
    for (int i = 0; i < maps.size(); i++) {
      double x = columns.columns().get(i).x();
      Bounds front = new Bounds(x, top, parts.map(), parts.map());
      sketch.add(new Element.Sheets(maps.get(i), front, 1, 0));
    }
  }
}
