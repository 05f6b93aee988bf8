package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
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
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/** Draws the lanes of a block: containers of cards and other signs, with what leads to them. */
final class CardArt {
  private static final double CARD_RADIUS = 6;
  private static final double CHEVRON_FROM = 60;
  private static final double CHEVRON_GROUND = 8;

  /** From a tensor down to the second line of its shape, and to the only one. */
  private static final double TWO_LINES = 32;

  private static final double ONE_LINE = 18;
  private static final double GATE_ARM = 5;

  private final Sketch sketch;
  private final Lane lane;
  private final ShapesAndCosts sizes;
  private final CallArt calls;
  private final CardMetrics cards;
  private final double top;
  private final Brackets brackets;

  CardArt(Sketch sketch, Lane lane, ShapesAndCosts sizes, DiagramText text, double top) {
    this.sketch = sketch;
    this.lane = lane;
    this.sizes = sizes;
    this.cards = lane.cards();
    this.calls = new CallArt(sketch, cards, sizes, text);
    this.top = top;
    this.brackets = new Brackets(sketch, top + cards.height());
  }

  /** The y along which data flows in the main lane. */
  double axis() {
    return top + cards.axis();
  }

  /** All parts of the main lane, the edges between them and the brackets below. */
  void mainLane() {
    List<Lane.Slot> slots = lane.slots();
    for (int i = 0; i < slots.size(); i++) {
      Lane.Slot slot = slots.get(i);
      part(slot);
      if (i > 0 && !(slot.part() instanceof Part.Outgoing)) {
        sketch.arrow(slots.get(i - 1).right(), slot.x(), axis());
      }
    }
    Lane.Slot last = slots.get(slots.size() - 1);
    outgoing((Part.Outgoing) last.part(), last, slots.get(slots.size() - 2).right());
  }

  private void part(Lane.Slot slot) {
    if (slot.part() instanceof Part.Incoming incoming) {
      incoming(incoming, slot);
    } else if (slot.part() instanceof Part.Group group) {
      group(group, slot.x(), top, Node.Lane.MAIN);
      shapes(group, slot);
    } else if (slot.part() instanceof Part.Pool pool) {
      calls.pool(pool.call(), slot, top, Node.Lane.MAIN);
      brackets.draw(slot, sizes.output(pool.call()));
    } else if (slot.part() instanceof Part.Pill pill) {
      calls.pill(pill.call(), slot, axis(), Node.Lane.MAIN);
    } else if (slot.part() instanceof Part.Sum sum) {
      sum(sum.call(), slot);
    } else if (slot.part() instanceof Part.Gate gate) {
      gate(gate.call(), slot);
    }
  }

  /**
   * Where the parts of a shortcut stand: the last of them above the last container of the branch.
   */
  List<Lane.Slot> above(Lane.Slot below, List<Part> parts) {
    List<Lane.Slot> slots = new ArrayList<>();
    double x = below.x();
    for (int i = parts.size() - 1; i >= 0; i--) {
      double width = width(parts.get(i));
      // A name that needs more room than the branch has below goes on to the left.
      x = i == parts.size() - 1 ? Math.min(x, below.right() - width) : x - cards.gap() - width;
      slots.add(0, new Lane.Slot(parts.get(i), x, width));
    }
    return slots;
  }

  private double width(Part part) {
    return part instanceof Part.Group group
        ? group.calls().stream().mapToDouble(this::cardWidth).sum()
        : lane.width(part, sizes, sketch::width);
  }

  /**
   * The parts of a shortcut, with the edges between them.
   *
   * @param axis the y along which x flows
   */
  void upperLane(List<Lane.Slot> slots, double axis) {
    double cardTop = axis - cards.axis();
    Pen green = Pen.solid(Token.ADD, Sketch.SHORTCUT);
    for (int i = 0; i < slots.size(); i++) {
      Lane.Slot slot = slots.get(i);
      if (slot.part() instanceof Part.Group group) {
        group(group, slot.x(), cardTop, Node.Lane.UPPER);
      } else if (slot.part() instanceof Part.Pool pool) {
        calls.pool(pool.call(), slot, cardTop, Node.Lane.UPPER);
      } else if (slot.part() instanceof Part.Pill pill) {
        calls.pill(pill.call(), slot, axis, Node.Lane.UPPER);
      }
      if (i > 0) {
        Point leaves = new Point(slots.get(i - 1).right(), axis);
        sketch.line(green, 0, true, leaves, new Point(slot.x(), axis));
      }
    }
  }

  private void incoming(Part.Incoming incoming, Lane.Slot slot) {
    Shape shape = incoming.shape();
    Point center = new Point(slot.centerX(), axis());
    calls.glyph(incoming.map(), shape, center);
    Signs.tensorName(sketch, cards.extent(shape), center);
    double end = top + cards.height() + Brackets.HEIGHT;
    if (center.y() + cards.extent(shape) / 2 + TWO_LINES <= end) {
      Signs.tensorShape(sketch, shape, cards.extent(shape), center);
    } else {
      double baseline = Math.round(center.y() + cards.extent(shape) / 2) + ONE_LINE;
      String words = CardText.shapes(shape).get(2);
      sketch.centred(words, center.x(), baseline, TextStyle.NAME, Token.INK_2);
    }
  }

