package org.resnetexplorer.explain.cell;

import java.util.List;
import org.resnetexplorer.network.Call;

/**
 * One number of a run, computed anew in double precision from the 32-bit numbers that the call
 * read.
 *
 * @param place of the number, in the output of {@code call}
 * @param terms what it is made of, in the order of channel, row and column; the branch before the
 *     shortcut
 * @param constant what is added to the terms: a bias, a batch norm's shift; 0 for none
 * @param changes interventions of the run on it, in their order
 * @param value the number as computed here, with the changes
 * @param engine the number as the engine has it
 * @param bound how far rounding to 32 bits may take the two apart, whatever the order of summation
 *     (Higham 2002, "Accuracy and Stability of Numerical Algorithms", section 3.1); it does not
 *     hold for the kernels of Winograd, which sum other numbers
 */
public record Provenance(
    Call call,
    Place place,
    Formula formula,
    List<Term> terms,
    double constant,
    List<Change> changes,
    double value,
    float engine,
    double bound) {
  public Provenance {
    terms = List.copyOf(terms);
    changes = List.copyOf(changes);
  }

  /** What the terms and the constant make, before any change. */
  public double unchanged() {
    double sum = constant;
    for (Term term : terms) {
      sum += term.product();
    }
    return sum;
  }

  /** How far the engine's number is from the one computed here. */
  public double apart() {
    return Math.abs(value - engine);
  }

  /** Whether rounding explains all of the distance; what is no number on both sides agrees. */
  public boolean addsUp() {
    return apart() <= bound || Double.compare(value, engine) == 0;
  }
}
