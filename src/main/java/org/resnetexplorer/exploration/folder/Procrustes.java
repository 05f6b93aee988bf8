package org.resnetexplorer.exploration.folder;

/**
 * Turns and mirrors points of a plane as a whole, so that they lie as near as possible to others
 * (Schönemann 1966, "A generalized solution of the orthogonal Procrustes problem"). Distances
 * between them stay as they are.
 */
final class Procrustes {

  private Procrustes() {}

  /**
   * @param points {@code x, y} each
   * @param others as many, around 0
   * @return around 0
   */
  static double[][] align(double[][] points, double[][] others) {
    double[][] centred = centred(points);
    double xx = 0;
    double xy = 0;
    double yx = 0;
    double yy = 0;
    for (int i = 0; i < centred.length; i++) {
      xx += centred[i][0] * others[i][0];
      xy += centred[i][0] * others[i][1];
      yx += centred[i][1] * others[i][0];
      yy += centred[i][1] * others[i][1];
    }
    // How much of both runs the same way after the best turn, as they are and mirrored.
    boolean mirrored = Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, xy - yx);
    double side = mirrored ? -1 : 1;
    double angle = Math.atan2(xy - side * yx, xx + side * yy);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (double[] point : centred) {
      double x = point[0];
      double y = side * point[1];
      point[0] = cos * x - sin * y;
      point[1] = sin * x + cos * y;
    }
    return centred;
  }

  private static double[][] centred(double[][] points) {
    double x = 0;
    double y = 0;
    for (double[] point : points) {
      x += point[0] / points.length;
      y += point[1] / points.length;
    }
    double[][] centred = new double[points.length][];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = new double[] {points[i][0] - x, points[i][1] - y};
    }
    return centred;
  }
}
