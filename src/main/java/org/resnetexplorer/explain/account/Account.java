package org.resnetexplorer.explain.account;

import java.util.List;

/**
 * What a number is made of: parts, their exact sum, and what is left between that and the number.
 *
 * @param target what the parts are to sum to
 */
public record Account(List<Part> parts, double target) {
  public Account {
    parts = List.copyOf(parts);
  }

  /** In double precision, in the order of the parts. */
  public double sum() {
    return parts.stream().mapToDouble(Part::value).reduce(0, Double::sum);
  }

  /** {@code sum - target}. */
  public double residual() {
    return sum() - target;
  }

  /** What a residual is to be seen against, as parts may cancel: {@code max(1, sum(|part|))}. */
  public double scale() {
    return Math.max(1, parts.stream().mapToDouble(part -> Math.abs(part.value())).sum());
  }
}
