package org.resnetexplorer.app.number;

import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.text.Messages;

/** What the terms of a row have in common: their channel, their cell, or the call they are of. */
record ShareName(Messages messages, Proof proof, Ranking.Share share)
    implements OneTermAlike<String> {

  private String channel() {
    return Integer.toString(share.channel());
  }

  private String cell() {
    Place from = share.terms().get(0).from();
    return from.row() + ", " + from.column();
  }

  private String call() {
    int source = share.terms().get(0).from().source();
    return source == Call.INPUT
        ? messages.text("number.picture")
        : NumberWords.near(
            proof.head().call(), proof.readers().run().model().network().calls().get(source));
  }

  @Override
  public String convolution(Formula.Convolution convolution) {
    return channel();
  }

  @Override
  public String one() {
    return call();
  }

  @Override
  public String largest(Formula.Largest largest) {
    return cell();
  }

  @Override
  public String mean(Formula.Mean mean) {
    return cell();
  }

  @Override
  public String sum(Formula.Sum sum) {
    return call();
  }

  @Override
  public String gated(Formula.Gated gated) {
    return call();
  }

  @Override
  public String weighted(Formula.Weighted weighted) {
    return channel();
  }

  @Override
  public String zero(Formula.Zero zero) {
    return "";
  }
}
