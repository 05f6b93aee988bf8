package org.resnetexplorer.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.GridImage;
import org.resnetexplorer.render.GridStyle;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/**
 * A picture of feature maps that explains itself: a caption above, a bar of colours with its
 * numbers below. On white, in every theme.
 *
 * @param pixels the picture
 * @param legend the numbers under the bar
 */
public record MapsFigure(Pixels pixels, GridLegend legend) {
  private static final float FONT_SIZE = 12;
  private static final int LINE = 17;
  private static final int MARGIN = 8;
  private static final int LEAST_WIDTH = 360;
  private static final int CHANNEL_SIDE = 512;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int INK = 0xFF1F2933;

  /**
   * The maps of a call.
   *
   * @param rule how values become colours, for the whole call even where not all maps are shown
   * @param channels the maps to show, in their order; at least one
   */
  public static MapsFigure grid(
      Activation maps, ScaleRule rule, int[] channels, List<String> caption) {
    GridStyle style = GridStyle.suiting(channels.length, maps, rule);
    return of(
        GridImage.render(maps, rule.scales(maps), channels, style.columns(), style.side()),
        maps,
        caption);
  }

  /** All maps of a call by their index. */
  public static MapsFigure grid(Activation maps, ScaleRule rule, List<String> caption) {
    return grid(maps, rule, IntStream.range(0, maps.channels()).toArray(), caption);
  }

  /** All maps of a call in some order. */
  public static MapsFigure grid(
      Activation maps, ScaleRule rule, ChannelOrder order, List<String> caption) {
    return grid(maps, rule, ChannelOrder.order(order, maps.values(), maps.channels()), caption);
  }

  /** One map, large, on the scale it has among the others. */
  public static MapsFigure channel(
      Activation maps, ScaleRule rule, int channel, List<String> caption) {
    List<ValueScale> scales = rule.scales(maps);
    ValueScale own = scales.get(scales.size() == 1 ? 0 : channel);
    int side = Tile.crispSide(maps.height(), maps.width(), CHANNEL_SIDE);
    return of(GridImage.render(maps, List.of(own), new int[] {channel}, 1, side), maps, caption);
  }

  private static MapsFigure of(GridImage grid, Activation maps, List<String> caption) {
    GridLegend legend = GridLegend.of(grid, maps);
    legend.stamp(grid);
    return new MapsFigure(
        caption.isEmpty() ? grid.pixels() : captioned(grid.pixels(), caption), legend);
  }

  private static Pixels captioned(Pixels maps, List<String> caption) {
    TextStamp pen = new TextStamp(FONT_SIZE);
    int width = Math.max(LEAST_WIDTH, maps.width());
    List<String> lines = new ArrayList<>();
    caption.forEach(text -> wrap(pen, text, width - 2 * MARGIN, lines));
    int top = MARGIN + lines.size() * LINE;
    int[] argb = new int[width * (top + maps.height())];
    Arrays.fill(argb, WHITE);
    for (int i = 0; i < lines.size(); i++) {
      int baseline = MARGIN + i * LINE + Math.round(FONT_SIZE);
      pen.draw(argb, width, lines.get(i), MARGIN, baseline, INK);
    }
    for (int y = 0; y < maps.height(); y++) {
      System.arraycopy(maps.argb(), y * maps.width(), argb, (top + y) * width, maps.width());
    }
    return new Pixels(width, top + maps.height(), argb);
  }

  /** Breaks a text where it has spaces; a word longer than a line is broken anywhere. */
  static void wrap(TextStamp pen, String text, int room, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && pen.width(longer) > room) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      while (pen.width(longer) > room) {
        int fits = fitting(pen, longer, room);
        lines.add(longer.substring(0, fits));
        longer = longer.substring(fits);
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
  }

  private static int fitting(TextStamp pen, String text, int room) {
    int fits = 1;
    while (fits < text.length() && pen.width(text.substring(0, fits + 1)) <= room) {
      fits++;
    }
    return fits;
  }

  /** Writes a PNG; the file appears whole or not at all. */
  public void write(Path file) throws IOException {
    PngWriter.write(file, pixels);
  }
}
