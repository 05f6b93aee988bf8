package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Tensors;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The blocks of one stage: the first, which may have to project x, and the rest, which are alike,
 * as a pile. Each card lists the convolutions of its branch, and its gate.
 */
final class StageLayout {
  private static final double CARD_RADIUS = 6;
  private static final double SIDE_PAD = 12;
  private static final double COLUMN_GAP = 16;
  private static final double HEADER = 44;
  private static final double FOOTER = 10;
  private static final double LINE = 16;
  private static final double SUM_RADIUS = 14;
  private static final double TAIL = 28;
  private static final double MARGIN = 10;
  private static final double EDGE = 5;
  private static final int MOST_EDGES = 5;
  private static final double ARROW_ROOM = 10;

  private final Network network;
  private final int number;
  private final ShapesAndCosts sizes;
  private final Context context;
  private final Sketch sketch;
  private final List<Block> blocks;
  private final double cardHeight;
  private final double cardWidth;
  private final StageFit fit;
  private final StageRoom around;

  StageLayout(Network network, int number, ShapesAndCosts sizes, Context context) {
    this.network = network;
    this.number = number;
    this.sizes = sizes;
    this.context = context;
    this.sketch = new Sketch(context.measure());
    this.blocks = network.stage(number);
    int lines = BranchLine.of(blocks.get(0)).size();
    this.cardHeight = HEADER + lines * LINE + FOOTER;
    this.cardWidth = cardWidth();
    this.around = StageRoom.fitting(context.height() - cardHeight);
    this.fit =
        StageFit.CHOICES.stream()
            .filter(candidate -> width(candidate) <= context.width())
            .findFirst()
            .orElse(StageFit.CHOICES.get(StageFit.CHOICES.size() - 1));
  }

  /** A card, or a pile of them, with its shortcut, its sum and the tensor that it returns. */
  private record Step(List<Block> alike, double forkX, Bounds front, double sumX, double tensorX) {
    Block shown() {
      return alike.get(0);
    }

    Block last() {
      return alike.get(alike.size() - 1);
    }

    int edges() {
      return edgesOf(alike);
    }

    /** The front card and the edges of those behind it. */
    Bounds whole() {
      return new Bounds(front.x(), front.y(), front.width() + edges() * EDGE, front.height());
    }
  }

  private double width(StageFit candidate) {
    double width = 2 * MARGIN + extent(blocks.get(0).source(), candidate) + TAIL;
    for (List<Block> pile : piles()) {
      width += candidate.forkGap() + cardWidth + edgesOf(pile) * EDGE;
      width += 2 * candidate.gap() + 2 * SUM_RADIUS + extent(pile.get(0).output(), candidate);
    }
    return width;
  }

  private double extent(Call call, StageFit candidate) {
    Shape shape = sizes.output(call);
    double label = Math.ceil(sketch.width(Tensors.plane(shape), TextStyle.NAME));
    return Math.max(label, candidate.extent(shape));
  }

  Diagram layOut() {
    double height = cardHeight + around.height();
    double cardTop = Math.round((context.height() - height) / 2) + around.above();
    double axis = cardTop + cardHeight / 2;
    double x = Math.round((context.width() - width(fit)) / 2) + MARGIN;
    double titleY = cardTop - around.above() + 14;
    String words = context.text().stageWords(blocks, sizes);
    Signs.stageTitle(sketch, "layer" + number, words, new Point(x, titleY));
    Call source = blocks.get(0).source();
    double from = x + extent(source, fit);
    Point incoming = new Point((x + from) / 2, axis);
    tensor(source, incoming);
    Signs.tensorName(sketch, fit.extent(sizes.output(source)), incoming);
    for (List<Block> pile : piles()) {
      Step step = step(pile, from, cardTop);
      step(step, from, axis);
      from = step.tensorX() + extent(step.last().output(), fit);
    }
    outgoing(from, axis);
    return sketch.finish(context.width(), context.height());
  }

