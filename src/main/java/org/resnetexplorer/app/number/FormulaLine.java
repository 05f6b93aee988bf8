package org.resnetexplorer.app.number;

import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Provenance;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** One line of a chain: what its call does, in numbers. */
record FormulaLine(Messages messages, Provenance of) implements Formula.Visitor<String> {

  private static String number(double value) {
    return Figures.value(value);
  }

  private static String plus(double value) {
    return (value < 0 ? "\u2212 " : "+ ") + number(Math.abs(value));
  }

  @Override
  public String convolution(Formula.Convolution convolution) {
    long padded = of.terms().stream().filter(Term::padded).count();
    String products =
        padded == 0
            ? messages.text("number.line.products", of.terms().size())
            : messages.text("number.line.padded", of.terms().size(), padded);
    return convolution.layer().bias()
        ? messages.text("number.line.biased", products, number(of.constant()))
        : products;
  }

  @Override
  public String norm(Formula.Norm norm) {
    return "× " + number(norm.affine().slope()) + " " + plus(norm.affine().intercept());
  }

  @Override
  public String groupNorm(Formula.GroupNorm norm) {
    return "× " + number(norm.affine().slope()) + " " + plus(norm.affine().intercept());
  }

  @Override
  public String rectified(Formula.Rectified rectified) {
    return "max(0, x)";
  }

  @Override
  public String curve(Formula.Curve curve) {
    return curve.function().formula();
  }

  @Override
  public String same(Formula.Same same) {
    return messages.text("number.line.same");
  }

  @Override
  public String largest(Formula.Largest largest) {
    return messages.text("number.line.largest", of.terms().size());
  }

  @Override
  public String mean(Formula.Mean mean) {
    return messages.text("number.line.mean", of.terms().size());
  }

  @Override
  public String sum(Formula.Sum sum) {
    Term shortcut = of.terms().get(1);
    return scaled(of.terms().get(0))
        + " "
        + (shortcut.weight() == 1 ? plus(shortcut.value()) : "+ " + scaled(shortcut));
  }

  /** With the factor that the run gives a term, if it does. */
  private static String scaled(Term term) {
    return term.weight() == 1
        ? number(term.value())
        : number(term.value()) + " × " + Numbers.compact(term.weight());
  }

  @Override
  public String gated(Formula.Gated gated) {
    Term term = of.terms().get(0);
    return number(term.value()) + " × " + number(term.weight());
  }

  @Override
  public String weighted(Formula.Weighted weighted) {
    return weighted.bias()
        ? messages.text("number.line.weighted", of.terms().size(), number(of.constant()))
        : messages.text("number.line.products", of.terms().size());
  }

  @Override
  public String zero(Formula.Zero zero) {
    return messages.text("number.line.zero");
  }
}
