package org.resnetexplorer.app.number;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.render.Numbers;

/**
 * The rows of a ranking: the first few terms, all others in one, the constant, the sum.
 *
 * @param count of the terms that have a row of their own
 * @param amounts of the rows, in order
 * @param power of ten that all numbers are told in
 * @param decimals with which the printed amounts give the printed sum
 */
record Waterfall(Proof proof, int count, List<Double> amounts, int power, int decimals) {
  private static final int LEAST_DECIMALS = 3;

  static Waterfall of(Proof proof, int most) {
    Ranking ranking = proof.ranking();
    int all = ranking.shares().size();
    // One other alone is no less of a row than itself.
    int count = most >= all - 1 ? all : most;
    List<Double> amounts = new ArrayList<>();
    ranking.shares().stream().limit(count).forEach(share -> amounts.add(share.sum()));
    if (count < all) {
      amounts.add(ranking.others(count));
    }
    if (hasConstant(proof)) {
      amounts.add(proof.head().constant());
    }
    double largest = amounts.stream().mapToDouble(Math::abs).max().orElse(0);
    int power = Figures.power(largest);
    double unit = Math.pow(10, power);
    List<Double> told = amounts.stream().map(amount -> amount / unit).toList();
    double[] parts = told.stream().mapToDouble(Double::doubleValue).toArray();
    int least = Numbers.decimalsOfFloat(largest / unit, LEAST_DECIMALS);
    int decimals =
        Numbers.decimalsThatAddUp(least, proof.head().unchanged() / unit, parts).orElse(least);
    return new Waterfall(proof, count, told, power, decimals);
  }

  private static boolean hasConstant(Proof proof) {
    Formula formula = proof.head().formula();
    return formula instanceof Formula.Weighted weighted && weighted.bias()
        || formula instanceof Formula.Convolution convolution && convolution.layer().bias();
  }

  boolean hasConstant() {
    return hasConstant(proof);
  }

  /** How many have no row of their own. */
  int others() {
    return proof.ranking().shares().size() - count;
  }

  /** With that of the sum. */
  int rows() {
    return amounts.size() + 1;
  }

  Ranking.Share share(int row) {
    return proof.ranking().shares().get(row);
  }

  double amount(int row) {
    return amounts.get(row);
  }

  /** The sum of all rows before one. */
  double before(int row) {
    return amounts.stream().limit(row).reduce(0.0, Double::sum);
  }

  double after(int row) {
    return before(row + 1);
  }

  double total() {
    return proof.head().unchanged() / Math.pow(10, power);
  }

  private double low() {
    double low = 0;
    for (int row = 0; row < amounts.size(); row++) {
      low = Math.min(low, after(row));
    }
    return low;
  }

  private double high() {
    double high = 0;
    for (int row = 0; row < amounts.size(); row++) {
      high = Math.max(high, after(row));
    }
    return high;
  }

  /** Of all numbers printed in it. */
  double largest() {
    double amount = amounts.stream().mapToDouble(Math::abs).max().orElse(0);
    return Math.max(amount, Math.max(-low(), high()));
  }

  /** Where a sum lies among all of them, 0 to 1. */
  double across(double value) {
    double low = low();
    double high = high();
    return high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0;
  }
}
