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
  private static final int BETWEEN = 12;
  private static final int GAP = 3;
  private static final int BASELINE = 12;
  private static final int LEAST_WIDTH = 640;
  private static final int QUIET = 0xFF5B6773;
  private static final int EMPTY = 0xFFEEF0F2;

  private final Sheet sheet;
  private final int edge;
  private final int perRow;
  private final int groupWidth;
  private final int groupHeight;

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
    this.groupWidth = tiles * (edge + GAP) - GAP + BETWEEN;
    this.groupHeight = Sheet.LINE + edge + (told ? Sheet.LINE : 0) + BETWEEN;
    int square = (int) Math.ceil(Math.sqrt((double) groups * groupHeight / groupWidth));
    this.perRow = Math.max(1, Math.min(groups, square));
    int rows = (groups + perRow - 1) / perRow;
    int inside = Math.max(Sheet.widest(caption), perRow * groupWidth);
    this.sheet =
        new Sheet(Math.max(LEAST_WIDTH, inside + 2 * Sheet.MARGIN), rows * groupHeight, caption);
  }

  /** Names a group. */
  public void name(int group, String text) {
    sheet.text(text, left(group), above(group) + BASELINE);
  }

  /**
   * Draws a tile.
   *
   * @param image as wide and high as the tile's side
   * @param text below it; what is wider than the tile is cut
   */
  public void tile(int group, int place, RgbImage image, String text) {
    draw(group, place, new Pixels(edge, edge, image.toArgb()), text);
  }

  /** Crosses a tile out, of which there is no image. */
  public void crossed(int group, int place, String text) {
    int[] argb = new int[edge * edge];
    Arrays.fill(argb, EMPTY);
    for (int i = 0; i < edge; i++) {
      argb[i * edge + i] = QUIET;
      argb[i * edge + edge - 1 - i] = QUIET;
    }
    draw(group, place, new Pixels(edge, edge, argb), text);
  }

  private void draw(int group, int place, Pixels image, String text) {
    int x = left(group) + place * (edge + GAP);
    int y = above(group) + Sheet.LINE;
    sheet.draw(image, x, y);
    sheet.text(fitting(text), x, y + edge + BASELINE + 1, QUIET);
  }

  private String fitting(String text) {
    String shown = text;
    while (!shown.isEmpty() && sheet.textWidth(shown) > edge) {
      shown = shown.substring(0, shown.length() - 1);
    }
    return shown;
  }

  private int left(int group) {
    return Sheet.MARGIN + group % perRow * groupWidth;
  }

  private int above(int group) {
    return sheet.top() + group / perRow * groupHeight;
  }

  public Pixels pixels() {
    return sheet.pixels();
  }
}
