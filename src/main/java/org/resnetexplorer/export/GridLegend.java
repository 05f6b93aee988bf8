package org.resnetexplorer.export;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.GridImage;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ValueScale;

/**
 * The numbers under the bar of colours of a picture of feature maps. If each map has its own scale,
 * the end of the bar tells the least and the greatest of their ends.
 *
 * @param low under the left end
 * @param middle under the middle; may be empty
 * @param high under the right end
 * @param text the same in one piece, for a sentence
 */
public record GridLegend(String low, String middle, String high, String text) {
  private static final float FONT_SIZE = 11;
  private static final int INK = 0xFF1F2933;
  private static final int ROOM = 6;

  /** The numbers of a picture's scales; of maps without a finite value what stands in its place. */
  public static GridLegend of(GridImage grid, Activation maps) {
    if (Statistics.of(maps.values()).finite() == 0) {
      String only = Legend.ofNoNumbers(maps.values()[0]).low();
      return new GridLegend(only, "", "", only);
    }
    List<ValueScale> scales = grid.scales();
    if (scales.size() == 1) {
      Legend legend = Legend.of(scales.get(0));
      return new GridLegend(
          legend.low(), legend.middle(), legend.high(), legend.low() + " … " + legend.high());
    }
    DoubleSummaryStatistics ends =
        scales.stream().mapToDouble(ValueScale::high).summaryStatistics();
    String range = Numbers.compact(ends.getMin()) + " … " + Numbers.compact(ends.getMax());
    boolean signed = scales.stream().anyMatch(scale -> scale.low() < 0);
    return signed
        ? new GridLegend("", "0", "±(" + range + ")", "±(" + range + ")")
        : new GridLegend("0", "", range, range);
  }

  /** Draws the numbers; the middle is left out where the bar is too short for all three. */
  public void stamp(GridImage grid) {
    TextStamp pen = new TextStamp(FONT_SIZE);
    int[] argb = grid.pixels().argb();
    int width = grid.pixels().width();
    int baseline = grid.barTop() + grid.barHeight() + Math.round(FONT_SIZE) + 1;
    int right = grid.barLeft() + grid.barWidth();
    int centre = grid.barLeft() + grid.barWidth() / 2;
    pen.draw(argb, width, low, grid.barLeft(), baseline, INK);
    pen.draw(argb, width, high, right - pen.width(high), baseline, INK);
    int half = pen.width(middle) / 2 + ROOM;
    int longer = Math.max(pen.width(low), pen.width(high));
    if (longer + half <= grid.barWidth() / 2) {
      pen.draw(argb, width, middle, centre - pen.width(middle) / 2, baseline, INK);
    }
  }
}