  private Step step(List<Block> pile, double from, double cardTop) {
    double fork = Math.round(from + fit.forkGap() * 0.45);
    double left = Math.round(from + fit.forkGap());
    Bounds front = new Bounds(left, cardTop, cardWidth, cardHeight);
    double right = front.right() + edgesOf(pile) * EDGE;
    double sumX = Math.round(right + fit.gap() + SUM_RADIUS);
    return new Step(pile, fork, front, sumX, sumX + SUM_RADIUS + fit.gap());
  }

  private void step(Step step, double from, double axis) {
    card(step);
    sketch.arrow(from, step.front().x(), axis);
    if (step.shown().isPlain()) {
      sketch.arrow(step.whole().right(), step.tensorX(), axis);
    } else {
      sketch.arrow(step.whole().right(), step.sumX() - SUM_RADIUS, axis);
      sketch.arrow(step.sumX() + SUM_RADIUS, step.tensorX(), axis);
      shortcut(step, axis);
    }
    String relu = step.last().output().shortName().replaceFirst("#.*", "");
    if (sketch.width(relu, TextStyle.NAME) + ARROW_ROOM <= fit.gap()) {
      double center = step.sumX() + SUM_RADIUS + (fit.gap() - ARROW_ROOM / 2) / 2;
      sketch.centred(relu, center, axis - 6, TextStyle.NAME, Token.INK_3);
    }
    Call output = step.last().output();
    tensor(output, new Point(step.tensorX() + extent(output, fit) / 2, axis));
  }

  private static int edgesOf(List<Block> pile) {
    return Math.min(MOST_EDGES, pile.size() - 1);
  }

  private List<List<Block>> piles() {
    List<Block> alike = blocks.subList(1, blocks.size());
    return alike.isEmpty() ? List.of(blocks) : List.of(blocks.subList(0, 1), alike);
  }

  private double cardWidth() {
    double widest = 0;
    for (Block block : blocks) {
      for (BranchLine line : BranchLine.of(block)) {
        double operation = sketch.width(line.operation(), TextStyle.NAME);
        double channels = sketch.width(line.channels(), TextStyle.NAME);
        widest = Math.max(widest, operation + COLUMN_GAP + channels);
      }
      widest = Math.max(widest, sketch.width(block.path() + "…00", TextStyle.NAME_BOLD));
    }
    return 2 * Math.ceil((widest + 2 * SIDE_PAD) / 2);
  }

  /** A tensor with its shape below. */
  private void tensor(Call call, Point center) {
    Shape shape = sizes.output(call);
    Signs.tensor(sketch, call.name(), shape, fit.side(shape), fit.step(), center);
    Signs.tensorShape(sketch, shape, fit.extent(shape), center);
  }

  /** The arc over a card into its sum; a projection's signs stand on it. */
  private void shortcut(Step step, double axis) {
    double arcY = step.front().y() - around.arcs();
    Pen green = Pen.solid(Token.ADD, Sketch.SHORTCUT);
    Point fork = new Point(step.forkX(), axis);
    Point rise = new Point(step.forkX(), arcY);
    Point fall = new Point(step.sumX(), arcY);
    Point sum = new Point(step.sumX(), axis - SUM_RADIUS);
    sketch.line(green, Sketch.CORNER, true, fork, rise, fall, sum);
    sketch.add(new Element.Dot(fork, 3.5, Token.ADD));
    if (step.alike().size() == 1) {
      String adds = step.shown().add().orElseThrow().name();
      sketch.route(adds, true, fork, rise, fall, sum);
      Point leaves = new Point(step.whole().right(), axis);
      sketch.route(adds, false, leaves, new Point(step.sumX() - SUM_RADIUS, axis));
    }
    double center = Math.round((step.forkX() + step.sumX()) / 2);
    if (!step.shown().hasIdentity()) {
      String words = shortcutWords(step.shown());
      double width = 2 * Math.ceil(sketch.width(words, TextStyle.NAME) / 2 + 10);
      Bounds box = Bounds.around(center, arcY, width, 24);
      sketch.box(box, CARD_RADIUS, Token.RAISED, Pen.solid(Token.ADD, 2));
      sketch.centred(words, center, arcY + 4, TextStyle.NAME, Token.INK);
    } else {
      String words = context.text().get("stage.identity");
      sketch.centred(words, center, arcY + 18, TextStyle.TEXT, Token.ADD);
    }
    sumSign(step.sumX(), axis);
  }

