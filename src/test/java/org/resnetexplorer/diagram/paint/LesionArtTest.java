package org.resnetexplorer.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Lesioned;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Recorder;
import org.resnetexplorer.diagram.SumTerm;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Network;

class LesionArtTest {
  private static final SumTerm BRANCH = new SumTerm("layer2.0.add", false);
  private static final SumTerm SHORTCUT = new SumTerm("layer2.0.add", true);

  private final Network network = Drawings.network("resnet18");
  private final Diagram block = Drawings.draw(network, network.blockOf("layer2.0").orElseThrow());

  private static Recorder paint(Diagram diagram, Lesioned lesioned) {
    return Recorder.of(diagram, DiagramState.EMPTY.withLesioned(lesioned), Drawings.MEASURE);
  }

  private static Lesioned term(SumTerm term, double factor) {
    return new Lesioned(Map.of(term, factor), Map.of(), Set.of());
  }

  private static long crosses(Recorder drawn) {
    return drawn.lines.stream().filter(line -> line.pen().colour() == Token.BREAK).count() / 2;
  }

  @Test
  void aNetAsItIsHasNoMarks() {
    assertThat(crosses(paint(block, Lesioned.NONE))).isZero();
  }

  @Test
  void aCutWayHasACrossAtBothEndsOfItsGap() {
    assertThat(crosses(paint(block, term(BRANCH, 0)))).isEqualTo(2);
    assertThat(crosses(paint(block, term(SHORTCUT, 0)))).isEqualTo(2);
  }

  @Test
  void aScaledWaySaysItsFactor() {
    assertThat(paint(block, term(SHORTCUT, 0.5)).texts)
        .extracting(Recorder.Text::words)
        .contains("\u00d70.5");
  }

  @Test
  void aChangedCallSaysByHowMuch() {
    Lesioned lesioned = new Lesioned(Map.of(), Map.of("layer2.0.conv1", "7 \u00d70.00"), Set.of());

    assertThat(paint(block, lesioned).texts)
        .extracting(Recorder.Text::words)
        .contains("7 \u00d70.00");
  }

  @Test
  void onlyCardsThatWereComputedAnewHaveAnEdgeAbove() {
    Lesioned lesioned = new Lesioned(Map.of(), Map.of(), Set.of("layer2.0.bn2", "layer2.0.relu#2"));

    assertThat(paint(block, lesioned).rects)
        .filteredOn(rect -> rect.fill() == Token.POINTER)
        .hasSize(2);
  }

  @Test
  void aBoxWithACutInsideThatTheDrawingDoesNotShowHasACross() {
    Diagram net = Drawings.draw(network, new View.Net());

    assertThat(crosses(paint(net, term(BRANCH, 0)))).isEqualTo(1);
  }

  @Test
  void theWaysIntoASumCanBePointedAt() {
    List<Element.Route> routes =
        block.elements().stream()
            .filter(Element.Route.class::isInstance)
            .map(Element.Route.class::cast)
            .toList();
    assertThat(routes).extracting(Element.Route::term).containsExactlyInAnyOrder(BRANCH, SHORTCUT);
    for (Element.Route route : routes) {
      Point from = route.points().get(route.longest());
      Point to = route.points().get(route.longest() + 1);
      assertThat(block.termAt((from.x() + to.x()) / 2, (from.y() + to.y()) / 2))
          .contains(route.term());
    }
    assertThat(block.termAt(1, 1)).isEmpty();
  }
}
