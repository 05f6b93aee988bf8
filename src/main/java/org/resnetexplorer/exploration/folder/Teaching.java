package org.resnetexplorer.exploration.folder;

/**
 * How a last layer is learned.
 *
 * @param rate how far each step goes along the gradient; NaN for as far as is safe
 * @param decay how strongly great weights are held back (L2, on features of deviation 1)
 * @param steps the most there are; it ends earlier where nothing changes any more
 */
public record Teaching(double rate, double decay, int steps) {
  /** Sensible from the start. */
  public static final Teaching DEFAULT = new Teaching(Double.NaN, 0.01, 500);
}
