package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

class LayoutTest {

  static List<String> networks() {
    return Drawings.networks();
  }

  /** Says which drawing a fault is in. */
  private interface Check {
    List<String> faults(Diagram diagram, Recorder drawn);
  }

  private static List<String> faultsInAllDrawings(String name, Check check) {
    Network network = Drawings.network(name);
    List<String> faults = new ArrayList<>();
    for (View view : Drawings.views(network)) {
      for (Drawings.Canvas canvas : Drawings.CANVASES) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
          Diagram diagram = Drawings.draw(network, view, canvas, language);
          Recorder drawn = Recorder.of(diagram, Drawings.run(network), Drawings.MEASURE);
          check
              .faults(diagram, drawn)
              .forEach(fault -> faults.add(view + " " + canvas + " " + language + ": " + fault));
        }
      }
    }
    return faults;
  }

  private static Bounds box(Recorder.Text text) {
    return text.box(Drawings.MEASURE);
  }

  private static boolean touch(Bounds a, Bounds b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noTextOverlapsAnother(String name) {
    assertThat(faultsInAllDrawings(name, (diagram, drawn) -> overlaps(drawn))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"32, 32", "256, 320", "448, 448"})
  void picturesOfOtherSizesAreDrawnWithoutOverlap(int height, int width) {
    Network network = Drawings.network("resnet50");
    Diagrams diagrams = new Diagrams(new DiagramText(Locale.ENGLISH), Drawings.MEASURE);
    for (View view : Drawings.views(network)) {
      Diagram diagram = diagrams.of(network, network.sizes(height, width), view, 1064, 466);
      assertThat(overlaps(Recorder.of(diagram, Drawings.run(network), Drawings.MEASURE)))
          .as(view.toString())
          .isEmpty();
    }
  }

  private static List<String> overlaps(Recorder drawn) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < drawn.texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (touch(box(drawn.texts.get(i)), box(drawn.texts.get(j)))) {
          faults.add(drawn.texts.get(i).words() + " on " + drawn.texts.get(j).words());
        }
      }
    }
    return faults;
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everythingLiesOnTheCanvas(String name) {
    assertThat(
            faultsInAllDrawings(
                name,
                (diagram, drawn) -> {
                  Bounds canvas = new Bounds(0, 0, diagram.width(), diagram.height());
                  Stream<Bounds> texts = drawn.texts.stream().map(LayoutTest::box);
                  Stream<Bounds> rects = drawn.rects.stream().map(Recorder.Rect::bounds);
                  return Stream.concat(texts, rects)
                      .filter(box -> !holds(canvas, box))
                      .map(Bounds::toString)
                      .toList();
                }))
        .isEmpty();
  }

  private static boolean holds(Bounds outer, Bounds inner) {
    return outer.contains(inner.x(), inner.y()) && outer.contains(inner.right(), inner.bottom());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noTextTouchesABorder(String name) {
    assertThat(
            faultsInAllDrawings(
                name,
                (diagram, drawn) ->
                    drawn.texts.stream()
                        .filter(text -> uncovered(drawn, text).anyMatch(rect -> cuts(rect, text)))
                        .map(Recorder.Text::words)
                        .toList()))
        .isEmpty();
  }

  /** The rectangles in front of the last filled one that the text stands on. */
  private static Stream<Recorder.Rect> uncovered(Recorder drawn, Recorder.Text text) {
    int ground = -1;
    for (int i = 0; i < drawn.rects.size(); i++) {
      Recorder.Rect rect = drawn.rects.get(i);
      if (rect.fill() != null && holds(rect.bounds(), box(text))) {
        ground = i;
      }
    }
    return drawn.rects.stream().skip(ground + 1);
  }

  private static boolean cuts(Recorder.Rect rect, Recorder.Text text) {
    return rect.border() != null
        && touch(rect.bounds(), box(text))
        && !holds(rect.bounds(), box(text));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noLineRunsThroughAText(String name) {
    assertThat(
            faultsInAllDrawings(
                name,
                (diagram, drawn) ->
                    drawn.texts.stream()
                        .filter(text -> segments(drawn).anyMatch(edge -> touch(edge, box(text))))
                        .filter(text -> !text.words().contains("→") || !isOnChip(drawn, text))
                        .map(Recorder.Text::words)
                        .toList()))
        .isEmpty();
  }

  /** A projection's sign in a stage is a filled box that stands on the arc. */
  private static boolean isOnChip(Recorder drawn, Recorder.Text text) {
    return drawn.rects.stream()
        .anyMatch(
            rect ->
                rect.border() != null
                    && rect.border().colour() == Token.ADD
                    && holds(rect.bounds(), box(text)));
  }

  private static Stream<Bounds> segments(Recorder drawn) {
    return drawn.lines.stream().flatMap(line -> segments(line.points(), line.pen().width()));
  }

  private static Stream<Bounds> segments(List<Point> points, double width) {
    List<Bounds> segments = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      Bounds box =
          new Bounds(
              Math.min(a.x(), b.x()),
              Math.min(a.y(), b.y()),
              Math.abs(a.x() - b.x()),
              Math.abs(a.y() - b.y()));
      segments.add(box.inset(-width / 2));
    }
    return segments.stream();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noNodeOverlapsAnotherThatIsNotItsStage(String name) {
    assertThat(
            faultsInAllDrawings(
                name,
                (diagram, drawn) -> {
                  List<Node> nodes =
                      diagram.nodes().stream()
                          .filter(node -> node.kind() != NodeKind.STAGE)
                          .toList();
                  List<String> faults = new ArrayList<>();
                  for (int i = 0; i < nodes.size(); i++) {
                    for (int j = 0; j < i; j++) {
                      if (touch(nodes.get(i).bounds(), nodes.get(j).bounds())) {
                        faults.add(nodes.get(i).id() + " on " + nodes.get(j).id());
                      }
                    }
                  }
                  return faults;
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyMapStaysInsideItsCard(String name) {
    assertThat(
            faultsInAllDrawings(
                name,
                (diagram, drawn) ->
                    diagram.elements().stream()
                        .filter(Element.Sheets.class::isInstance)
                        .map(Element.Sheets.class::cast)
                        .filter(sheets -> isCut(diagram, sheets))
                        .map(Element.Sheets::map)
                        .toList()))
        .isEmpty();
  }

  private static boolean isCut(Diagram diagram, Element.Sheets sheets) {
    return diagram.nodes().stream()
        .anyMatch(
            node ->
                touch(node.bounds(), sheets.extent()) && !holds(node.bounds(), sheets.extent()));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyCallHasOneBoxInStemHeadOrItsBlock(String name) {
    Network network = Drawings.network(name);
    List<View> views = new ArrayList<>(List.of(new View.Stem(), new View.Head()));
    network.blocks().forEach(block -> views.add(new View.BlockView(block.path())));
    TreeMap<String, Long> boxes =
        views.stream()
            .flatMap(view -> Drawings.draw(network, view).nodes().stream())
            .collect(Collectors.groupingBy(Node::id, TreeMap::new, Collectors.counting()));
    assertThat(boxes.keySet())
        .containsExactlyInAnyOrderElementsOf(network.calls().stream().map(Call::name).toList());
    assertThat(boxes.values()).containsOnly(1L);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theViewThatHoldsACallShowsIt(String name) {
    Network network = Drawings.network(name);
    for (Call call : network.calls().subList(0, Math.min(60, network.calls().size()))) {
      Diagram diagram = Drawings.draw(network, View.holding(network, call.name()));
      assertThat(diagram.nodeOf(call.name()).map(Node::id)).contains(call.name());
    }
  }
}
