package org.resnetexplorer.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Recorder;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;

class NetLayoutTest {
  private static final Drawings.Canvas WIDE = new Drawings.Canvas(1064, 536);

  static List<String> networks() {
    return Drawings.networks();
  }

  private static Diagram net(String name, Drawings.Canvas canvas) {
    return Drawings.draw(Drawings.network(name), new View.Net(), canvas, Locale.ENGLISH);
  }

  private static List<String> words(Diagram diagram) {
    return Recorder.of(diagram, DiagramState.EMPTY, Drawings.MEASURE).texts.stream()
        .map(Recorder.Text::words)
        .toList();
  }

  private static Bounds bounds(Diagram diagram, String id) {
    return diagram.nodes().stream()
        .filter(node -> node.id().equals(id))
        .findFirst()
        .orElseThrow()
        .bounds();
  }

  @Test
  void barHeightsAreToTheScaleOfTheMaps() {
    Diagram net = net("resnet50", WIDE);
    double perCell = bounds(net, "layer1.0").height() / 56;
    assertThat(bounds(net, "conv1").height()).isCloseTo(112 * perCell, within(3));
    assertThat(bounds(net, "layer3.0").height()).isCloseTo(14 * perCell, within(2));
  }

  private static Offset<Double> within(double pixels) {
    return Offset.offset(pixels);
  }

  @Test
  void barWidthsAreToTheScaleOfTheRootOfTheChannels() {
    Diagram net = net("resnet50", WIDE);
    double quarter = bounds(net, "layer1.0").width();
    assertThat(bounds(net, "layer3.0").width()).isCloseTo(2 * quarter, within(1));
  }

  @Test
  void totalsAreTheNetworksOwn() {
    assertThat(words(net("resnet50", WIDE))).contains("= 16", "= 50", "= 25.56 M", "= 4.089 G");
  }

  /** Long numbers once left no room for them. */
  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet50", "resnet152", "cifar20"})
  void everyMeasuredNumberHasABar(String name) {
    int columns = Drawings.network(name).spec().depths().size() + 2;
    assertThat(bars(net(name, WIDE))).hasSize(2 * columns);
  }

  private static List<Bounds> bars(Diagram net) {
    return net.elements().stream()
        .filter(Element.Marked.class::isInstance)
        .map(marked -> ((Element.Marked) marked).usual())
        .filter(Element.Box.class::isInstance)
        .map(box -> ((Element.Box) box).bounds())
        .toList();
  }

  /** In a window of 1024 x 640 numbers take the whole width of their columns. */
  @Test
  void whereThereIsNoRoomBesideTheNumbersBarsStandBelowThem() {
    List<Bounds> small = bars(net("resnet18", new Drawings.Canvas(654, 313)));
    assertThat(small).hasSize(12).allMatch(bar -> bar.height() < 5);
    List<Bounds> parameters = small.subList(0, 6);
    assertThat(parameters.get(4).width()).isGreaterThan(3 * parameters.get(3).width());
  }

  @Test
  void aPileCountsTheBlocksThatItFolds() {
    assertThat(words(net("resnet152", WIDE))).contains("× 2", "× 7", "× 35", "1…35");
  }

  @Test
  void aSmallNetHasThreeStagesNoPoolingAndHollowMarks() {
    Diagram net = net("cifar20", WIDE);
    assertThat(net.nodes()).extracting(Node::id).doesNotContain("maxpool", "layer4");
    assertThat(words(net)).contains("layer3", "= 20", "with zero padding");
    assertThat(net.elements())
        .filteredOn(
            element ->
                element instanceof Element.Box box
                    && box.fill() == Token.RAISED
                    && box.border() != null
                    && box.border().colour() == Token.ADD)
        .hasSize(3);
  }

  @Test
  void twoBlocksAreNotFolded() {
    assertThat(words(net("resnet18", WIDE))).noneMatch(word -> word.matches("× \\d+"));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aGreenSquareMarksEachProjection(String name) {
    Network network = Drawings.network(name);
    long marks =
        net(name, new Drawings.Canvas(656, 310)).elements().stream()
            .filter(Element.Box.class::isInstance)
            .map(Element.Box.class::cast)
            .filter(box -> box.fill() == Token.ADD)
            .count();
    long projections = network.blocks().stream().filter(block -> block.hasProjection()).count();
    assertThat(marks).isEqualTo(projections);
  }

  @Test
  void aLowCanvasKeepsTheRowsThatTellMost() {
    assertThat(words(net("resnet18", new Drawings.Canvas(656, 310))))
        .contains("Parameters", "Multiply-adds")
        .doesNotContain("Blocks", "Weight layers");
  }

  /** Whatever stands before the first stage and behind the last one. */
  @Test
  void theFiguresBelowAStageAreItsOwnInEveryKindOfNet() {
    EveryNetwork.smallKinds()
        .map(Network::of)
        .forEach(
            network -> {
              int side = network.spec().family().stem().usualSide();
              List<NetFigures> rows =
                  NetFigures.of(
                      network, network.sizes(side, side), new DiagramText(Locale.ENGLISH));
              for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
                ModuleNode module = network.findModule("layer" + stage).orElseThrow();
                assertThat(rows.get(2).values().get(stage)).isEqualTo(module.parameters());
              }
            });
  }

  @Test
  void theTopClassStandsAtTheHead() {
    Network network = Drawings.network("resnet50");
    Diagram diagram = Drawings.draw(network, new View.Net());
    List<Recorder.Text> texts = Recorder.of(diagram, Drawings.run(network), Drawings.MEASURE).texts;
    assertThat(texts).extracting(Recorder.Text::words).contains("45.8 %");
    assertThat(texts).anyMatch(text -> text.words().startsWith("soft-coated"));
  }
}