  private static String shortcutWords(Block block) {
    return block
        .projection()
        .map(BranchLine::of)
        .map(line -> pooled(block) + line.operation() + "  " + line.channels())
        .orElseGet(() -> padded(block.shortcut().get(0).padding().orElseThrow()));
  }

  private static String pooled(Block block) {
    return block
        .shortcutPool()
        .map(pool -> "mean " + CardText.window(pool.kernel(), pool.stride()) + ", ")
        .orElse("");
  }

  private static String padded(Operation.PadShortcut pad) {
    return CardText.pad(pad).get(0) + "  " + CardText.channels(pad);
  }

  private void sumSign(double x, double axis) {
    Pen green = Pen.solid(Token.ADD, Sketch.SHORTCUT);
    double side = 2 * SUM_RADIUS;
    sketch.box(Bounds.around(x, axis, side, side), SUM_RADIUS, Token.RAISED, green);
    Signs.plus(sketch, new Point(x, axis));
  }

  private void card(Step step) {
    Block block = step.shown();
    String path = block.path();
    Bounds front = step.front();
    Pen border = Pen.solid(Token.LINE_STRONG, 1);
    for (int i = step.edges(); i >= 0; i--) {
      Bounds sheet = new Bounds(front.x() + i * EDGE, front.y(), front.width(), front.height());
      sketch.add(new Element.Face(path, sheet, CARD_RADIUS, 0, border));
    }
    sketch.node(node(step));
    double center = front.centerX();
    String name = step.edges() == 0 ? path : path + "…" + step.last().position();
    sketch.name(path, name, center, front.y() + 20, Anchor.MIDDLE, TextStyle.NAME, Token.INK);
    String type = block.typeName();
    sketch.centred(type, center, front.y() + 36, TextStyle.CAPTION, Token.INK_3);
    convolutions(block, front);
    if (step.edges() > 0) {
      Point badge = new Point(step.whole().centerX(), step.whole().bottom() + 18);
      Signs.badge(sketch, path, "× " + step.alike().size(), badge);
    }
  }

  private void convolutions(Block block, Bounds card) {
    double baseline = card.y() + HEADER + LINE - 4;
    double left = card.x() + SIDE_PAD;
    double right = card.right() - SIDE_PAD;
    for (BranchLine line : BranchLine.of(block)) {
      sketch.label(line.operation(), left, baseline, Anchor.START, TextStyle.NAME, Token.INK_2);
      sketch.label(line.channels(), right, baseline, Anchor.END, TextStyle.NAME, Token.INK_2);
      baseline += LINE;
    }
  }

  private Node node(Step step) {
    List<String> others = step.alike().stream().skip(1).map(Block::path).toList();
    String role = context.text().role(step.alike(), sizes);
    return new Node(
        step.shown().path(), step.whole(), NodeKind.BLOCK, role, Node.Lane.MAIN, others);
  }

  private void outgoing(double from, double axis) {
    sketch.arrow(from, from + TAIL, axis);
    Call next = network.calls().get(blocks.get(blocks.size() - 1).output().index() + 1);
    String name = network.blockOf(next.name()).map(Block::path).orElse(next.name());
    double x = from + TAIL + 8;
    if (x + sketch.width(name, TextStyle.NAME) <= context.width() - MARGIN) {
      sketch.label(name, x, axis + 4, Anchor.START, TextStyle.NAME, Token.INK_3);
    }
  }
}
