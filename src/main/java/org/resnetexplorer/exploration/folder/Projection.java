package org.resnetexplorer.exploration.folder;

import java.util.List;

/**
 * Points projected on their first two principal components (Pearson 1901, "On Lines and Planes of
 * Closest Fit").
 *
 * @param points {@code x, y} of each row, around 0
 * @param shares of the variance that each of the two directions has, 0 to 1
 * @param mean of all rows, which lies at 0
 * @param directions of length 1, as long as the rows; of 0 where there is none
 */
public record Projection(double[][] points, double[] shares, double[] mean, double[][] directions) {
  private static final int WANTED = 2;

  /**
   * The projection of rows of the same length. The sign of a direction is chosen so that its
   * greatest coordinate is positive; a direction that there is not leaves 0.
   */
  static Projection of(List<float[]> rows) {
    double[][] points = new double[rows.size()][WANTED];
    double[] shares = new double[WANTED];
    if (rows.isEmpty()) {
      return new Projection(points, shares, new double[0], new double[WANTED][0]);
    }
    CentredRows centred = CentredRows.of(rows);
    double all = centred.variance();
    double[][] found = Lanczos.greatest(centred, WANTED);
    double[][] directions = new double[WANTED][centred.length()];
    for (int d = 0; d < found.length; d++) {
      orient(found[d]);
      directions[d] = found[d];
      double[] along = centred.along(directions[d]);
      for (int i = 0; i < along.length; i++) {
        points[i][d] = along[i];
        shares[d] += along[i] * along[i];
      }
      shares[d] = all == 0 ? 0 : shares[d] / all;
    }
    return new Projection(points, shares, centred.mean(), directions);
  }

  /**
   * Where another row lies on the same plane.
   *
   * @param row as long as the others
   */
  public double[] place(float[] row) {
    double[] place = new double[WANTED];
    for (int d = 0; d < WANTED; d++) {
      for (int i = 0; i < row.length; i++) {
        place[d] += (row[i] - mean[i]) * directions[d][i];
      }
    }
    return place;
  }

  private static void orient(double[] direction) {
    double greatest = 0;
    for (double value : direction) {
      greatest = Math.abs(value) > Math.abs(greatest) ? value : greatest;
    }
    if (greatest < 0) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = -direction[i];
      }
    }
  }
}
