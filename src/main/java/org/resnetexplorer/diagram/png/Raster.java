package org.resnetexplorer.diagram.png;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.diagram.paint.Figure;
import org.resnetexplorer.render.Pixels;

/** Draws figures into pixels, at any scale and on any thread. */
public final class Raster {
  /** A picture of 400 MB; what is larger no viewer opens either. */
  public static final long MOST_PIXELS = 100_000_000;

  private Raster() {}

  /** Whether a figure is small enough to be drawn. */
  public static boolean canDraw(Figure figure) {
    return (long) figure.width() * figure.height() <= MOST_PIXELS;
  }

  /**
   * The figure at its scale.
   *
   * @throws IllegalArgumentException if it is too large to be drawn
   */
  public static Pixels draw(Figure figure) {
    if (!canDraw(figure)) {
      throw new IllegalArgumentException(figure.width() + " x " + figure.height() + " pixels");
    }
    BufferedImage image =
        new BufferedImage(figure.width(), figure.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      // A figure's size is rounded to whole pixels; its ground reaches to the last of them.
      pen.setColor(new Color(figure.palette().argb(Token.CANVAS)));
      pen.fillRect(0, 0, figure.width(), figure.height());
      pen.scale(figure.scale(), figure.scale());
      pen.translate(-figure.frame().x(), -figure.frame().y());
      BundledFonts measure = new BundledFonts();
      figure.paint(new RasterSurface(pen, figure.palette(), measure), measure);
    } finally {
      pen.dispose();
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= 0xFF000000;
    }
    return new Pixels(figure.width(), figure.height(), pixels);
  }
}
