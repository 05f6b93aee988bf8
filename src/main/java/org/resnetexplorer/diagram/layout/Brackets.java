package org.resnetexplorer.diagram.layout;

import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Shape;

/** Draws brackets below cards, each around the shape that is the output of all above it. */
final class Brackets {
  private static final double STUB = 2;
  private static final double SPACE = 4;

  /** From the cards down to the brackets, and on to the end of their words. */
  static final double GAP = 16;

  static final double HEIGHT = GAP + SPACE;

  private final Sketch sketch;
  private final double y;

  /**
   * @param end of the cards above
   */
  Brackets(Sketch sketch, double end) {
    this.sketch = sketch;
    this.y = end + GAP;
  }

  /** Below all of a slot. */
  void draw(Lane.Slot slot, Shape shape) {
    double left = slot.x();
    double right = slot.right() - 1;
    double middle = Math.round(slot.centerX());
    double room = slot.width() - 2 * (STUB + SPACE);
    String label = sketch.fitting(CardText.shapes(shape), TextStyle.NAME, room);
    double half = label.isEmpty() ? 0 : Math.ceil(sketch.width(label, TextStyle.NAME) / 2) + SPACE;
    arm(left, middle - half);
    arm(right, middle + half);
    sketch.centred(label, middle, y + 4, TextStyle.NAME, Token.INK_2);
  }

  private void arm(double outerX, double innerX) {
    Pen pen = Pen.solid(Token.INK_3, 1);
    sketch.line(
        pen, 0, false, new Point(outerX, y - 5), new Point(outerX, y), new Point(innerX, y));
  }
}
