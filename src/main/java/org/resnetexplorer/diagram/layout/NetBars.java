package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallGroups;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/** Draws the bars of the net to scale, with their arcs, along one trunk line. */
final class NetBars {
  private static final double LEAST_HEIGHT = 8;
  private static final double GATE_ARM = 2.5;
  private static final double ARC_RISE = 12;
  private static final double ARC_CORNER = 6;
  private static final double BADGE_DROP = 16;
  private static final double FRAME_PAD = 8;
  private static final double FC_WIDTH = 12;
  private static final double AVG_WIDTH = 16;
  private static final double HEAD_OFFSET = 4;
  private static final double LEAST_HEAD = 34;
  private static final double NAME_GAP = 12;
  private static final double MARK = 10;
  private static final double STEM_GAP = 2;

  private final Sketch sketch;
  private final Network network;
  private final ShapesAndCosts sizes;
  private final DiagramText text;
  private final NetColumns columns;
  private final Scale scale;

  /**
   * Where the trunk runs, and how high bars are.
   *
   * @param axis y of the trunk line
   * @param perCell pixels per row of a map
   */
  record Scale(double axis, double perCell) {
    double height(Shape shape) {
      double side = Math.max(shape.height(), shape.width());
      double height = Math.max(LEAST_HEIGHT, Math.round(side * perCell));
      return height + height % 2;
    }
  }

  NetBars(
      Sketch sketch,
      Network network,
      ShapesAndCosts sizes,
      DiagramText text,
      NetColumns columns,
      Scale scale) {
    this.sketch = sketch;
    this.network = network;
    this.sizes = sizes;
    this.text = text;
    this.columns = columns;
    this.scale = scale;
  }

