package org.resnetexplorer.app.number;

import org.resnetexplorer.explain.cell.Formula;

/**
 * An answer that is the same for all formulas of one term.
 *
 * @param <R> the answer
 */
interface OneTermAlike<R> extends Formula.Visitor<R> {
  R one();

  @Override
  default R norm(Formula.Norm norm) {
    return one();
  }

  @Override
  default R groupNorm(Formula.GroupNorm norm) {
    return one();
  }

  @Override
  default R rectified(Formula.Rectified rectified) {
    return one();
  }

  @Override
  default R curve(Formula.Curve curve) {
    return one();
  }

  @Override
  default R same(Formula.Same same) {
    return one();
  }
}
