package org.resnetexplorer.app.number;

import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.text.Messages;

/** What the rows of the ranking are. */
record RankingTitle(Messages messages) implements OneTermAlike<String> {
  @Override
  public String convolution(Formula.Convolution convolution) {
    return messages.text("number.ranking.channels");
  }

  @Override
  public String one() {
    return messages.text("number.ranking.one");
  }

  @Override
  public String largest(Formula.Largest largest) {
    return messages.text("number.ranking.largest");
  }

  @Override
  public String mean(Formula.Mean mean) {
    return messages.text("number.ranking.mean");
  }

  @Override
  public String sum(Formula.Sum sum) {
    return messages.text("number.ranking.sum");
  }

  @Override
  public String gated(Formula.Gated gated) {
    return messages.text("number.ranking.gated");
  }

  @Override
  public String weighted(Formula.Weighted weighted) {
    return messages.text("number.ranking.weighted");
  }

  @Override
  public String zero(Formula.Zero zero) {
    return messages.text("number.ranking.none");
  }
}