  /** The grounds of the stages, behind everything, that show which one is selected. */
  void stageFrames(double top, double bottom) {
    double pad = Math.min(FRAME_PAD, columns.density().gap() / 2);
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      NetColumns.Column column = columns.stage(stage);
      Bounds bounds = new Bounds(column.x() - pad, top, column.width() + 2 * pad, bottom - top);
      String path = "layer" + stage;
      int blocks = network.spec().depths().get(stage - 1);
      String role =
          text.get("role.stage", path, blocks, text.by(sizes.output(first(stage).output())));
      sketch.node(new Node(path, bounds, NodeKind.STAGE, role, Node.Lane.UPPER, List.of()));
      sketch.add(new Element.Face(path, bounds, 6, 0, null));
    }
  }

  private Block first(int stage) {
    return network.stage(stage).get(0);
  }

  void trunk() {
    double start = columns.input().x() + 24;
    double end = columns.head().x() + HEAD_OFFSET + AVG_WIDTH / 2 + LEAST_HEAD;
    Pen pen = Pen.solid(Token.INK_2, Sketch.DATA);
    sketch.line(pen, 0, false, new Point(start, scale.axis()), new Point(end, scale.axis()));
    sketch.add(new Element.Dot(new Point(start, scale.axis()), 3.5, Token.INK_2));
  }

  void stem(double namesY) {
    double x = columns.stem().x();
    Call conv = network.calls().get(0);
    double center = x + NetColumns.convolutionCentre(sketch::width);
    convolutions(center);
    name(conv.name(), "conv1", center, namesY);
    if (NetColumns.pools(network)) {
      pool(conv, x + NetColumns.poolCentre(sketch::width), namesY);
    }
  }

  /** A bar for each convolution of the stem; norm and ReLU have none of their own. */
  private void convolutions(double center) {
    CallGroups groups = new CallGroups(network);
    List<Call> convolutions =
        network.callsAround(network.calls().get(0)).stream()
            .filter(call -> call.convolution().isPresent())
            .toList();
    double total = convolutions.stream().mapToDouble(this::barWidth).sum();
    double left = center - Math.round((total + STEM_GAP * (convolutions.size() - 1)) / 2);
    for (Call conv : convolutions) {
      double width = barWidth(conv);
      double height = scale.height(sizes.output(conv));
      Bounds bar = new Bounds(left, scale.axis() - height / 2, width, height);
      List<String> also =
          groups.of(conv).stream()
              .filter(call -> !call.equals(conv) && call.maxPool().isEmpty())
              .map(Call::name)
              .toList();
      call(conv, bar, 2, 0, Pen.solid(Token.LINE_STRONG, 1), also);
      left += width + STEM_GAP;
    }
  }

  private double barWidth(Call call) {
    return columns.barWidth(sizes.output(call).channels());
  }

  private void pool(Call conv, double center, double namesY) {
    Call pool = network.findCall("maxpool").orElseThrow();
    double high = scale.height(sizes.output(conv)) * 0.66;
    double low = scale.height(sizes.output(pool));
    Bounds funnel = Bounds.around(center, scale.axis(), NetColumns.poolWidth(), high);
    double taper = Math.max(4, (high - low) / 2);
    call(pool, funnel, 0, taper, Pen.solid(Token.POOL, 1.5), List.of());
    name(pool.name(), "maxpool", center, namesY);
  }

  private void call(
      Call call, Bounds bounds, double radius, double taper, Pen pen, List<String> also) {
    NodeKind kind = NodeKind.of(call.operation());
    sketch.node(new Node(call.name(), bounds, kind, text.role(call, sizes), Node.Lane.MAIN, also));
    sketch.add(new Element.Face(call.name(), bounds, radius, taper, pen));
  }

  private void name(String node, String words, double x, double baseline) {
    sketch.name(node, words, x, baseline, Anchor.MIDDLE, TextStyle.NAME, Token.INK);
  }

  void stages(double namesY) {
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      stage(stage, namesY);
    }
  }

  private void stage(int stage, double namesY) {
    int depth = network.spec().depths().get(stage - 1);
    Block first = first(stage);
    Shape shape = sizes.output(first.output());
    double pad = columns.density().pad();
    double width = columns.barWidth(shape.channels());
    double height = scale.height(shape);
    double x = columns.stage(stage).x() + pad;
    Bounds bar = new Bounds(x, scale.axis() - height / 2, width, height);
    node(List.of(first), bar);
    sketch.add(face(first.path(), bar));
    arc(first, bar);
    gate(first, bar);
    Signs.mark(sketch, first, Bounds.around(bar.centerX(), bar.y() - ARC_RISE, MARK, MARK));
    name(first.path(), "0", bar.centerX(), namesY);
    if (depth > 1) {
      double pileX = bar.right() + 2 * pad + NetColumns.Density.BETWEEN_ARCS;
      pile(stage, depth, new Bounds(pileX, bar.y(), width, height), namesY);
    }
  }

  private void pile(int stage, int depth, Bounds front, double namesY) {
    List<Block> blocks = network.stage(stage);
    List<Block> alike = blocks.subList(1, blocks.size());
    Block shown = alike.get(0);
    int edges = columns.density().edges(alike.size());
    double shift = columns.density().edge();
    for (int i = edges; i >= 0; i--) {
      Bounds sheet = new Bounds(front.x() + i * shift, front.y(), front.width(), front.height());
      sketch.add(face(shown.path(), sheet));
    }
    Bounds whole = new Bounds(front.x(), front.y(), front.width() + edges * shift, front.height());
    node(alike, whole);
    if (alike.size() > 1) {
      Point badge = new Point(whole.centerX(), whole.bottom() + BADGE_DROP);
      Signs.badge(sketch, shown.path(), "× " + alike.size(), badge);
    }
    arc(shown, whole);
    gate(shown, whole);
    Signs.mark(sketch, shown, Bounds.around(whole.centerX(), whole.y() - ARC_RISE, MARK, MARK));
    String range = depth == 2 ? "1" : "1…" + (depth - 1);
    name(shown.path(), range, whole.centerX(), namesY);
  }

  private void node(List<Block> alike, Bounds bounds) {
    String path = alike.get(0).path();
    List<String> others = alike.stream().skip(1).map(Block::path).toList();
    String role = text.role(alike, sizes);
    sketch.node(new Node(path, bounds, NodeKind.BLOCK, role, Node.Lane.MAIN, others));
  }

  private static Element.Face face(String path, Bounds bounds) {
    return new Element.Face(path, bounds, 2, 0, Pen.solid(Token.LINE_STRONG, 1));
  }

  /** What weighs the branch, just before its sum. */
  private void gate(Block block, Bounds bar) {
    if (!block.gate().isEmpty()) {
      double x = bar.right() + (columns.density().pad() - 1) / 2;
      Signs.times(sketch, new Point(x, scale.axis()), GATE_ARM);
    }
  }

  /** A shortcut from the trunk before a bar over it to the trunk after it, where there is one. */
  private void arc(Block block, Bounds over) {
    if (block.isPlain()) {
      return;
    }
    double pad = columns.density().pad() - 1;
    double y = over.y() - ARC_RISE;
    sketch.line(
        Pen.solid(Token.ADD, 2),
        ARC_CORNER,
        false,
        new Point(over.x() - pad, scale.axis()),
        new Point(over.x() - pad, y),
        new Point(over.right() + pad, y),
        new Point(over.right() + pad, scale.axis()));
  }

  /** Pooling, whose funnel ends in one cell, and fc, whose height has no scale. */
  void head(double namesY, double bars) {
    Call pooling = network.pooling();
    double x = columns.head().x() + HEAD_OFFSET;
    Bounds funnel = new Bounds(x, scale.axis() - 14, AVG_WIDTH, 28);
    List<String> after = between(pooling, network.output());
    boolean ends = network.classifier().isEmpty();
    List<String> also = ends ? List.of(network.output().name()) : List.of();
    call(pooling, funnel, 0, 7, Pen.solid(Token.POOL, 1.5), also);
    name(pooling.name(), pooling.name().replace("avgpool", "avg"), funnel.centerX(), namesY);
    network.classifier().ifPresent(fc -> classifier(fc, funnel, after, namesY, bars));
  }

  /** What has no sign of its own: flatten, and the layers of a head before its last. */
  private List<String> between(Call first, Call last) {
    return network.calls().subList(first.index() + 1, last.index()).stream()
        .map(Call::name)
        .toList();
  }

  private void classifier(
      Call classifier, Bounds funnel, List<String> also, double namesY, double bars) {
    double height = Math.round(bars / 4) * 2;
    double between =
        sketch.width("avg", TextStyle.NAME) + sketch.width(classifier.name(), TextStyle.NAME);
    double center = funnel.centerX() + Math.max(LEAST_HEAD, Math.round(between / 2) + NAME_GAP);
    Bounds bar = Bounds.around(center, scale.axis(), FC_WIDTH, height);
    call(classifier, bar, 2, 0, Pen.solid(Token.LINEAR, 1.5), also);
    name(classifier.name(), classifier.name(), bar.centerX(), namesY);
  }
}
