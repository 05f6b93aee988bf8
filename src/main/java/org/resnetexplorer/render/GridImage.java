package org.resnetexplorer.render;

import java.util.List;

/**
 * A picture of all feature maps of one call, on white, with a bar of colours beneath and room below
 * the bar for the legend's numbers, which are drawn by whoever has fonts. In place of a map with
 * values that are not finite stands a crossed grey square.
 *
 * @param pixels the picture
 * @param order the channels in the order shown, row after row; not to be written
 * @param scales one scale if the maps share it, else one for each channel by its index
 * @param barLeft left edge of the bar
 * @param barTop upper edge of the bar
 * @param barWidth width of the bar
 * @param barHeight height of the bar
 */
public record GridImage(
    Pixels pixels,
    int[] order,
    List<ValueScale> scales,
    int barLeft,
    int barTop,
    int barWidth,
    int barHeight) {

  /** Rows kept free below the bar for its numbers. */
  public static final int TEXT_HEIGHT = 18;

  private static final int MARGIN = 8;
  private static final int GAP = 4;
  private static final int BAR_GAP = 12;
  private static final int BAR_HEIGHT = 10;
  private static final int BAR_WIDTH = 240;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int UNKNOWN = 0xFFEDF0F3;
  private static final int CROSS = 0xFFB3202E;

  /** Draws the maps of a call. */
  public static GridImage render(Activation activation, GridStyle style) {
    return render(
        activation,
        style.rule().scales(activation),
        ChannelOrder.order(style.order(), activation.values(), activation.channels()),
        style.columns(),
        style.side());
  }

  /**
   * Draws some maps of a call.
   *
   * @param scales one if the maps share it, else one for each channel of the call
   * @param order the channels to draw, row after row; at least one
   * @param columns maps in a row
   * @param side pixels of a tile's side
   */
  public static GridImage render(
      Activation activation, List<ValueScale> scales, int[] order, int columns, int side) {
    int pitch = side + GAP;
    int rows = (order.length + columns - 1) / columns;
    int gridWidth = columns * pitch - GAP;
    int barTop = MARGIN + rows * pitch - GAP + BAR_GAP;
    Pixels pixels =
        Pixels.filled(gridWidth + 2 * MARGIN, barTop + BAR_HEIGHT + TEXT_HEIGHT + MARGIN, WHITE);
    for (int place = 0; place < order.length; place++) {
      int x = MARGIN + place % columns * pitch;
      int y = MARGIN + place / columns * pitch;
      ValueScale scale = scales.get(scales.size() == 1 ? 0 : order[place]);
      drawTile(activation, order[place], scale, side, pixels, y * pixels.width() + x);
    }
    int barWidth = Math.min(BAR_WIDTH, gridWidth);
    drawBar(scales.get(0), pixels, barTop, barWidth);
    return new GridImage(pixels, order, scales, MARGIN, barTop, barWidth, BAR_HEIGHT);
  }

  private static void drawTile(
      Activation activation, int channel, ValueScale scale, int side, Pixels pixels, int start) {
    int offset = activation.offset(channel);
    if (Tile.notFinite(activation.values(), offset, activation.cells())) {
      crossOut(pixels, start, side);
      return;
    }
    Tile.draw(
        activation.values(),
        offset,
        activation.height(),
        activation.width(),
        scale,
        side,
        pixels.argb(),
        start,
        pixels.width());
  }

  private static void crossOut(Pixels pixels, int start, int side) {
    int last = side - 1;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean diagonal = x == y || x == last - y;
        boolean border = x == 0 || y == 0 || x == last || y == last;
        pixels.argb()[start + y * pixels.width() + x] = diagonal || border ? CROSS : UNKNOWN;
      }
    }
  }

  private static void drawBar(ValueScale scale, Pixels pixels, int top, int width) {
    Pixels bar = Legend.bar(scale, width, BAR_HEIGHT);
    for (int y = 0; y < BAR_HEIGHT; y++) {
      System.arraycopy(
          bar.argb(), y * width, pixels.argb(), (top + y) * pixels.width() + MARGIN, width);
    }
  }
}
