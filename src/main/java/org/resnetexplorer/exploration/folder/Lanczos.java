package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The greatest eigenvectors of a covariance by Lanczos' iteration (1950), each vector kept at right
 * angles to all before it; ended when what is left of the error no longer changes a digit, or when
 * there are no more directions.
 */
final class Lanczos {
  private static final double STILL = 1e-12;
  private static final int LOOK_EVERY = 8;
  private static final int MOST_STEPS = 400;
  private static final int SWEEPS = 60;

  private final CentredRows rows;
  private final Random random = new Random(1);
  private final List<double[]> basis = new ArrayList<>();
  private final List<Double> diagonal = new ArrayList<>();
  private final List<Double> beside = new ArrayList<>();

  private Lanczos(CentredRows rows) {
    this.rows = rows;
  }

  /**
   * @param wanted how many; fewer if there are no more directions
   */
  static double[][] greatest(CentredRows rows, int wanted) {
    return new Lanczos(rows).run(wanted);
  }

  private double[][] run(int wanted) {
    int most = Math.min(rows.length(), MOST_STEPS);
    double[] next = fresh();
    while (true) {
      basis.add(next);
      double[] product = rows.covariance(next);
      diagonal.add(dot(next, product));
      withoutBasis(product);
      double left = Math.sqrt(dot(product, product));
      boolean gone = left <= STILL * greatestDiagonal();
      boolean full = basis.size() == most;
      if (full || basis.size() % LOOK_EVERY == 0) {
        Eigen eigen = eigen();
        if (full || eigen.isStill(left, wanted)) {
          return directions(eigen, Math.min(wanted, basis.size()));
        }
      }
      beside.add(gone ? 0 : left);
      next = gone ? fresh() : scaled(product, left);
    }
  }

  private double greatestDiagonal() {
    return diagonal.stream().mapToDouble(Math::abs).max().orElse(0);
  }

  /** A random direction at right angles to all before. */
  private double[] fresh() {
    double[] vector = new double[rows.length()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = random.nextGaussian();
    }
    withoutBasis(vector);
    return scaled(vector, Math.sqrt(dot(vector, vector)));
  }

  /** Twice, as once leaves rounding behind. */
  private void withoutBasis(double[] vector) {
    for (int pass = 0; pass < 2; pass++) {
      for (double[] before : basis) {
        double part = dot(vector, before);
        for (int i = 0; i < vector.length; i++) {
          vector[i] -= part * before[i];
        }
      }
    }
  }

  private static double[] scaled(double[] vector, double length) {
    double[] unit = vector.clone();
    for (int i = 0; i < unit.length; i++) {
      unit[i] /= length;
    }
    return unit;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private double[][] directions(Eigen eigen, int count) {
    double[][] found = new double[count][rows.length()];
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < basis.size(); j++) {
        double part = eigen.vectors[j][eigen.order[k]];
        double[] vector = basis.get(j);
        for (int i = 0; i < vector.length; i++) {
          found[k][i] += part * vector[i];
        }
      }
    }
    return found;
  }

  private Eigen eigen() {
    int size = basis.size();
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = diagonal.get(i);
      if (i + 1 < size) {
        matrix[i][i + 1] = beside.get(i);
        matrix[i + 1][i] = beside.get(i);
      }
    }
    return Eigen.of(matrix);
  }

  /**
   * All eigenvalues of a small symmetric matrix, by Jacobi's rotations (1846).
   *
   * @param order places of the eigenvalues, the greatest first
   */
  private record Eigen(double[] values, double[][] vectors, Integer[] order) {

    static Eigen of(double[][] a) {
      int n = a.length;
      double[][] v = new double[n][n];
      for (int i = 0; i < n; i++) {
        v[i][i] = 1;
      }
      for (int sweep = 0; sweep < SWEEPS && rotateAll(a, v); sweep++) {
        continue;
      }
      double[] values = new double[n];
      Integer[] order = new Integer[n];
      for (int i = 0; i < n; i++) {
        values[i] = a[i][i];
        order[i] = i;
      }
      Arrays.sort(order, (i, j) -> Double.compare(values[j], values[i]));
      return new Eigen(values, v, order);
    }

    private static boolean rotateAll(double[][] a, double[][] v) {
      boolean turned = false;
      for (int p = 0; p < a.length; p++) {
        for (int q = p + 1; q < a.length; q++) {
          double smallest = 1e-16 * Math.sqrt(Math.abs(a[p][p] * a[q][q]));
          if (Math.abs(a[p][q]) > smallest && a[p][q] != 0) {
            rotate(a, v, p, q);
            turned = true;
          }
        }
      }
      return turned;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
      double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
      double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
      double c = 1 / Math.sqrt(t * t + 1);
      double s = t * c;
      for (int k = 0; k < a.length; k++) {
        double kp = a[k][p];
        double kq = a[k][q];
        a[k][p] = c * kp - s * kq;
        a[k][q] = s * kp + c * kq;
      }
      for (int k = 0; k < a.length; k++) {
        double pk = a[p][k];
        double qk = a[q][k];
        a[p][k] = c * pk - s * qk;
        a[q][k] = s * pk + c * qk;
        double vp = v[k][p];
        double vq = v[k][q];
        v[k][p] = c * vp - s * vq;
        v[k][q] = s * vp + c * vq;
      }
    }

    /** Whether the greatest ones are as they will stay: the last row tells how far they are off. */
    boolean isStill(double left, int wanted) {
      int last = values.length - 1;
      if (wanted > last) {
        return false;
      }
      double scale = Math.abs(values[order[0]]);
      for (int k = 0; k < wanted; k++) {
        if (left * Math.abs(vectors[last][order[k]]) > STILL * scale) {
          return false;
        }
      }
      return true;
    }
  }
}
