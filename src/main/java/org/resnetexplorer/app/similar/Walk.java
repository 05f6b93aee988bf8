package org.resnetexplorer.app.similar;

/** Steps from point to point by arrow keys. */
final class Walk {
  private Walk() {}

  /**
   * The nearest point on one side: within an eighth of a turn of the direction, else anywhere on
   * that side; the same point where there is none.
   *
   * @param right 1 to the right, -1 to the left, 0
   * @param up 1 upwards, -1 downwards, 0
   */
  static int next(double[][] points, int from, int right, int up) {
    int within = from;
    int beyond = from;
    double least = Double.POSITIVE_INFINITY;
    double leastBeyond = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      double x = points[i][0] - points[from][0];
      double y = points[i][1] - points[from][1];
      double ahead = x * right + y * up;
      double aside = Math.abs(x * up) + Math.abs(y * right);
      double away = Math.hypot(x, y);
      if (ahead > 0 && aside <= ahead && away < least) {
        least = away;
        within = i;
      } else if (ahead > 0 && away < leastBeyond) {
        leastBeyond = away;
        beyond = i;
      }
    }
    return within != from ? within : beyond;
  }
}
