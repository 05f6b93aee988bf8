package org.resnetexplorer.diagram.paint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.BarRow;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Shading;
import org.resnetexplorer.diagram.Token;

/** The coloured boxes of a drawing, and the ink that is legible on each of them. */
final class Shades {
  private static final List<Token> GROUNDS =
      List.of(
          Token.OVERLAY_0,
          Token.OVERLAY_1,
          Token.OVERLAY_2,
          Token.OVERLAY_3,
          Token.OVERLAY_4,
          Token.OVERLAY_5);
  private static final List<Token> INKS =
      List.of(
          Token.ON_OVERLAY_0,
          Token.ON_OVERLAY_1,
          Token.ON_OVERLAY_2,
          Token.ON_OVERLAY_3,
          Token.ON_OVERLAY_4,
          Token.ON_OVERLAY_5);

  private static final List<Token> SIGNED_GROUNDS =
      List.of(
          Token.SIGNED_0,
          Token.SIGNED_1,
          Token.SIGNED_2,
          Token.SIGNED_3,
          Token.SIGNED_4,
          Token.SIGNED_5);
  private static final List<Token> SIGNED_INKS =
      List.of(
          Token.ON_SIGNED_0,
          Token.ON_SIGNED_1,
          Token.ON_SIGNED_2,
          Token.ON_SIGNED_3,
          Token.ON_SIGNED_4,
          Token.ON_SIGNED_5);

  private final Shading shading;
  private final List<Element.Face> faces;

  Shades(Diagram diagram, Shading shading) {
    this.shading = shading;
    this.faces =
        diagram.elements().stream()
            .filter(Element.Face.class::isInstance)
            .map(Element.Face.class::cast)
            .filter(face -> shading.steps().containsKey(face.node()))
            .toList();
  }

  /** The fill of a step, 0 to 5. */
  static Token ground(int step) {
    return GROUNDS.get(step);
  }

  /** The overlay's fill of a node; null if it has none. */
  @Nullable Token fill(String node) {
    Integer step = shading.steps().get(node);
    return step == null ? null : (shading.signed() ? SIGNED_GROUNDS : GROUNDS).get(step);
  }

  /** The ink of a text there, if it stands on a coloured box. */
  Token ink(double x, double baseline, Token usual) {
    for (Element.Face face : faces) {
      if (face.bounds().contains(x, baseline)) {
        return inkOn(face);
      }
    }
    return usual;
  }

  private Token inkOn(Element.Face face) {
    int step = shading.steps().get(face.node());
    return (shading.signed() ? SIGNED_INKS : INKS).get(step);
  }

  /** The pen of a line, if all of it lies inside a coloured box: the plus of a sum. */
  Pen pen(List<Point> points, Pen usual) {
    for (Element.Face face : faces) {
      Bounds inner = face.bounds().inset(1);
      if (points.stream().allMatch(point -> inner.contains(point.x(), point.y()))) {
        Token ink = inkOn(face);
        return new Pen(ink, usual.width(), usual.dashed());
      }
    }
    return usual;
  }

  /** Whether the colours tell the same as this row. */
  boolean shows(BarRow row) {
    return shading.row() == row;
  }
}
