package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Direction;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.paint.BundledFonts;

/** A pile of blocks that are alike opens, and each block in it can be reached. */
class PileTest {
  private final PaneFixture fixture = PaneFixture.with("resnet152:random");
  private final DiagramViewModel diagram =
      new DiagramViewModel(fixture.context(), new BundledFonts());

  @BeforeEach
  void showTheNet() {
    diagram.resize(1064, 466, 1);
    diagram.viewProperty().set(new View.Net());
  }

  private Diagram drawn() {
    return diagram.diagramProperty().get();
  }

  private Node node(String id) {
    return drawn().nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void thePilesBadgeBelongsToThePile() {
    Element.Badge badge =
        drawn().elements().stream()
            .filter(Element.Badge.class::isInstance)
            .map(Element.Badge.class::cast)
            .filter(found -> found.text().equals("× 35"))
            .findFirst()
            .orElseThrow();
    assertThat(drawn().badgeAt(badge.bounds().centerX(), badge.bounds().centerY()))
        .contains(node("layer3.1"));
  }

  @Test
  void aPileOpensIntoItsBlocks() {
    diagram.goIn(node("layer3.1"));
    assertThat(diagram.viewProperty().get()).isEqualTo(new View.Stage(3, true));
    assertThat(drawn().nodes()).hasSize(36);
  }

  @Test
  void aBlockOfAnOpenPileOpensIntoItsCalls() {
    diagram.goIn(node("layer3.1"));
    diagram.goIn(node("layer3.22"));
    assertThat(diagram.viewProperty().get()).isEqualTo(new View.BlockView("layer3.22"));
  }

  @Test
  void theWayOutLeadsOverTheOpenPileToTheFoldedOneAndTheNet() {
    diagram.goIn(node("layer3.1"));
    diagram.goIn(node("layer3.22"));
    diagram.goOut();
    assertThat(diagram.viewProperty().get()).isEqualTo(new View.Stage(3, true));
    assertThat(diagram.selectedNode()).contains(node("layer3.22"));
    diagram.goOut();
    assertThat(diagram.viewProperty().get()).isEqualTo(new View.Stage(3));
    assertThat(diagram.selectedNode()).contains(node("layer3.1"));
    diagram.goOut();
    assertThat(diagram.viewProperty().get()).isEqualTo(new View.Net());
  }

  @Test
  void arrowKeysReadTheOpenPileLikeLinesOfText() {
    diagram.goIn(node("layer3.1"));
    diagram.moveToEnd(true);
    for (int i = 0; i < 35; i++) {
      diagram.move(Direction.RIGHT);
    }
    assertThat(diagram.selectedNode()).contains(node("layer3.35"));
    diagram.move(Direction.UP);
    Node above = diagram.selectedNode().orElseThrow();
    assertThat(above.bounds().centerX()).isEqualTo(node("layer3.35").bounds().centerX());
    assertThat(above.bounds().bottom()).isLessThan(node("layer3.35").bounds().y());
  }
}
