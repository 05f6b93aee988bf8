package org.resnetexplorer.explain.cell;

import java.util.List;

/** One cell before any change to the call's output. */
record Computed(Formula formula, List<Term> terms, double constant, double bound) {

  double sum() {
    double sum = constant;
    for (Term term : terms) {
      sum += term.product();
    }
    return sum;
  }
}
