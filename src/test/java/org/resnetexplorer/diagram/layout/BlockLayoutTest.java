package org.resnetexplorer.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.Recorder;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;

class BlockLayoutTest {

  static List<String> networks() {
    return Drawings.networks();
  }

  private static List<Element.Line> arcs(Diagram diagram) {
    return diagram.elements().stream()
        .filter(Element.Line.class::isInstance)
        .map(Element.Line.class::cast)
        .filter(line -> line.pen().colour() == Token.ADD && line.arrow())
        .toList();
  }

  private static Bounds bounds(Diagram diagram, Call call) {
    return diagram.nodeOf(call.name()).orElseThrow().bounds();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theArcLeavesAtItsDotAndEndsOnTheSum(String name) {
    Network network = Drawings.network(name);
    for (Block block : network.blocks()) {
      Diagram diagram = Drawings.draw(network, block);
      Point start = arcs(diagram).get(0).points().get(0);
      assertThat(diagram.elements())
          .anyMatch(element -> element instanceof Element.Dot dot && dot.center().equals(start));

      List<Point> last = arcs(diagram).get(arcs(diagram).size() - 1).points();
      Bounds sum = bounds(diagram, block.add().orElseThrow());
      assertThat(last.get(last.size() - 1)).isEqualTo(new Point(sum.centerX(), sum.y()));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theArcCrossesNoCard(String name) {
    Network network = Drawings.network(name);
    for (Block block : network.blocks()) {
      Diagram diagram = Drawings.draw(network, block);
      for (Element.Line arc : arcs(diagram)) {
        for (int i = 1; i < arc.points().size(); i++) {
          Point a = arc.points().get(i - 1);
          Point b = arc.points().get(i);
          Point middle = new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
          assertThat(diagram.nodes())
              .noneMatch(node -> crosses(node.bounds().inset(1), a, b))
              .noneMatch(node -> node.bounds().contains(middle.x(), middle.y()));
        }
      }
    }
  }

  /** For an upright or level line. */
  private static boolean crosses(Bounds box, Point a, Point b) {
    return Math.min(a.x(), b.x()) < box.right()
        && Math.max(a.x(), b.x()) > box.x()
        && Math.min(a.y(), b.y()) < box.bottom()
        && Math.max(a.y(), b.y()) > box.y();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void cardsStandOnTheArcExactlyWhereTheShortcutChangesX(String name) {
    Network network = Drawings.network(name);
    for (Block block : network.blocks()) {
      Diagram diagram = Drawings.draw(network, block);
      List<String> upper =
          diagram.nodes().stream()
              .filter(node -> node.lane() == Node.Lane.UPPER)
              .map(Node::id)
              .toList();
      assertThat(upper).isEqualTo(block.shortcut().stream().map(Call::name).toList());
      assertThat(arcs(diagram)).hasSize(block.hasIdentity() ? 1 : 2);
    }
  }

  @Test
  void aProjectionStandsAboveTheLastGroupOfTheBranch() {
    Network network = Drawings.network("resnet50");
    Block block = network.blocks().get(3);
    Diagram diagram = Drawings.draw(network, block);
    Bounds projection = bounds(diagram, block.shortcut().get(0));
    Bounds last = bounds(diagram, network.findCall("layer2.0.conv3").orElseThrow());
    assertThat(projection.x()).isEqualTo(last.x());
    assertThat(projection.bottom()).isLessThan(last.y());
  }

  @Test
  void aShortcutWithoutParametersIsOneCardThatSaysWhatItDoes() {
    Network network = Drawings.network("cifar20");
    Diagram diagram = Drawings.draw(network, new View.BlockView("layer2.0"));
    Node card = diagram.nodeOf("layer2.0.shortcut").orElseThrow();
    assertThat(card.kind()).isEqualTo(NodeKind.PADDING);
    assertThat(card.lane()).isEqualTo(Node.Lane.UPPER);
    assertThat(words(diagram))
        .contains("shortcut", "every 2nd, pad", "16→32")
        .contains("Shortcut: zero padding")
        .contains("stride 2 ≠ 1, channels 16 ≠ 32");
  }

  @Test
  void moreChannelsMakeAWiderCard() {
    Network network = Drawings.network("resnet50");
    Diagram diagram = Drawings.draw(network, new View.BlockView("layer2.0"));
    double narrow = diagram.nodeOf("layer2.0.conv1").orElseThrow().bounds().width();
    double wide = diagram.nodeOf("layer2.0.conv3").orElseThrow().bounds().width();
    assertThat(narrow).isEqualTo(78);
    assertThat(wide).isEqualTo(98);
  }

  @Test
  void everyConvolutionShowsKernelStrideAndChannelsOnAWideCanvas() {
    assertThat(words("layer2.0", 1064, 466))
        .contains("1×1", "3×3 /2", "1×1 /2", "256→128", "128→128", "128→512", "256→512");
  }

  @Test
  void theSmallestCanvasStillShowsKernelAndStride() {
    assertThat(words("layer2.0", 656, 310)).contains("1×1", "3×3 /2", "1×1 /2", "downsample.0");
  }

  @Test
  void theNarrowCardsOfABranchWithAGateKeepTheNamesThatFit() {
    Network network =
        Network.of(SpecText.parse("bottleneck,1-2-1-1,channels=16,classes=4,se=16-8,bias=yes"));
    Drawings.Canvas canvas = new Drawings.Canvas(803, 324);
    Diagram diagram =
        Drawings.draw(network, new View.BlockView("layer2.0"), canvas, Locale.ENGLISH);
    assertThat(words(diagram)).contains("bn1", "bn2", "bn3", "fc1", "fc2");
  }

  @Test
  void groupsOfAConvolutionAreNamed() {
    Network network = Drawings.network("resnext50_32x4d");
    Drawings.Canvas canvas = new Drawings.Canvas(1900, 1000);
    Diagram diagram =
        Drawings.draw(network, new View.BlockView("layer1.0"), canvas, Locale.ENGLISH);
    assertThat(words(diagram)).contains("3×3 g32");
  }

  @Test
  void aLowCanvasDropsAReasonBeforeItDropsTheTitle() {
    assertThat(words("layer2.0", 656, 310))
        .contains("Shortcut: a projection", "Residual branch F(x)")
        .noneMatch(words -> words.startsWith("x is"));
  }

  private static List<String> words(String block, double width, double height) {
    Drawings.Canvas canvas = new Drawings.Canvas(width, height);
    return words(
        Drawings.draw(
            Drawings.network("resnet50"), new View.BlockView(block), canvas, Locale.ENGLISH));
  }

  private static List<String> words(Diagram diagram) {
    return Recorder.of(diagram, DiagramState.EMPTY, Drawings.MEASURE).texts.stream()
        .map(Recorder.Text::words)
        .toList();
  }
}
