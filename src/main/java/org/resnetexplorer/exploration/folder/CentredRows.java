package org.resnetexplorer.exploration.folder;

import java.util.List;

/** Rows less their mean. Their covariance is never made: what is asked of it goes through them. */
record CentredRows(List<float[]> rows, double[] mean) {

  static CentredRows of(List<float[]> rows) {
    double[] mean = new double[rows.get(0).length];
    for (float[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= rows.size();
    }
    return new CentredRows(rows, mean);
  }

  int length() {
    return mean.length;
  }

  /** Of all rows and directions, added up. */
  double variance() {
    double sum = 0;
    for (float[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        sum += (row[i] - mean[i]) * (row[i] - mean[i]);
      }
    }
    return sum;
  }

  /** Each row's length along a direction. */
  double[] along(double[] direction) {
    double[] along = new double[rows.size()];
    for (int r = 0; r < along.length; r++) {
      float[] row = rows.get(r);
      double sum = 0;
      for (int i = 0; i < mean.length; i++) {
        sum += (row[i] - mean[i]) * direction[i];
      }
      along[r] = sum;
    }
    return along;
  }

  /** The covariance times a direction, but for the number of rows. */
  double[] covariance(double[] direction) {
    double[] along = along(direction);
    double[] product = new double[mean.length];
    for (int r = 0; r < along.length; r++) {
      float[] row = rows.get(r);
      double length = along[r];
      for (int i = 0; i < mean.length; i++) {
        product[i] += length * (row[i] - mean[i]);
      }
    }
    return product;
  }
}
