package org.resnetexplorer.diagram.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Recorder;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.diagram.paint.Figure;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.network.Network;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgTest {

  static List<String> networks() {
    return Drawings.networks();
  }

  private static Document parse(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyDrawingIsWellFormedWithAllThatWasPainted(String name) throws Exception {
    Network network = Drawings.network(name);
    for (View view : Drawings.views(network)) {
      Diagram diagram = Drawings.draw(network, view);
      DiagramState state = Drawings.run(network);
      Document svg = parse(Svg.write(Figure.whole(diagram, state, Palette.DARK, 1), name));
      Recorder drawn = Recorder.of(diagram, state, new BundledFonts());
      assertThat(count(svg, "rect")).isEqualTo(drawn.rects.size() + 1);
      assertThat(count(svg, "image")).isEqualTo(drawn.images.size());
      assertThat(count(svg, "path")).isEqualTo(drawn.lines.size() + drawn.polygons.size());
      NodeList texts = svg.getElementsByTagName("text");
      List<String> words =
          IntStream.range(0, texts.getLength())
              .mapToObj(i -> texts.item(i).getTextContent())
              .toList();
      assertThat(words).isEqualTo(drawn.texts.stream().map(Recorder.Text::words).toList());
    }
  }

  private static int count(Document svg, String element) {
    return svg.getElementsByTagName(element).getLength();
  }

  @Test
  void theGroundHasTheThemesColour() throws Exception {
    Diagram diagram = Drawings.draw(Drawings.network("resnet18"), new View.Stem());
    Document svg =
        parse(Svg.write(Figure.whole(diagram, DiagramState.EMPTY, Palette.LIGHT, 1), ""));
    assertThat(svg.getElementsByTagName("rect").item(0).getAttributes().getNamedItem("fill"))
        .extracting(org.w3c.dom.Node::getNodeValue)
        .isEqualTo("#FAFBFC");
  }
}
