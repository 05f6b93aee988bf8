package org.resnetexplorer.render;

/**
 * How a picture of all feature maps of a call is made.
 *
 * @param rule how values become colours
 * @param order which channel stands where
 * @param columns maps in a row, at least 1
 * @param side pixels of a tile's side, at least 1
 */
public record GridStyle(ScaleRule rule, ChannelOrder order, int columns, int side) {
  private static final int FEW_CHANNELS = 64;
  private static final int MANY_CHANNELS = 512;

  /**
   * A style whose size suits the call: full rows near a square, and crisp cells, larger where there
   * are fewer channels.
   */
  public static GridStyle suiting(Activation activation, ScaleRule rule, ChannelOrder order) {
    return suiting(activation.channels(), activation, rule, order);
  }

  /** The same where only so many of the call's channels are shown. */
  public static GridStyle suiting(int channels, Activation activation, ScaleRule rule) {
    return suiting(channels, activation, rule, ChannelOrder.INDEX);
  }

  private static GridStyle suiting(
      int channels, Activation activation, ScaleRule rule, ChannelOrder order) {
    int wanted = channels <= FEW_CHANNELS ? 112 : channels <= MANY_CHANNELS ? 56 : 28;
    int side = Tile.crispSide(activation.height(), activation.width(), wanted);
    return new GridStyle(rule, order, columns(channels), side);
  }

  /**
   * The least divisor of the number of channels that makes the grid as wide as high or wider, if it
   * is at most twice as wide; else the width of the square that holds them all.
   */
  private static int columns(int channels) {
    int square = (int) Math.ceil(Math.sqrt(channels));
    for (int columns = square; columns <= 2 * square; columns++) {
      if (channels % columns == 0) {
        return columns;
      }
    }
    return square;
  }
}
