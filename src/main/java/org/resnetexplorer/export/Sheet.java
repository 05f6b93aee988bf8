package org.resnetexplorer.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.render.Pixels;

/** White paper for a figure: a caption above, then whatever is drawn. */
final class Sheet {
  static final int LINE = 17;
  static final int MARGIN = 8;
  static final int INK = 0xFF1F2933;
  static final int FAINT = 0xFFBBC4CE;
  private static final float FONT_SIZE = 12;
  private static final int OPAQUE = 0xFF000000;

  private final TextStamp pen = new TextStamp(FONT_SIZE);
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final BufferedImage image;
  private final List<Written> texts = new ArrayList<>();

  private record Written(String text, int x, int baseline, int colour) {}

  /**
   * @param room height below the caption
   */
  Sheet(int width, int room, List<String> caption) {
    this.width = width;
    caption.forEach(text -> MapsFigure.wrap(pen, text, width - 2 * MARGIN, lines));
    image = new BufferedImage(width, top() + room, BufferedImage.TYPE_INT_RGB);
    fill(0, 0, width, image.getHeight(), 0xFFFFFFFF);
  }

  /** How wide the widest of some texts is, before there is a sheet. */
  static int widest(List<String> texts) {
    return texts.stream().mapToInt(new TextStamp(FONT_SIZE)::width).max().orElse(0);
  }

  /** Where the caption ends. */
  int top() {
    return 2 * MARGIN + lines.size() * LINE;
  }

  int textWidth(String text) {
    return pen.width(text);
  }

  void fill(int x, int y, int across, int down, int colour) {
    Graphics2D brush = image.createGraphics();
    brush.setColor(new Color(colour));
    brush.fillRect(x, y, across, down);
    brush.dispose();
  }

  void line(double fromX, double fromY, double toX, double toY, float thick, int colour) {
    Graphics2D brush = image.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setColor(new Color(colour));
    brush.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    brush.draw(new Line2D.Double(fromX, fromY, toX, toY));
    brush.dispose();
  }

  void draw(Pixels pixels, int x, int y) {
    image.setRGB(x, y, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
  }

  /** In the sheet's ink; written last, over all else. */
  void text(String text, int x, int baseline) {
    text(text, x, baseline, INK);
  }

  /** Written last, over all else. */
  void text(String text, int x, int baseline, int colour) {
    texts.add(new Written(text, x, baseline, colour));
  }

  Pixels pixels() {
    int[] argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    for (int i = 0; i < argb.length; i++) {
      argb[i] |= OPAQUE;
    }
    for (int i = 0; i < lines.size(); i++) {
      int baseline = MARGIN + i * LINE + Math.round(FONT_SIZE);
      pen.draw(argb, width, lines.get(i), MARGIN, baseline, INK);
    }
    texts.forEach(
        each -> pen.draw(argb, width, each.text(), each.x(), each.baseline(), each.colour()));
    return new Pixels(width, image.getHeight(), argb);
  }
}
