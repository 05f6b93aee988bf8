package org.resnetexplorer.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.network.Network;

class CompareLayoutTest {
  private static Diagram compared(String first, String second) {
    Network one = Drawings.network(first);
    Network other = Drawings.network(second);
    return new Diagrams(new DiagramText(Locale.ENGLISH), new BundledFonts())
        .compared(Drawings.sizes(one), first, Drawings.sizes(other), second, 1064, 300);
  }

  private static List<Node> named(Diagram diagram, String id) {
    return diagram.nodes().stream().filter(node -> node.id().equals(id)).toList();
  }

  @Test
  void barsOfBothNetsHaveOneScaleAndStandUnderOneAnother() {
    Diagram drawn = compared("resnet18", "resnet50");
    List<Node> first = named(drawn, "layer3.0");
    assertThat(first).hasSize(2);
    Bounds above = first.get(0).bounds();
    Bounds below = first.get(1).bounds();
    assertThat(above.x()).isEqualTo(below.x());
    assertThat(above.height()).isEqualTo(below.height());
    assertThat(below.width()).isGreaterThan(above.width());
  }

  @Test
  void eachPartIsMarkedBySignWhetherItDiffers() {
    assertThat(labels(compared("resnet34", "resnet50"))).contains("= Stem", "≠ layer1", "≠ Head");
    assertThat(labels(compared("resnet50", "resnet50"))).contains("= layer4", "= Head");
  }

  private static List<String> labels(Diagram diagram) {
    return diagram.elements().stream()
        .filter(Element.Label.class::isInstance)
        .map(element -> ((Element.Label) element).text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "resnet18, resnet152",
    "cifar20, resnet50",
    "resnext50_32x4d, wide_resnet50_2",
    "resnet101, cifar56"
  })
  void nothingLeavesTheCanvasAndNoBarTouchesAnother(String first, String second) {
    Diagram drawn = compared(first, second);
    List<Node> nodes = drawn.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Bounds box = nodes.get(i).bounds();
      assertThat(box.x()).isNotNegative();
      assertThat(box.right()).isLessThanOrEqualTo(drawn.width());
      assertThat(box.bottom()).isLessThanOrEqualTo(drawn.height());
      for (int j = i + 1; j < nodes.size(); j++) {
        Bounds next = nodes.get(j).bounds();
        boolean apart =
            box.right() <= next.x()
                || next.right() <= box.x()
                || box.bottom() <= next.y()
                || next.bottom() <= box.y();
        assertThat(apart).as(nodes.get(i).id() + " and " + nodes.get(j).id()).isTrue();
      }
    }
  }
}
