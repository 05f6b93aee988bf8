package org.resnetexplorer.diagram;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A diagram as an SVG document. */
public final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String LINKS = "http://www.w3.org/1999/xlink";

  private Svg() {}

  /** The diagram with its state in the colours of a theme. */
  public static String write(Diagram diagram, DiagramState state, Palette palette) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeNamespace("xlink", LINKS);
      String width = String.valueOf(Math.round(diagram.width()));
      String height = String.valueOf(Math.round(diagram.height()));
      xml.writeAttribute("width", width);
      xml.writeAttribute("height", height);
      xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
      SvgSurface surface = new SvgSurface(xml, palette);
      surface.rect(new Bounds(0, 0, diagram.width(), diagram.height()), 0, Token.CANVAS, null);
      new Painter(new BundledFonts()).paint(diagram, state, surface);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("An in-memory writer refused the document", failed);
    }
    return text.toString();
  }
}
