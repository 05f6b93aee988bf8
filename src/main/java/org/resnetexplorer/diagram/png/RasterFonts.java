package org.resnetexplorer.diagram.png;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.resnetexplorer.diagram.TextStyle;

/** The program's own fonts for AWT, one for each style. */
final class RasterFonts {
  private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);

  RasterFonts() {
    Font mono = load("DejaVuSansMono.ttf");
    Font monoBold = load("DejaVuSansMono-Bold.ttf");
    Font text = load("NanumSquareR.ttf");
    Font textBold = load("NanumSquareB.ttf");
    for (TextStyle style : TextStyle.values()) {
      Font regular = style.isMono() ? mono : text;
      Font bold = style.isMono() ? monoBold : textBold;
      fonts.put(style, (style.isBold() ? bold : regular).deriveFont((float) style.size()));
    }
  }

  private static Font load(String file) {
    String path = "/org/resnetexplorer/text/fonts/" + file;
    try (InputStream in = RasterFonts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + path, e);
    }
  }

  Font of(TextStyle style) {
    return fonts.get(style);
  }
}
