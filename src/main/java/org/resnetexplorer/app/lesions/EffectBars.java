package org.resnetexplorer.app.lesions;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.StageChart;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Numbers;

/**
 * A bar for each block, in forward order and standing on zero: below it where the number asked
 * about falls without the block, above where it rises, with that number at its end. Blocks are
 * numbered and stages named; a dot marks a block without which the answer is another.
 */
final class EffectBars extends StageChart {
  private static final double TOP = 18;
  private static final double BELOW = 50;
  private static final double STAGES = 16;
  private static final double VALUE = 13;

  /** Below this height bars need the room of their values, which the sentence below has too. */
  private static final double LOW = 110;

  /** Below this one they need the room of the blocks' numbers too. */
  private static final double LOWEST = 80;

  private static final int MOST_DECIMALS = 4;

  /** Bars in wide places leave some of it free. */
  private static final double ROOMY = 24;

  private static final double SHARE = 0.7;
  private static final double DOT = 5;

  /** Between the axis and a dot on its other side, and beyond. */
  private static final double AROUND_DOT = 3;

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
  private double high = 1;
  private double low = -1;

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
    DoubleSummaryStatistics changes =
        next.stream().mapToDouble(Bar::change).filter(Double::isFinite).summaryStatistics();
    high = Math.max(0, changes.getMax());
    low = Math.min(0, changes.getMin());
    if (high == low) {
      high = 1;
      low = -1;
    }
    place(all, List.of(told(high), told(low), "0"));
  }

  /** All in the decimals of the greatest. */
  private String told(double change) {
    double greatest = Math.max(high, -low);
    int decimals = (int) (1 - Math.floor(Math.log10(greatest)));
    return change == 0
        ? "0"
        : decimals > MOST_DECIMALS
            ? Numbers.compact(change)
            : Numbers.signedFixed(change, Math.max(0, decimals));
  }

  @Override
  public Optional<ChartTable> table() {
    return ChartTable.ofSome(
        List.of("app.chart.block", "app.chart.change"),
        bars.stream().map(bar -> List.of(bar.block().path(), Numbers.compact(bar.change()))));
  }

  @Override
  protected void paintBlocks(GraphicsContext gc, double height) {
    boolean told = height >= LOW;
    boolean numbered = height >= LOWEST;
    double top = told ? TOP : DOT + 2 * AROUND_DOT;
    double below = told ? BELOW : numbered ? BELOW - VALUE : BELOW - VALUE - STAGES;
    double each = Math.max(0, height - below - top) / (high - low);
    double middle = Math.rint(top + high * each);
    for (double at : new double[] {high, low}) {
      if (Math.abs(at) * each > VALUE) {
        paintTick(gc, middle - Math.rint(at * each), told(at), Ink.LINE);
      }
    }
    paintTick(gc, middle, "0", Ink.LINE_STRONG);
    List<Rectangle2D> standing = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      standing.add(bar(i, middle, each));
      paintBar(gc, bars.get(i), standing.get(i), middle);
    }
    if (numbered) {
      paintNumbers(gc, height - STAGES);
    }
    if (told) {
      paintValues(gc, standing);
    }
  }

  private Rectangle2D bar(int index, double middle, double scale) {
    double change = bars.get(index).change();
    double each = width(index);
    double free = each < ROOMY ? each - gap(each) : each * SHARE;
    double thick = Math.min(GREATEST_BAR, Math.max(1, Math.floor(free)));
    double x = Math.floor(left(index) + (each - thick) / 2);
    double length = Double.isFinite(change) ? Math.max(1, Math.rint(scale * Math.abs(change))) : 0;
    return new Rectangle2D(x, change < 0 ? middle + 1 : middle - length, thick, length);
  }

  private static double gap(double each) {
    return each >= 8 ? 2 : 1;
  }

  private void paintBar(GraphicsContext gc, Bar bar, Rectangle2D at, double middle) {
    gc.setFill(colour(bar.change() < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
    crisp(gc).fill(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    if (bar.turns()) {
      double y = bar.change() < 0 ? middle - DOT - AROUND_DOT : middle + 1 + AROUND_DOT;
      gc.setFill(colour(Ink.INK));
      gc.fillOval(at.getMinX() + at.getWidth() / 2 - DOT / 2, y, DOT, DOT);
    }
  }

  /**
   * The number of each bar at its end; where they would meet, those of the greatest rise and fall
   * and of what is pointed at.
   */
  private void paintValues(GraphicsContext gc, List<Rectangle2D> standing) {
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    List<Rectangle2D> values = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      values.add(value(bars.get(i), standing.get(i)));
    }
    boolean all = areClear(values, standing);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      if (all || isLit(bar.block()) || bar.change() == high || bar.change() == low) {
        Rectangle2D at = values.get(i);
        gc.setFill(colour(bar.change() < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
        gc.fillText(told(bar.change()), at.getMinX() + at.getWidth() / 2, at.getMinY() + VALUE / 2);
      }
    }
  }

  private Rectangle2D value(Bar bar, Rectangle2D standing) {
    double width = Math.ceil(widthOf(told(bar.change()))) + 2;
    double x = Math.rint(standing.getMinX() + (standing.getWidth() - width) / 2);
    double y = bar.change() < 0 ? standing.getMaxY() + 1 : standing.getMinY() - 1 - VALUE;
    return new Rectangle2D(x, y, width, VALUE);
  }

  /** Whether no value lies over another one or over a bar. */
  private static boolean areClear(List<Rectangle2D> values, List<Rectangle2D> standing) {
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        Rectangle2D value = values.get(i);
        if (i != j && (value.intersects(values.get(j)) || value.intersects(standing.get(j)))) {
          return false;
        }
      }
    }
    return true;
  }
}
