package org.resnetexplorer.diagram.svg;

import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.diagram.paint.Figure;

/** A diagram as an SVG document. */
public final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String LINKS = "http://www.w3.org/1999/xlink";

  private Svg() {}

  /**
   * A whole document with real text and embedded maps.
   *
   * @param title what the figure shows, for those who cannot see it
   */
  public static String write(Figure figure, String title) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeNamespace("xlink", LINKS);
      xml.writeAttribute("width", String.valueOf(figure.width()));
      xml.writeAttribute("height", String.valueOf(figure.height()));
      Bounds frame = figure.frame();
      xml.writeAttribute(
          "viewBox",
          Stream.of(frame.x(), frame.y(), frame.width(), frame.height())
              .map(SvgSurface::number)
              .collect(Collectors.joining(" ")));
      xml.writeAttribute("role", "img");
      xml.writeStartElement("title");
      xml.writeCharacters(title);
      xml.writeEndElement();
      TextMeasure measure = new BundledFonts();
      figure.paint(new SvgSurface(xml, figure.palette(), measure), measure);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("An in-memory writer refused the document", failed);
    }
    return text.toString();
  }
}
