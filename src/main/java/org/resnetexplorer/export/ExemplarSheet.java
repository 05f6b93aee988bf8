package org.resnetexplorer.export;

import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Pixels;

/**
 * Parts of pictures that drive channels most, on white: a caption above, a group for each channel
 * with its name, as many groups in a row as are legible.
 */
public final class ExemplarSheet {
  private static final float FONT = 12;
  private static final int LINE = 17;
  private static final int MARGIN = 12;
  private static final int GAP = 3;
  private static final int LEAST_WIDTH = 640;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int INK = 0xFF1F2933;
  private static final int QUIET = 0xFF5B6773;

  private final TextStamp pen = new TextStamp(FONT);
  private final int edge;
  private final int width;
  private final int height;
  private final int perRow;
  private final int groupWidth;
  private final int groupHeight;
  private final int top;
  private final int[] argb;

  /**
   * An empty sheet.
   *
   * @param caption lines above
   * @param groups how many channels
   * @param tiles of each channel
   * @param edge pixels of a tile's side
   * @param told whether each tile has a line of text below
   */
  public ExemplarSheet(List<String> caption, int groups, int tiles, int edge, boolean told) {
    this.edge = edge;
    this.groupWidth = tiles * (edge + GAP) - GAP + MARGIN;
    this.groupHeight = LINE + edge + (told ? LINE : 0) + MARGIN;
    int square = (int) Math.ceil(Math.sqrt((double) groups * groupHeight / groupWidth));
    this.perRow = Math.max(1, Math.min(groups, square));
    int rows = (groups + perRow - 1) / perRow;
    int text = caption.stream().mapToInt(pen::width).max().orElse(0);
    this.width =
        Math.max(Math.max(LEAST_WIDTH, text + 2 * MARGIN), 2 * MARGIN + perRow * groupWidth);
    this.top = MARGIN + caption.size() * LINE + MARGIN / 2;
    this.height = top + rows * groupHeight;
    this.argb = new int[Math.multiplyExact(width, height)];
    Arrays.fill(argb, WHITE);
    for (int i = 0; i < caption.size(); i++) {
      pen.draw(argb, width, caption.get(i), MARGIN, MARGIN + i * LINE + Math.round(FONT), INK);
    }
  }

  /** Names a group. */
  public void name(int group, String text) {
    pen.draw(argb, width, text, left(group), above(group) + Math.round(FONT), INK);
  }

  /**
   * Draws a tile.
   *
   * @param image as wide and high as the tile's side
   * @param text below it; what is wider than the tile is cut
   */
  public void tile(int group, int place, RgbImage image, String text) {
    int x = left(group) + place * (edge + GAP);
    int y = above(group) + LINE;
    int[] pixels = image.toArgb();
    for (int row = 0; row < edge; row++) {
      System.arraycopy(pixels, row * edge, argb, (y + row) * width + x, edge);
    }
    if (!text.isEmpty()) {
      pen.draw(argb, width, fitting(text), x, y + edge + Math.round(FONT) + 1, QUIET);
    }
  }

  private String fitting(String text) {
    String shown = text;
    while (!shown.isEmpty() && pen.width(shown) > edge) {
      shown = shown.substring(0, shown.length() - 1);
    }
    return shown;
  }

  private int left(int group) {
    return MARGIN + group % perRow * groupWidth;
  }

  private int above(int group) {
    return top + group / perRow * groupHeight;
  }

  public Pixels pixels() {
    return new Pixels(width, height, argb);
  }
}
