package org.resnetexplorer.diagram;

import org.resnetexplorer.network.Shape;

/** Signs that several drawings share. */
final class Signs {
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

  /** A pill that counts a pile. */
  static void badge(Sketch sketch, String words, double centerX, double centerY) {
    double width = badgeWidth(sketch, words);
    Bounds bounds =
        Bounds.around(Math.round(centerX), Math.round(centerY), width + width % 2, BADGE_HEIGHT);
    sketch.box(bounds, BADGE_HEIGHT / 2, Token.RAISED, Pen.solid(Token.LINE_STRONG, 1));
    sketch.centred(words, bounds.centerX(), bounds.centerY() + 4, TextStyle.NAME, Token.INK);
  }

  static double badgeWidth(Sketch sketch, String words) {
    return Math.ceil(sketch.width(words, TextStyle.NAME)) + 2 * BADGE_PAD;
  }
}
