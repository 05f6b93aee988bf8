package org.resnetexplorer.explain.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * What an answer comes to as more and more pixels are taken away or brought back.
 *
 * @param values after equal shares of the pixels, from none to all
 */
public record Curve(List<Double> values) {
  public Curve {
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException(values.size() + " values make no curve");
    }
  }

  /**
   * The area below it over an axis from 0 to 1, by trapezoids: the mean of the answer on the way.
   */
  public double area() {
    double sum = 0;
    for (int i = 1; i < values.size(); i++) {
      sum += (values.get(i - 1) + values.get(i)) / 2;
    }
    return sum / (values.size() - 1);
  }

  /** Point by point. */
  static Curve mean(List<Curve> curves) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < curves.get(0).values().size(); i++) {
      int at = i;
      means.add(curves.stream().mapToDouble(curve -> curve.values().get(at)).average().orElse(0));
    }
    return new Curve(means);
  }
}
