package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resnetexplorer.diagram.Direction.DOWN;
import static org.resnetexplorer.diagram.Direction.LEFT;
import static org.resnetexplorer.diagram.Direction.RIGHT;
import static org.resnetexplorer.diagram.Direction.UP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

class DiagramTest {
  private final Network network = Drawings.network("resnet50");
  private final Diagram block = Drawings.draw(network, new View.BlockView("layer2.0"));
  private final Diagram net = Drawings.draw(network, new View.Net());

  private static Node node(Diagram diagram, String id) {
    return diagram.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  private String step(String from, Direction direction) {
    return block.neighbour(node(block, from), direction).map(Node::id).orElse("none");
  }

  @Test
  void rightWalksTheBranchInForwardOrder() {
    List<String> walked = new ArrayList<>();
    Optional<Node> at = Optional.of(node(block, "layer2.0.conv1"));
    while (at.isPresent()) {
      walked.add(at.get().id());
      at = block.neighbour(at.get(), RIGHT);
    }
    List<Call> calls = network.blockOf("layer2.0").orElseThrow().calls();
    assertThat(walked)
        .isEqualTo(
            calls.stream().map(Call::name).filter(name -> !name.contains("downsample")).toList());
  }

  @Test
  void leftIsTheWayBack() {
    assertThat(step("layer2.0.relu#3", LEFT)).isEqualTo("layer2.0.add");
    assertThat(step("layer2.0.conv1", LEFT)).isEqualTo("none");
  }

  @Test
  void upLeadsToTheShortcutAndDownBack() {
    assertThat(step("layer2.0.conv3", UP)).isEqualTo("layer2.0.downsample.0");
    assertThat(step("layer2.0.downsample.0", DOWN)).isEqualTo("layer2.0.conv3");
    assertThat(step("layer2.0.downsample.0", UP)).isEqualTo("none");
  }

  @Test
  void rightFromTheShortcutLeadsIntoTheSum() {
    assertThat(step("layer2.0.downsample.1", RIGHT)).isEqualTo("layer2.0.add");
  }

  @Test
  void anIdentityHasNothingAbove() {
    Diagram identity = Drawings.draw(network, new View.BlockView("layer2.1"));
    assertThat(identity.neighbour(node(identity, "layer2.1.conv2"), UP)).isEmpty();
  }

  @Test
  void aPointInACardHitsItsCall() {
    for (Node node : block.nodes()) {
      Bounds at = node.bounds();
      assertThat(block.nodeAt(at.centerX(), at.centerY())).contains(node);
    }
  }

  @Test
  void aPointOnTheGroundHitsNothing() {
    assertThat(block.nodeAt(2, 2)).isEmpty();
  }

  @Test
  void aThinBarIsHitWithinTwelvePixelsOfItsMiddle() {
    Bounds bar = node(net, "layer4.0").bounds();
    assertThat(bar.height()).isLessThan(24);
    assertThat(net.nodeAt(bar.centerX(), bar.centerY() - 11).map(Node::id)).contains("layer4.0");
  }

  @Test
  void aStageIsHitBesideItsBlocks() {
    Bounds stage = node(net, "layer3").bounds();
    assertThat(net.nodeAt(stage.x() + 4, stage.y() + 4).map(Node::id)).contains("layer3");
  }

  @Test
  void aCallInsideAFoldedBlockIsShownByThePile() {
    assertThat(net.nodeOf("layer3.4.conv2").map(Node::id)).contains("layer3.1");
    assertThat(net.nodeOf("layer3.0.add").map(Node::id)).contains("layer3.0");
    assertThat(net.nodeOf("layer3").map(Node::id)).contains("layer3");
    assertThat(net.nodeOf("flatten").map(Node::id)).contains("fc");
    assertThat(net.nodeOf("")).isEmpty();
  }

  @Test
  void aLargeCanvasIsMagnifiedAndASmallOneIsNot() {
    assertThat(Diagrams.zoomToFit(656, 310)).isEqualTo(1);
    assertThat(Diagrams.zoomToFit(1900, 1000)).isEqualTo(1.75);
  }

  @Test
  void mapsOfTheNetAreThePictureTheStemAndEachStagesLastCall() {
    assertThat(net.maps())
        .containsExactly(
            DiagramState.INPUT,
            "relu",
            "layer1.2.relu#3",
            "layer2.3.relu#3",
            "layer3.5.relu#3",
            "layer4.2.relu#3");
  }
}
