package org.resnetexplorer.diagram.layout;

import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Tensors;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Shape;

/** Signs that several drawings share. */
final class Signs {
  private static final double TITLE_GAP = 16;
  private static final double FUNNEL_GAP = 3;
  private static final int GROUPS = 4;
  private static final double GROUP_GAP = 3;
  private static final double BADGE_PAD = 8;
  private static final double BADGE_HEIGHT = 18;

  private Signs() {}

  /** A tensor of this side, with its sheets, centred on a point. */
  static void tensor(
      Sketch sketch, String map, Shape shape, double side, double step, Point center) {
    int sheets = Tensors.sheets(shape);
    double rise = (sheets - 1) * step;
    double x = Math.round(center.x() - (side + rise) / 2);
    double y = Math.round(center.y() - (side + rise) / 2 + rise);
    sketch.add(new Element.Sheets(map, new Bounds(x, y, side, side), sheets, step));
  }

  /** Channels and side of a tensor in two lines below it. */
  static void tensorShape(Sketch sketch, Shape shape, double extent, Point center) {
    double below = Math.round(center.y() + extent / 2);
    String channels = String.valueOf(shape.channels());
    sketch.centred(channels, center.x(), below + 18, TextStyle.NAME, Token.INK_2);
    String plane = Tensors.plane(shape);
    sketch.centred(plane, center.x(), below + 32, TextStyle.NAME, Token.INK_2);
  }

  /** The name x above a tensor. */
  static void tensorName(Sketch sketch, double extent, Point center) {
    double above = Math.round(center.y() - extent / 2) - 10;
    sketch.centred("x", center.x(), above, TextStyle.NAME_BOLD, Token.INK);
  }

  /** The plus inside a sum. */
  static void plus(Sketch sketch, Point center) {
    Pen green = Pen.solid(Token.ADD, Sketch.SHORTCUT);
    double arm = 7;
    double x = center.x();
    double y = center.y();
    sketch.line(green, 0, false, new Point(x - arm, y), new Point(x + arm, y));
    sketch.line(green, 0, false, new Point(x, y - arm), new Point(x, y + arm));
  }

  /** The colour of a kind along its card; of a group norm in pieces, as its channels are. */
  static void stripe(Sketch sketch, NodeKind kind, Bounds bounds) {
    int pieces = kind == NodeKind.GROUP_NORM ? GROUPS : 1;
    double width = (bounds.width() - (pieces - 1) * GROUP_GAP) / pieces;
    for (int piece = 0; piece < pieces; piece++) {
      double x = bounds.x() + piece * (width + GROUP_GAP);
      Bounds part = new Bounds(x, bounds.y(), width, bounds.height());
      sketch.box(part, 0, kind.colour(), null);
    }
  }

  /** The cross inside a gate's product. */
  static void times(Sketch sketch, Point center, double arm) {
    Pen pen = Pen.solid(Token.RELU, Sketch.SHORTCUT);
    double x = center.x();
    double y = center.y();
    sketch.line(pen, 0, false, new Point(x - arm, y - arm), new Point(x + arm, y + arm));
    sketch.line(pen, 0, false, new Point(x - arm, y + arm), new Point(x + arm, y - arm));
  }

  /** A pill that counts a pile; of no node in a legend. */
  static void badge(Sketch sketch, String node, String words, Point center) {
    double width = badgeWidth(sketch::width, words);
    Bounds bounds =
        Bounds.around(
            Math.round(center.x()), Math.round(center.y()), width + width % 2, BADGE_HEIGHT);
    sketch.add(new Element.Badge(node, bounds, words));
  }

  /**
   * What stands on an arc that changes x: a full square for weights, a hollow one for zeros, and
   * before the square the funnel of a pooling.
   */
  static void mark(Sketch sketch, Block block, Bounds square) {
    if (block.shortcutPool().isPresent()) {
      double x = square.x() - square.width() - FUNNEL_GAP;
      funnel(sketch, new Bounds(x, square.y(), square.width(), square.height()));
    }
    if (block.hasProjection()) {
      sketch.box(square, 2, Token.ADD, null);
    } else if (block.isPadded()) {
      sketch.box(square, 2, Token.RAISED, Pen.solid(Token.ADD, 2));
    }
  }

  /** The sign of a pooling, small. */
  static void funnel(Sketch sketch, Bounds bounds) {
    sketch.box(bounds, 0, Token.CANVAS, null);
    double inset = Math.round(bounds.height() / 4);
    Point start = new Point(bounds.x(), bounds.y());
    sketch.line(
        Pen.solid(Token.POOL, Sketch.DATA),
        0,
        false,
        start,
        new Point(bounds.right(), bounds.y() + inset),
        new Point(bounds.right(), bounds.bottom() - inset),
        new Point(bounds.x(), bounds.bottom()),
        start);
  }

  /**
   * The name of a stage and what it does.
   *
   * @param words after the name
   */
  static void stageTitle(Sketch sketch, String name, String words, Point start) {
    sketch.label(name, start.x(), start.y(), Anchor.START, TextStyle.HEADING, Token.INK);
    double wordsX = start.x() + Math.ceil(sketch.width(name, TextStyle.HEADING)) + TITLE_GAP;
    sketch.label(words, wordsX, start.y(), Anchor.START, TextStyle.TEXT, Token.INK_3);
  }

  static double badgeWidth(TextMeasure measure, String words) {
    return Math.ceil(measure.width(words, TextStyle.NAME)) + 2 * BADGE_PAD;
  }
}
