package org.resnetexplorer.app.residual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.explain.residual.ResidualShares;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.TileFit;
import org.resnetexplorer.render.ValueScale;

/**
 * One channel of a block's sum as pictures: x, F(x), their sum and what ReLU leaves, on one scale
 * symmetric about 0, and the branch's share of each cell.
 *
 * @param scale of the four maps
 * @param side pixels of each map's side
 * @param maps pixels of x, F(x), sum and output
 * @param shares of the cells, {@code [H, W]}
 * @param shareMap their pixels; transparent where both terms are zero
 * @param silent whether such a cell exists
 */
record Strip(
    SumTerms terms,
    int channel,
    ValueScale scale,
    int side,
    List<int[]> maps,
    float[] shares,
    int[] shareMap,
    boolean silent) {

  /** From the shortcut alone to the branch alone; half and half is neither colour. */
  static final ValueScale SHARES = new ValueScale(0, 1, false, false, ColorMap.VIRIDIS);

  /** Not on the FX thread. */
  static Strip of(SumTerms terms, int channel, int room) {
    Activation sum = terms.sum();
    int from = sum.offset(channel);
    int cells = sum.cells();
    List<Activation> all = List.of(terms.shortcut(), terms.branch(), sum, terms.output());
    ValueScale scale = together(all, from, cells);
    int side = Tile.crispSide(sum.height(), sum.width(), room);
    float[] shares =
        ResidualShares.map(terms.branch().values(), terms.shortcut().values(), from, cells);
    return new Strip(
        terms,
        channel,
        scale,
        side,
        all.stream().map(map -> tile(map.values(), from, sum, scale, side)).toList(),
        shares,
        tile(shares, 0, sum, SHARES, side),
        Statistics.of(shares, 0, cells).notFinite() > 0);
  }

  /** The widest of the maps' own scales, with its ends marked where any map goes beyond. */
  private static ValueScale together(List<Activation> maps, int from, int cells) {
    double magnitude = 0;
    for (Activation map : maps) {
      ValueScale own = ValueScale.of(Signedness.SIGNED, map.values(), from, from + cells);
      magnitude = Math.max(magnitude, own.magnitude());
    }
    boolean low = false;
    boolean high = false;
    for (Activation map : maps) {
      ValueScale on =
          ValueScale.within(magnitude, Signedness.SIGNED, map.values(), from, from + cells);
      low |= on.clippedLow();
      high |= on.clippedHigh();
    }
    return new ValueScale(-magnitude, magnitude, low, high, ColorMap.DIVERGING);
  }

  private static int[] tile(float[] values, int from, Activation like, ValueScale scale, int side) {
    return Tile.render(values, from, like.height(), like.width(), scale, side);
  }

  TileFit fit() {
    return TileFit.of(terms.sum().height(), terms.sum().width(), side);
  }

  boolean has(@Nullable Cell cell) {
    return cell != null
        && cell.row() >= 0
        && cell.column() >= 0
        && cell.row() < terms.sum().height()
        && cell.column() < terms.sum().width();
  }

  /** The Euclidean norm of this channel of a term. */
  double norm(Activation term) {
    return term.statistics(channel).reductions().norm();
  }

  double at(Activation term, Cell cell) {
    return term.at(channel, cell.row(), cell.column());
  }

  double share(Cell cell) {
    return shares[cell.row() * terms.sum().width() + cell.column()];
  }
}
