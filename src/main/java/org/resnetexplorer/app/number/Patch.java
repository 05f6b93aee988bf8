package org.resnetexplorer.app.number;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.render.ValueScale;

/**
 * The drawn terms as cells: what is read, what it is multiplied with, the products.
 *
 * @param kernel null where terms are not multiplied one by one with something to look at
 * @param products null without a kernel
 */
record Patch(
    CellGrid.Content values,
    CellGrid.@Nullable Content kernel,
    CellGrid.@Nullable Content products) {
  private static final double MOST_SIDE = 38;
  private static final double LONE_SIDE = 48;
  private static final int NONE = -1;

  /**
   * @param width room for all three
   * @param height room for each
   */
  static Patch of(Proof proof, double width, double height) {
    List<Term> terms = proof.drawn();
    int columns = proof.drawnColumns();
    boolean one = terms.size() == 1 && !NumberWords.isWeighed(terms.get(0));
    boolean alone = one || proof.head().formula().isOfOneWindow();
    double room = alone ? width : width / 3;
    int rows = (terms.size() + columns - 1) / columns;
    double most = terms.size() == 1 ? LONE_SIDE : MOST_SIDE;
    double side = Math.floor(Math.min(most, Math.min(room / columns, height / rows)));
    side = Math.max(3, side);
    ValueScale scale =
        Colours.ofInput(
            proof.readers().run().model().network(),
            proof.headReader(),
            proof.drawnInput(),
            terms.get(0).from().channel());
    int winner =
        proof.head().formula() instanceof Formula.Largest largest ? largest.winner() : NONE;
    CellGrid.Content values = content(terms, Term::value, scale, false, columns, side, winner);
    if (alone) {
      return new Patch(values, null, null);
    }
    return new Patch(
        values,
        content(terms, Term::weight, signed(terms, Term::weight), true, columns, side, NONE),
        content(terms, Term::product, signed(terms, Term::product), false, columns, side, NONE));
  }

  private static ValueScale signed(List<Term> terms, ToDoubleFunction<Term> number) {
    return Colours.ofSigned(terms.stream().mapToDouble(number).toArray());
  }

  private static CellGrid.Content content(
      List<Term> terms,
      ToDoubleFunction<Term> number,
      ValueScale scale,
      boolean weights,
      int columns,
      double side,
      int marked) {
    int[] argb = new int[terms.size()];
    String[] texts = new String[terms.size()];
    boolean[] padded = new boolean[terms.size()];
    double largest =
        terms.stream().mapToDouble(number).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    for (int i = 0; i < argb.length; i++) {
      double value = number.applyAsDouble(terms.get(i));
      argb[i] = scale.argb((float) value);
      padded[i] = terms.get(i).padded() && !weights;
      texts[i] = Figures.cell(value, largest);
    }
    return new CellGrid.Content(columns, side, argb, texts, padded, marked);
  }
}
