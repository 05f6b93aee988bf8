package org.resnetexplorer.diagram.paint;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.diagram.Point;

/** Closed shapes as paths. */
public final class Outline {
  private Outline() {}

  /**
   * A path once round a shape. It begins and ends in the middle of an edge, so that every corner is
   * an inner one and can be rounded.
   */
  public static List<Point> of(List<Point> corners) {
    Point first = corners.get(0);
    Point last = corners.get(corners.size() - 1);
    Point start = new Point((first.x() + last.x()) / 2, (first.y() + last.y()) / 2);
    List<Point> path = new ArrayList<>(corners);
    path.add(0, start);
    path.add(start);
    return path;
  }
}
