package org.resnetexplorer.diagram.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.diagram.paint.Outline;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.diagram.paint.Surface;
import org.resnetexplorer.diagram.png.PngEncoder;

/** Writes strokes as SVG 1.1 elements with real text. */
final class SvgSurface implements Surface {
  private final XMLStreamWriter xml;
  private final Palette palette;
  private final TextMeasure measure;

  /**
   * @param measure of the fonts that texts are laid out for
   */
  SvgSurface(XMLStreamWriter xml, Palette palette, TextMeasure measure) {
    this.xml = xml;
    this.palette = palette;
    this.measure = measure;
  }

  @Override
  public void rect(Bounds bounds, double radius, @Nullable Token fill, @Nullable Pen border) {
    empty("rect");
    place(bounds);
    if (radius > 0) {
      attribute("rx", number(radius));
    }
    paint(fill, border);
  }

  @Override
  public void line(List<Point> points, double corner, Pen pen) {
    empty("path");
    attribute("d", path(points, corner));
    paint(null, pen);
  }

  @Override
  public void polygon(
      List<Point> points, double corner, @Nullable Token fill, @Nullable Pen border) {
    empty("path");
    attribute("d", path(Outline.of(points), corner) + "Z");
    paint(fill, border);
  }

  @Override
  public void text(
      String text, double x, double baseline, Anchor anchor, TextStyle style, Token ink) {
    try {
      xml.writeStartElement("text");
      attribute("x", number(x));
      attribute("y", number(baseline));
      attribute("font-family", family(style));
      attribute("font-size", number(style.size()));
      if (style.isBold()) {
        attribute("font-weight", "bold");
      }
      if (anchor != Anchor.START) {
        attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
      }
      // Where these fonts are not installed, others must not run into their neighbours.
      attribute("textLength", number(measure.width(text, style)));
      attribute("lengthAdjust", "spacingAndGlyphs");
      attribute("fill", colour(ink));
      xml.writeCharacters(text);
      xml.writeEndElement();
    } catch (XMLStreamException failed) {
      throw notWritten(failed);
    }
  }

  private static String family(TextStyle style) {
    return style.isMono()
        ? "'" + BundledFonts.MONO + "', Menlo, Consolas, monospace"
        : BundledFonts.PROSE + ", 'Noto Sans KR', 'Malgun Gothic', Helvetica, Arial, sans-serif";
  }

  @Override
  public void image(Bounds bounds, Glyph glyph) {
    empty("image");
    place(bounds);
    attribute("preserveAspectRatio", "none");
    attribute("style", "image-rendering:" + (glyph.smooth() ? "auto" : "pixelated"));
    String png = Base64.getEncoder().encodeToString(PngEncoder.encode(glyph.pixels()));
    attribute("xlink:href", "data:image/png;base64," + png);
  }

  private void place(Bounds bounds) {
    attribute("x", number(bounds.x()));
    attribute("y", number(bounds.y()));
    attribute("width", number(bounds.width()));
    attribute("height", number(bounds.height()));
  }

  private void paint(@Nullable Token fill, @Nullable Pen border) {
    attribute("fill", fill == null ? "none" : colour(fill));
    if (border == null) {
      return;
    }
    attribute("stroke", colour(border.colour()));
    attribute("stroke-width", number(border.width()));
    if (border.dashed()) {
      attribute("stroke-dasharray", "3 2");
    }
  }

  private String colour(Token token) {
    return String.format(Locale.ROOT, "#%06X", palette.argb(token) & 0xFFFFFF);
  }

  /** Inner points become arcs that touch both of their edges. */
  private static String path(List<Point> points, double corner) {
    StringBuilder path = new StringBuilder("M" + place(points.get(0)));
    for (int i = 1; i < points.size() - 1; i++) {
      Point at = points.get(i);
      if (corner == 0) {
        path.append('L').append(place(at));
        continue;
      }
      Point in = at.towards(points.get(i - 1), corner);
      Point out = at.towards(points.get(i + 1), corner);
      path.append('L').append(place(in));
      path.append('Q').append(place(at)).append(' ').append(place(out));
    }
    return path.append('L').append(place(points.get(points.size() - 1))).toString();
  }

  private static String place(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void empty(String element) {
    try {
      xml.writeEmptyElement(element);
    } catch (XMLStreamException failed) {
      throw notWritten(failed);
    }
  }

  private void attribute(String name, String value) {
    try {
      xml.writeAttribute(name, value);
    } catch (XMLStreamException failed) {
      throw notWritten(failed);
    }
  }

  private static IllegalStateException notWritten(XMLStreamException cause) {
    return new IllegalStateException("An in-memory writer refused an element", cause);
  }
}
