package org.resnetexplorer.app.lesions;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.StageChart;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Numbers;

/**
 * A bar for each block, in forward order and standing on zero: below it where the number asked
 * about falls without the block, above where it rises. Stages stand apart and are named; a dot
 * marks a block without which the answer is another.
 */
final class EffectBars extends StageChart {
  private static final double TOP = 10;
  private static final double BELOW = 22;
  private static final double DOT = 5;
  private static final double GREATEST_BAR = 26;

  /**
   * A bar.
   *
   * @param turns whether the answer is another without the block
   */
  record Bar(Block block, double change, boolean turns) {
    static Bar of(BlockBoard.Row row, boolean turns) {
      return new Bar(row.block(), row.effect().change(), turns);
    }
  }

  private List<Bar> bars = List.of();
  private double greatest = 1;

  /**
   * @param hovering gets the block under the mouse; null when it leaves
   * @param chosen gets the block clicked
   */
  EffectBars(Consumer<@Nullable Block> hovering, Consumer<Block> chosen) {
    super("effect-bars", 2 * GREATEST_BAR, hovering, chosen);
  }

  /**
   * @param all blocks of the net, so that places stay while bars come
   */
  void show(List<Block> all, List<Bar> next) {
    bars = next;
    greatest = next.stream().mapToDouble(bar -> Math.abs(bar.change())).max().orElse(0);
    greatest = greatest == 0 || !Double.isFinite(greatest) ? 1 : greatest;
    place(all, List.of(label(1), label(0)));
  }

  /**
   * @param sign of an end of the axis, or 0 for its middle
   */
  private String label(int sign) {
    return sign == 0 ? "0" : (sign > 0 ? "+" : "\u2212") + Numbers.compact(greatest);
  }

  @Override
  public Optional<ChartTable> table() {
    return ChartTable.ofSome(
        List.of("app.chart.block", "app.chart.change"),
        bars.stream().map(bar -> List.of(bar.block().path(), Numbers.compact(bar.change()))));
  }

  @Override
  protected void paintBlocks(GraphicsContext gc, double height) {
    double middle = Math.rint((TOP + height - BELOW) / 2);
    double half = middle - TOP;
    for (int sign = -1; sign <= 1; sign++) {
      paintTick(gc, middle - sign * half, label(sign), sign == 0 ? Ink.LINE_STRONG : Ink.LINE);
    }
    for (int i = 0; i < bars.size(); i++) {
      paintBar(gc, bars.get(i), left(i), middle, half);
    }
  }

  private void paintBar(GraphicsContext gc, Bar bar, double left, double middle, double half) {
    double gap = each() >= 8 ? 2 : 1;
    double thick = Math.min(GREATEST_BAR, Math.max(1, Math.floor(each() - gap)));
    double x = Math.floor(left + (each() - thick) / 2);
    double length =
        Double.isFinite(bar.change())
            ? Math.max(1, Math.rint(half * Math.abs(bar.change()) / greatest))
            : 0;
    gc.setFill(colour(bar.change() < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
    crisp(gc).fill(x, bar.change() < 0 ? middle + 1 : middle - length, thick, length);
    if (bar.turns()) {
      double y = bar.change() < 0 ? middle - DOT - 3 : middle + 4;
      gc.setFill(colour(Ink.INK));
      gc.fillOval(x + thick / 2 - DOT / 2, y, DOT, DOT);
    }
  }
}
