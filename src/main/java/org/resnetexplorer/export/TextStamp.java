package org.resnetexplorer.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes short texts, such as the numbers of a legend, into a picture of {@code 0xAARRGGBB} pixels,
 * in the program's monospaced font. It has Latin letters and mathematical signs; other letters,
 * such as Hangul, are taken from the program's second font.
 */
public final class TextStamp {
  private static final String FONT = "/org/resnetexplorer/text/fonts/DejaVuSansMono.ttf";
  private static final String HANGUL = "/org/resnetexplorer/text/fonts/NanumSquareR.ttf";
  private static final int[] ARGB_MASKS = {0xff0000, 0xff00, 0xff, 0xff000000};

  private final Font font;
  private final Font second;

  /**
   * A stamp with letters of one size.
   *
   * @param size height of a line of text in pixels, without leading
   */
  public TextStamp(float size) {
    this.font = load(FONT).deriveFont(size);
    this.second = load(HANGUL).deriveFont(size);
  }

  private static Font load(String name) {
    try (InputStream in = TextStamp.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + name, e);
    }
  }

  /** How many pixels wide a text becomes. */
  public int width(String text) {
    Graphics2D pen = pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));
    try {
      int width = 0;
      for (Part part : parts(text)) {
        width += pen.getFontMetrics(part.font()).stringWidth(part.text());
      }
      return width;
    } finally {
      pen.dispose();
    }
  }

  /**
   * Writes a text; what reaches beyond the picture is cut.
   *
   * @param argb the pixels, row after row, which are changed
   * @param pictureWidth pixels of a row
   * @param x left edge of the text
   * @param baseline the line its letters stand on
   * @param colour as {@code 0xAARRGGBB}
   */
  public void draw(int[] argb, int pictureWidth, String text, int x, int baseline, int colour) {
    int height = argb.length / pictureWidth;
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(argb, argb.length),
            pictureWidth,
            height,
            pictureWidth,
            ARGB_MASKS,
            null);
    Graphics2D pen = pen(new BufferedImage(ColorModel.getRGBdefault(), raster, false, null));
    try {
      pen.setColor(new Color(colour, true));
      int left = x;
      for (Part part : parts(text)) {
        pen.setFont(part.font());
        pen.drawString(part.text(), left, baseline);
        left += pen.getFontMetrics().stringWidth(part.text());
      }
    } finally {
      pen.dispose();
    }
  }

  /** Letters in a row that one font has. */
  private record Part(String text, Font font) {}

  private List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      Font chosen = fontFor(text.codePointAt(from));
      int to = from;
      while (to < text.length() && fontFor(text.codePointAt(to)) == chosen) {
        to += Character.charCount(text.codePointAt(to));
      }
      parts.add(new Part(text.substring(from, to), chosen));
      from = to;
    }
    return parts;
  }

  private Font fontFor(int letter) {
    return !font.canDisplay(letter) && second.canDisplay(letter) ? second : font;
  }

  private Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setFont(font);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
    return pen;
  }
}
