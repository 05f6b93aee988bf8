package org.resnetexplorer.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is drawn; a diagram is a list of them from back to front. */
public sealed interface Element {

  /** A rectangle that always looks the same: a container, a stripe, a bar of a chart. */
  record Box(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border)
      implements Element {}

  /**
   * The face of a node; hover and selection change its fill and border.
   *
   * @param node whose face it is
   * @param taper pixels that the right side is shorter at top and bottom: the sign of pooling
   * @param border the normal border; without one nothing is drawn until hovered or selected
   */
  record Face(String node, Bounds bounds, double radius, double taper, @Nullable Pen border)
      implements Element {}

  /** A line through points, with an arrow head at its end if it leads somewhere. */
  record Line(List<Point> points, double corner, Pen pen, boolean arrow) implements Element {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * The way of one term into its sum, over the lines that show it. Nothing is drawn of it unless it
   * is cut or scaled; it can be pointed at.
   */
  record Route(SumTerm term, List<Point> points) implements Element {
    public Route {
      points = List.copyOf(points);
    }

    /** Where the longest straight piece of it begins; it ends at the next point. */
    public int longest() {
      int longest = 0;
      for (int i = 1; i < points.size() - 1; i++) {
        longest = length(i) > length(longest) ? i : longest;
      }
      return longest;
    }

    private double length(int piece) {
      return points.get(piece).distance(points.get(piece + 1));
    }

    /** From a place to the nearest point of it. */
    double distance(Point place) {
      double least = Double.MAX_VALUE;
      for (int i = 0; i < points.size() - 1; i++) {
        least = Math.min(least, place.distance(points.get(i), points.get(i + 1)));
      }
      return least;
    }
  }

  /** A filled disc: where a path forks. */
  record Dot(Point center, double radius, Token fill) implements Element {}

  /**
   * A text.
   *
   * @param node the node that it names, bold when that is selected; empty for other texts
   */
  record Label(
      String node,
      String text,
      double x,
      double baseline,
      Anchor anchor,
      TextStyle style,
      Token ink)
      implements Element {}

  /**
   * A pill that counts a pile.
   *
   * @param node the pile, which a click on the badge opens; empty in a legend
   */
  record Badge(String node, Bounds bounds, String text) implements Element {}

  /** The last line of a card: what the run tells of the call if that fits, else its label. */
  record Detail(String call, Label label, double room) implements Element {}

  /**
   * A tensor: a square map with sheets behind it, each a step right and up.
   *
   * @param map whose map is shown: a call's name, or {@link DiagramState#INPUT}
   * @param front the front sheet
   * @param sheets 1 to 6
   */
  record Sheets(String map, Bounds front, int sheets, double step) implements Element {
    /** All sheets together. */
    public Bounds extent() {
      double more = (sheets - 1) * step;
      return new Bounds(front.x(), front.y() - more, front.width() + more, front.height() + more);
    }
  }

  /** The highest probabilities of the run as bars; dashed before it. */
  record Logits(Bounds bounds) implements Element {}

  /** The name and per cent of the top class, in two lines; nothing before a run. */
  record Answer(double x, double baseline, double room) implements Element {}

  /**
   * Something of a row below the net, such as its title: stronger while an overlay tells the same.
   */
  record Marked(BarRow row, Element usual, Element strong) implements Element {}
}
