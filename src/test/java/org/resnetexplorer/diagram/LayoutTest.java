package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

class LayoutTest {
  /** What no drawing may have, and how it is found. */
  private static final Map<String, Function<Faults, List<String>>> CHECKS = checks();

  private static Map<String, Function<Faults, List<String>>> checks() {
    Map<String, Function<Faults, List<String>>> checks = new LinkedHashMap<>();
    checks.put("no text lies on another", Faults::textsOnTexts);
    checks.put("nothing leaves the canvas", Faults::beyondTheCanvas);
    checks.put("no text crosses a border", Faults::textsOnBorders);
    checks.put("no line runs through a text", Faults::textsOnLines);
    checks.put("no box lies on another that is not its stage", Faults::nodesOnNodes);
    checks.put("badges and tensors lie inside a box or beside it", Faults::signsAcrossNodes);
    checks.put("texts and shortcuts keep clear of tensors", Faults::tensorsTouched);
    return checks;
  }

  static List<String> networks() {
    return Drawings.networks();
  }

  @TestFactory
  Stream<DynamicContainer> inEveryNetwork() {
    return networks().stream().map(LayoutTest::inAllDrawingsOf);
  }

  /** Draws each view once, at every size and in both languages, for all checks. */
  private static DynamicContainer inAllDrawingsOf(String name) {
    Network network = Drawings.network(name);
    DiagramState run = Drawings.run(network);
    Map<String, List<String>> faults = new LinkedHashMap<>();
    CHECKS.keySet().forEach(check -> faults.put(check, new ArrayList<>()));
    for (View view : Drawings.views(network)) {
      for (Drawings.Canvas canvas : Drawings.CANVASES) {
        for (Locale language : languages(canvas)) {
          Diagram diagram = Drawings.draw(network, view, canvas, language);
          note(faults, Faults.of(diagram, run), view + " " + canvas + " " + language);
        }
      }
    }
    return dynamicContainer(name, tests(faults));
  }

  /** Other words need other room; where that is short, and where it is usual. */
  private static List<Locale> languages(Drawings.Canvas canvas) {
    boolean both = canvas.width() < 700 || canvas.height() == 466;
    return both ? List.of(Locale.ENGLISH, Locale.KOREAN) : List.of(Locale.ENGLISH);
  }

  private static void note(Map<String, List<String>> faults, Faults found, String where) {
    CHECKS.forEach(
        (check, finder) ->
            finder.apply(found).forEach(fault -> faults.get(check).add(where + ": " + fault)));
  }

  private static Stream<DynamicTest> tests(Map<String, List<String>> faults) {
    return faults.entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> assertThat(entry.getValue()).isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50, 32, 32",
    "resnet50, 256, 320",
    "resnet50, 448, 448",
    "resnet18, 33, 47",
    "cifar20, 8, 8",
    "cifar20, 224, 224"
  })
  void picturesOfOtherSizesAreDrawnWithoutFault(String name, int height, int width) {
    Network network = Drawings.network(name);
    Diagrams diagrams = new Diagrams(new DiagramText(Locale.ENGLISH), Drawings.MEASURE);
    DiagramState run = Drawings.run(network);
    for (View view : Drawings.views(network)) {
      Diagram diagram = diagrams.of(network, network.sizes(height, width), view, 1064, 466);
      Faults found = Faults.of(diagram, run);
      CHECKS.forEach(
          (check, finder) -> assertThat(finder.apply(found)).as(view + ": " + check).isEmpty());
    }
  }

  /** The least height that a tour with a long stop leaves in the smallest window. */
  @Test
  void aBlockBelowTheTourIsDrawnWithoutFault() {
    Network network = Drawings.network("resnet18");
    DiagramState run = Drawings.run(network);
    Diagrams diagrams = new Diagrams(new DiagramText(Locale.ENGLISH), Drawings.MEASURE);
    Diagram diagram =
        diagrams.of(network, network.sizes(224, 224), new View.BlockView("layer1.1"), 650, 176);
    Faults found = Faults.of(diagram, run);
    CHECKS.forEach((check, finder) -> assertThat(finder.apply(found)).as(check).isEmpty());
  }

  @Test
  void largerTextsMakeTheDrawingOfASmallerCanvasWhereThereIsRoom() {
    Network network = Drawings.network("resnet18");
    View view = Drawings.views(network).get(0);
    Diagrams diagrams = new Diagrams(new DiagramText(Locale.ENGLISH), Drawings.MEASURE);
    double roomy =
        Diagrams.fit(
                1064,
                466,
                1.25,
                (wide, high) -> diagrams.of(network, network.sizes(224, 224), view, wide, high))
            .width();
    double crowded =
        Diagrams.fit(
                620,
                250,
                1.25,
                (wide, high) -> diagrams.of(network, network.sizes(224, 224), view, wide, high))
            .width();
    assertThat(roomy).isEqualTo(1064 / 1.25);
    assertThat(crowded).isCloseTo(600, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyBlockIsDrawnWithoutFault(String name) {
    Network network = Drawings.network(name);
    DiagramState run = Drawings.run(network);
    // In the smallest window, with texts of the usual size and with the largest.
    for (Drawings.Canvas small :
        List.of(new Drawings.Canvas(656, 262), new Drawings.Canvas(600, 240))) {
      network
          .blocks()
          .forEach(
              block -> {
                View view = new View.BlockView(block.path());
                Faults found = Faults.of(Drawings.draw(network, view, small, Locale.ENGLISH), run);
                CHECKS.forEach(
                    (check, finder) ->
                        assertThat(finder.apply(found)).as(block.path() + ": " + check).isEmpty());
              });
    }
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
  void everyBlockHasOneBoxInItsOpenStage(String name) {
    Network network = Drawings.network(name);
    List<String> boxes = new ArrayList<>();
    for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
      Diagram open = Drawings.draw(network, new View.Stage(stage, true));
      open.nodes().forEach(node -> boxes.add(node.id()));
    }
    assertThat(boxes)
        .containsExactlyElementsOf(network.blocks().stream().map(block -> block.path()).toList());
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
