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
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/** Draws the sign of one call: a card, a funnel, a pill or a circle. */
final class CallArt {
  private static final double CARD_RADIUS = 6;
  private static final double STRIPE = 3;
  private static final double STRIPE_INSET = 6;
  private static final double DETAIL_LINE = 14;
  private static final double TAPER = 12;
  private static final double CLEARANCE = 4;

  private final Sketch sketch;
  private final CardMetrics cards;
  private final ShapesAndCosts sizes;
  private final DiagramText text;

  CallArt(Sketch sketch, CardMetrics cards, ShapesAndCosts sizes, DiagramText text) {
    this.sketch = sketch;
    this.cards = cards;
    this.sizes = sizes;
    this.text = text;
  }

  /** A tensor with the map that is shown of it. */
  void glyph(String map, Shape shape, Point center) {
    Signs.tensor(sketch, map, shape, cards.side(shape), cards.step(), center);
  }

  /** One of the cards in a container. */
  void card(Call call, Bounds bounds, Node.Lane at) {
    NodeKind kind = NodeKind.of(call.operation());
    node(call, bounds, at);
    sketch.add(new Element.Face(call.name(), bounds, CARD_RADIUS, 0, null));
    Signs.stripe(
        sketch,
        kind,
        new Bounds(
            bounds.x() + STRIPE_INSET, bounds.y(), bounds.width() - 2 * STRIPE_INSET, STRIPE));
    inside(call, bounds, 0);
  }

  private void node(Call call, Bounds bounds, Node.Lane at) {
    NodeKind kind = NodeKind.of(call.operation());
    sketch.node(new Node(call.name(), bounds, kind, text.role(call, sizes), at, List.of()));
  }

  private void inside(Call call, Bounds card, double lower) {
    double room = card.width() - CardMetrics.TEXT_MARGIN;
    if (card.width() >= CardText.LEAST_FOR_NAME) {
      String name = sketch.fitting(CardText.names(call), TextStyle.NAME, room);
      double baseline = card.y() + cards.nameBaseline() + lower;
      sketch.name(
          call.name(), name, card.centerX(), baseline, Anchor.MIDDLE, TextStyle.NAME, Token.INK);
    }
    double axis = card.y() + cards.axis();
    if (sizes.network().isClassifier(call)) {
      sketch.add(new Element.Logits(logits(card, axis)));
    } else {
      glyph(call.name(), sizes.output(call), new Point(card.centerX(), axis));
    }
    lines(call, card, room);
  }

  private Bounds logits(Bounds card, double axis) {
    double width = card.width() - 28;
    return Bounds.around(card.centerX(), axis, width, cards.full() ? 56 : 40);
  }

  /** The shorter sign where the longer would all but touch the border. */
  private String operation(Call call, double room) {
    List<String> signs = CardText.operation(call, sizes);
    String clear = sketch.fitting(signs, TextStyle.NAME, room - CLEARANCE);
    return clear.isEmpty() ? sketch.fitting(signs, TextStyle.NAME, room) : clear;
  }

  private void lines(Call call, Bounds card, double room) {
    if (cards.lines() == 0) {
      return;
    }
    String operation = operation(call, room);
    double baseline = card.y() + cards.operationBaseline();
    sketch.centred(operation, card.centerX(), baseline, TextStyle.NAME, Token.INK_2);
    if (cards.full() && NodeKind.of(call.operation()) != NodeKind.POOLING) {
      String detail = sketch.fitting(CardText.detail(call), TextStyle.NAME, room);
      Element.Label label =
          new Element.Label(
              "",
              detail,
              card.centerX(),
              baseline + DETAIL_LINE,
              Anchor.MIDDLE,
              TextStyle.NAME,
              Token.INK_2);
      sketch.add(new Element.Detail(call.name(), label, room));
    }
  }

  void pool(Call call, Lane.Slot slot, double cardTop, Node.Lane at) {
    Bounds bounds = new Bounds(slot.x(), cardTop, slot.width(), cards.height());
    node(call, bounds, at);
    Pen border = Pen.solid(Token.POOL, 1.5);
    sketch.add(new Element.Face(call.name(), bounds, CARD_RADIUS, TAPER, border));
    // The name keeps clear of the slanted top.
    inside(call, bounds, TAPER / 2);
  }

  void pill(Call call, Lane.Slot slot, double axis, Node.Lane at) {
    double height = 48;
    Bounds bounds = new Bounds(slot.x(), axis - height / 2, slot.width(), height);
    node(call, bounds, at);
    Pen border = Pen.solid(Token.RESHAPE, 1);
    sketch.add(new Element.Face(call.name(), bounds, height / 2, 0, border));
    String size = sizes.output(call).label();
    sketch.name(
        call.name(),
        call.shortName(),
        bounds.centerX(),
        axis - 3,
        Anchor.MIDDLE,
        TextStyle.NAME,
        Token.INK);
    sketch.centred(size, bounds.centerX(), axis + 12, TextStyle.NAME, Token.INK_2);
  }

  /** Where two maps meet. */
  void circle(Call call, Point center, double radius, String name, double baseline) {
    Bounds bounds = Bounds.around(center.x(), center.y(), 2 * radius, 2 * radius);
    node(call, bounds, Node.Lane.MAIN);
    Pen pen = Pen.solid(NodeKind.of(call.operation()).colour(), 2);
    sketch.add(new Element.Face(call.name(), bounds, radius, 0, pen));
    sketch.name(call.name(), name, center.x(), baseline, Anchor.MIDDLE, TextStyle.NAME, Token.INK);
  }
}
