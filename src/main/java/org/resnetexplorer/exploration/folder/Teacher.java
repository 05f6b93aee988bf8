package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.weights.open.LastLayer;

/**
 * Learns a last layer: multinomial logistic regression on features of mean 0 and deviation 1, from
 * weights of 0, by the gradient over all examples with Nesterov's momentum (1983), which begins
 * anew where it overshoots (O'Donoghue and Candès 2015). Nothing of it is random.
 */
public final class Teacher {
  private static final double ENOUGH = 1e-5;
  private static final int POWER_STEPS = 60;

  /** Of the bound on the curvature that a power iteration comes near to from below. */
  private static final double MARGIN = 1.05;

  private static final double LOST = 1e3;
  private static final double ROUNDING = 1e-7;

  private final Scaled training;
  private final Examples heldOut;
  private final int[] classes;
  private final int count;
  private final Teaching teaching;

  private Teacher(Examples training, Examples heldOut, int count, Teaching teaching) {
    this.training = Scaled.of(training.rows());
    this.heldOut = heldOut;
    this.classes = training.classes().stream().mapToInt(Integer::intValue).toArray();
    this.count = count;
    this.teaching = teaching;
  }

  /** Hears of every step. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param layer makes what has been learned so far; asked for within this call only
     */
    void at(LearningStep step, Supplier<LastLayer> layer);
  }

  /**
   * Learns.
   *
   * @param training at least one example
   * @param heldOut only asked, never learned from; may be empty
   * @param count how many classes there are
   * @param listener hears of every step
   * @throws FolderException if the rate is so great that the steps lead away
   * @throws java.util.concurrent.CancellationException if the cancellation was raised
   */
  public static Taught teach(
      Examples training,
      Examples heldOut,
      int count,
      Teaching teaching,
      Listener listener,
      Cancellation cancellation)
      throws FolderException {
    return new Teacher(training, heldOut, count, teaching).run(listener, cancellation);
  }

  private Taught run(Listener listener, Cancellation cancellation) throws FolderException {
    double safe = 1 / (0.5 * training.curvature() * MARGIN + teaching.decay());
    double rate = Double.isNaN(teaching.rate()) ? safe : teaching.rate();
    int width = training.width();
    double[] weights = new double[count * width];
    double[] before = weights.clone();
    List<LearningStep> curve = new ArrayList<>();
    double momentum = 1;
    for (int step = 1; step <= teaching.steps(); step++) {
      cancellation.check();
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      double[] ahead = ahead(weights, before, (momentum - 1) / next);
      Gradient at = gradient(ahead);
      if (!(at.loss < LOST * Math.log(count + 1.0))) {
        throw FolderException.of("probe.lost", rate, safe);
      }
      before = weights;
      weights = moved(ahead, at.values, rate);
      momentum = along(at.values, weights, before) > 0 ? 1 : next;
      LearningStep told = new LearningStep(step, at.loss, at.right, heldOut(weights));
      curve.add(told);
      double[] now = weights;
      listener.at(told, () -> training.unscaled(now, count));
      if (at.length() < ENOUGH) {
        break;
      }
    }
    return new Taught(training.unscaled(weights, count), curve, rate);
  }

  private static double[] ahead(double[] weights, double[] before, double share) {
    double[] ahead = new double[weights.length];
    for (int i = 0; i < ahead.length; i++) {
      ahead[i] = weights[i] + share * (weights[i] - before[i]);
    }
    return ahead;
  }

  private static double[] moved(double[] from, double[] gradient, double rate) {
    double[] moved = new double[from.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = from[i] - rate * gradient[i];
    }
    return moved;
  }

  private static double along(double[] gradient, double[] weights, double[] before) {
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      sum += gradient[i] * (weights[i] - before[i]);
    }
    return sum;
  }

  private double heldOut(double[] weights) {
    if (heldOut.size() == 0) {
      return Double.NaN;
    }
    Taught now = new Taught(training.unscaled(weights, count), List.of(), 0);
    int right = 0;
    for (int i = 0; i < heldOut.size(); i++) {
      right += now.answer(heldOut.rows().get(i)) == heldOut.classes().get(i) ? 1 : 0;
    }
    return (double) right / heldOut.size();
  }

  private record Gradient(double[] values, double loss, double right) {
    double length() {
      double sum = 0;
      for (double value : values) {
        sum += value * value;
      }
      return Math.sqrt(sum);
    }
  }

  private Gradient gradient(double[] weights) {
    int width = training.width();
    int n = training.rows.length;
    double[] gradient = new double[weights.length];
    double loss = 0;
    int right = 0;
    double[] logits = new double[count];
    for (int r = 0; r < n; r++) {
      double[] row = training.rows[r];
      for (int k = 0; k < count; k++) {
        logits[k] = dot(weights, k * width, row);
      }
      int best = greatest(logits);
      right += best == classes[r] ? 1 : 0;
      double sum = 0;
      double most = logits[best];
      for (double logit : logits) {
        sum += Math.exp(logit - most);
      }
      loss += Math.log(sum) + most - logits[classes[r]];
      for (int k = 0; k < count; k++) {
        double pull = (Math.exp(logits[k] - most) / sum - (k == classes[r] ? 1 : 0)) / n;
        for (int i = 0; i < width; i++) {
          gradient[k * width + i] += pull * row[i];
        }
      }
    }
    double held = 0;
    for (int i = 0; i < weights.length; i++) {
      // The last of each row is the bias, which nothing holds back.
      if (i % width != width - 1) {
        gradient[i] += teaching.decay() * weights[i];
        held += weights[i] * weights[i];
      }
    }
    return new Gradient(gradient, loss / n + teaching.decay() / 2 * held, (double) right / n);
  }

  private static int greatest(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] > values[best] ? k : best;
    }
    return best;
  }

  private static double dot(double[] weights, int from, double[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += weights[from + i] * row[i];
    }
    return sum;
  }

  /** Rows of mean 0 and deviation 1, with a 1 behind for the bias. */
  private record Scaled(double[][] rows, double[] mean, double[] deviation) {

    static Scaled of(List<float[]> features) {
      int width = features.get(0).length;
      double[] mean = new double[width];
      double[] deviation = new double[width];
      for (float[] row : features) {
        for (int i = 0; i < width; i++) {
          mean[i] += row[i] / features.size();
        }
      }
      for (float[] row : features) {
        for (int i = 0; i < width; i++) {
          deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / features.size();
        }
      }
      for (int i = 0; i < width; i++) {
        // A feature that never changes tells nothing; what is left of it then is rounding.
        double found = Math.sqrt(deviation[i]);
        deviation[i] = found > ROUNDING * Math.abs(mean[i]) ? found : 1;
      }
      double[][] rows = new double[features.size()][width + 1];
      for (int r = 0; r < rows.length; r++) {
        float[] row = features.get(r);
        for (int i = 0; i < width; i++) {
          rows[r][i] = (row[i] - mean[i]) / deviation[i];
        }
        rows[r][width] = 1;
      }
      return new Scaled(rows, mean, deviation);
    }

    int width() {
      return mean.length + 1;
    }

    /** The greatest eigenvalue of the rows' second moments, by power iteration. */
    double curvature() {
      double[] vector = new double[width()];
      Arrays.fill(vector, 1 / Math.sqrt(width()));
      double greatest = 0;
      for (int step = 0; step < POWER_STEPS; step++) {
        double[] product = new double[vector.length];
        for (double[] row : rows) {
          double along = dot(vector, 0, row) / rows.length;
          for (int i = 0; i < row.length; i++) {
            product[i] += along * row[i];
          }
        }
        greatest = Math.sqrt(dot(product, 0, product));
        if (greatest == 0) {
          return 1;
        }
        for (int i = 0; i < vector.length; i++) {
          vector[i] = product[i] / greatest;
        }
      }
      return greatest;
    }

    /** The layer that does to the features themselves what the weights do to these rows. */
    LastLayer unscaled(double[] weights, int count) {
      float[][] weight = new float[count][mean.length];
      float[] bias = new float[count];
      for (int k = 0; k < count; k++) {
        double shift = weights[k * width() + mean.length];
        for (int i = 0; i < mean.length; i++) {
          double factor = weights[k * width() + i] / deviation[i];
          weight[k][i] = (float) factor;
          shift -= factor * mean[i];
        }
        bias[k] = (float) shift;
      }
      return new LastLayer(weight, bias);
    }
  }
}
