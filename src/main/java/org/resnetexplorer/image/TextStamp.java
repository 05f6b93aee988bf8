package org.resnetexplorer.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
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

/**
 * Writes short texts, such as the numbers of a legend, into a picture of {@code 0xAARRGGBB} pixels,
 * in the program's monospaced font. It has Latin letters and mathematical signs.
 */
public final class TextStamp {
  private static final String FONT = "/org/resnetexplorer/app/fonts/DejaVuSansMono.ttf";
  private static final int[] ARGB_MASKS = {0xff0000, 0xff00, 0xff, 0xff000000};

  private final Font font;

  /**
   * A stamp with letters of one size.
   *
   * @param size height of a line of text in pixels, without leading
   */
  public TextStamp(float size) {
    this.font = load().deriveFont(size);
  }

  private static Font load() {
    try (InputStream in = TextStamp.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FONT);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + FONT, e);
    }
  }

  /** How many pixels wide a text becomes. */
  public int width(String text) {
    Graphics2D pen = pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));
    try {
      FontMetrics metrics = pen.getFontMetrics();
      return metrics.stringWidth(text);
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
      pen.drawString(text, x, baseline);
    } finally {
      pen.dispose();
    }
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
