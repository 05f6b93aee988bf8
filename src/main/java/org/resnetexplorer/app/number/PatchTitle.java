package org.resnetexplorer.app.number;

import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.text.Messages;

/** What is drawn as patch and kernel. */
record PatchTitle(Messages messages, Proof proof) implements OneTermAlike<String> {
  private String channel() {
    int channel = proof.ranking().shares().get(proof.share()).channel();
    int all = proof.ranking().shares().size();
    if (all == 1) {
      return messages.text("number.title.only", channel);
    }
    return proof.share() == 0
        ? messages.text("number.title.largest", channel, all)
        : messages.text("number.title.channel", channel, proof.share() + 1, all);
  }

  @Override
  public String convolution(Formula.Convolution convolution) {
    return channel();
  }

  /**
   * Whose mean and deviation made the line of the picture: every cell of the group has its part.
   */
  @Override
  public String groupNorm(Formula.GroupNorm norm) {
    return messages.text(
        "number.title.group",
        norm.first(),
        norm.first() + norm.channels() - 1,
        Figures.value(norm.affine().mean()),
        Figures.value(norm.affine().deviation()));
  }

  @Override
  public String one() {
    return messages.text("number.title.same");
  }

  @Override
  public String largest(Formula.Largest largest) {
    Term winner = proof.head().terms().get(largest.winner());
    Place from = winner.from();
    return messages.text("number.title.winner", from.row(), from.column());
  }

  @Override
  public String mean(Formula.Mean mean) {
    return messages.text("number.title.mean", proof.head().terms().size());
  }

  @Override
  public String sum(Formula.Sum sum) {
    return messages.text("number.title.sum");
  }

  @Override
  public String gated(Formula.Gated gated) {
    return messages.text("number.title.gated", gated.factor().channel());
  }

  @Override
  public String weighted(Formula.Weighted weighted) {
    return channel();
  }

  @Override
  public String zero(Formula.Zero zero) {
    return messages.text("number.title.zero");
  }
}
