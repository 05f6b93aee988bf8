package org.resnetexplorer.explain.cell;

/**
 * One number that a cell is made of.
 *
 * @param from where it stands
 * @param padded whether that is outside of the map: {@code value} is no number of the run, and
 *     nothing of it is in the cell
 * @param value as the engine has it; what is read of padding
 * @param weight what it is multiplied with; for a maximum 1 for the winner and 0 for all others,
 *     NaN where a curve takes the place of a product
 * @param product what it adds to the cell
 */
public record Term(Place from, boolean padded, double value, double weight, double product) {

  static Term product(Place from, double value, double weight) {
    return new Term(from, false, value, weight, value * weight);
  }
}