  /** A container of cards, a card for each call. */
  private void group(Part.Group group, double left, double cardTop, Node.Lane at) {
    double width = width(group);
    Bounds container = new Bounds(left, cardTop, width, cards.height());
    Pen border = Pen.solid(Token.LINE_STRONG, 1);
    sketch.box(container, CARD_RADIUS, Token.RAISED, border);
    double x = left;
    for (Call call : group.calls()) {
      if (x > left) {
        divider(x, cardTop, cardWidth(call));
      }
      x += cardWidth(call);
    }
    x = left;
    for (Call call : group.calls()) {
      calls.card(call, new Bounds(x, cardTop, cardWidth(call), cards.height()), at);
      x += cardWidth(call);
    }
    // Over the cards, as the fill and border of a selected one would hide half of each.
    x = left;
    for (Call call : group.calls()) {
      if (x > left && cardWidth(call) >= CHEVRON_FROM) {
        chevron(new Point(x, cardTop + cards.axis()));
      }
      x += cardWidth(call);
    }
  }

  /** A shortcut says more than its channels need; above its group there is room. */
  private double cardWidth(Call call) {
    double width = cards.width(sizes.output(call).channels());
    if (call.name().contains("downsample.")) {
      return Math.max(width, wordsWidth(CardText.names(call).get(0)));
    }
    return call.padding().map(pad -> Math.max(width, padWidth(pad))).orElse(width);
  }

  private double wordsWidth(String words) {
    return Math.ceil(sketch.width(words, TextStyle.NAME)) + 2 * CardMetrics.TEXT_MARGIN;
  }

  private double padWidth(Operation.PadShortcut pad) {
    return Math.min(wordsWidth(CardText.pad(pad).get(0)), lane.lastOfBranch().width());
  }

  private void divider(double x, double cardTop, double width) {
    Pen pen = Pen.solid(Token.LINE, 1);
    double bottom = cardTop + cards.height() - 1;
    if (width < CHEVRON_FROM) {
      sketch.line(pen, 0, false, new Point(x, cardTop + 1), new Point(x, bottom));
      return;
    }
    double y = cardTop + cards.axis();
    sketch.line(pen, 0, false, new Point(x, cardTop + 1), new Point(x, y - 8));
    sketch.line(pen, 0, false, new Point(x, y + 8), new Point(x, bottom));
  }

  /** On a ground of its own, on which no border runs through it. */
  private void chevron(Point at) {
    double x = at.x();
    double y = at.y();
    Bounds ground = Bounds.around(x, y, CHEVRON_GROUND, 2 * CHEVRON_GROUND);
    sketch.box(ground, CHEVRON_GROUND / 2, Token.RAISED, null);
    Pen pen = Pen.solid(Token.INK_2, 1.5);
    sketch.line(
        pen, 0, false, new Point(x - 2, y - 4), new Point(x + 2, y), new Point(x - 2, y + 4));
  }

  private void sum(Call call, Lane.Slot slot) {
    circle(call, slot, call.shortName(), axis() + lane.sumRadius() + 16);
    Signs.plus(sketch, new Point(slot.centerX(), axis()));
  }

  /** Its name stands above, as the map comes in from below. */
  private void gate(Call call, Lane.Slot slot) {
    circle(call, slot, NodeKind.GATE.word(), axis() - lane.sumRadius() - 8);
    Signs.times(sketch, new Point(slot.centerX(), axis()), GATE_ARM);
  }

  private void circle(Call call, Lane.Slot slot, String name, double baseline) {
    calls.circle(call, new Point(slot.centerX(), axis()), lane.sumRadius(), name, baseline);
  }

  /**
   * The map's own way to a gate's product, below the layers that find the factors.
   *
   * @param below from the cards down to it
   */
  void aroundGate(double below) {
    List<Lane.Slot> slots = lane.slots();
    Lane.Slot product = lane.first(Part.Gate.class);
    int first = slots.indexOf(lane.first(Part.Pool.class));
    double fork = Math.round((slots.get(first - 1).right() + slots.get(first).x()) / 2) - 2;
    double y = top + cards.height() + below;
    Pen pen = Pen.solid(Token.INK_2, Sketch.DATA);
    sketch.line(
        pen,
        Sketch.CORNER,
        true,
        new Point(fork, axis()),
        new Point(fork, y),
        new Point(product.centerX(), y),
        new Point(product.centerX(), axis() + lane.sumRadius()));
    sketch.add(new Element.Dot(new Point(fork, axis()), 3.5, Token.INK_2));
  }

  private void outgoing(Part.Outgoing outgoing, Lane.Slot slot, double from) {
    double to = slot.right();
    sketch.arrow(from, to, axis());
    if (sketch.width(outgoing.next(), TextStyle.NAME) <= to - from) {
      sketch.label(outgoing.next(), to, axis() + 18, Anchor.END, TextStyle.NAME, Token.INK_3);
    }
  }

  /** One under all cards of a shape: a convolution that others lead to may give another. */
  private void shapes(Part.Group group, Lane.Slot slot) {
    double x = slot.x();
    double width = 0;
    Shape shape = sizes.output(group.calls().get(0));
    for (Call call : group.calls()) {
      if (!sizes.output(call).equals(shape)) {
        brackets.draw(new Lane.Slot(group, x, width), shape);
        x += width;
        width = 0;
        shape = sizes.output(call);
      }
      width += cardWidth(call);
    }
    brackets.draw(new Lane.Slot(group, x, width), shape);
  }
}
