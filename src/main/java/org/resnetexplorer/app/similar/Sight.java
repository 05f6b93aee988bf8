package org.resnetexplorer.app.similar;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;

/**
 * What of a map is in sight, and how: some as small pictures, all others as marks.
 *
 * @param side of a small picture, in pixels
 * @param pictures rows that are shown as pictures, the most wanted first
 * @param marks rows that are shown as marks. Not to be written to
 */
record Sight(double side, Set<Integer> pictures, int[] marks) {
  private static final double FAR = 24;
  private static final double NEAR = 64;

  /** Two pictures lie apart by this much of their side at least. */
  private static final double APART = 1.15;

  /** A mark is hit so near, in pixels. */
  private static final double REACH = 12;

  /** More would be more than is kept of them. */
  private static final int MOST = Tiles.MOST - 2 * Near.MOST;

  /** Of a picture at some zoom. */
  static double side(Viewport view) {
    return Math.max(FAR, Math.min(NEAR, Math.round(FAR * Math.sqrt(view.zoom()))));
  }

  /**
   * @param nearest are shown as pictures wherever they lie
   */
  static Sight of(
      Scene scene,
      Thinning thinning,
      List<Neighbour> nearest,
      Viewport view,
      double width,
      double height) {
    double side = side(view);
    Set<Integer> pictures = new LinkedHashSet<>();
    nearest.forEach(each -> pictures.add(each.row()));
    for (int row : thinning.apart(side * APART / view.scale())) {
      double[] point = scene.points()[row];
      if (pictures.size() < MOST && isIn(point, view, width, height, side / 2)) {
        pictures.add(row);
      }
    }
    int[] marks =
        IntStream.range(0, scene.points().length)
            .filter(row -> !pictures.contains(row))
            .filter(row -> isIn(scene.points()[row], view, width, height, ScatterPainter.MARK))
            .toArray();
    return new Sight(side, pictures, marks);
  }

  private static boolean isIn(
      double[] point, Viewport view, double width, double height, double edge) {
    double x = view.x(point);
    double y = view.y(point);
    return x > -edge && x < width + edge && y > -edge && y < height + edge;
  }

  /**
   * The picture at a place in pixels, of several the one whose middle is nearest; {@link
   * SimilarViewModel#NONE} where there is none.
   */
  int at(double[][] points, Viewport view, double x, double y) {
    int picture =
        nearest(pictures.stream().mapToInt(Integer::intValue), side / 2, points, view, x, y);
    // What is drawn on top is hit first.
    return picture == SimilarViewModel.NONE
        ? nearest(Arrays.stream(marks), REACH, points, view, x, y)
        : picture;
  }

  private static int nearest(
      IntStream rows, double reach, double[][] points, Viewport view, double x, double y) {
    int found = SimilarViewModel.NONE;
    double least = reach;
    for (int row : rows.toArray()) {
      double[] point = points[row];
      double away = Math.max(Math.abs(view.x(point) - x), Math.abs(view.y(point) - y));
      if (away <= least) {
        least = away;
        found = row;
      }
    }
    return found;
  }
}
