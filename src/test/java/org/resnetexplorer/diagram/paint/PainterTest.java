package org.resnetexplorer.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Progress;
import org.resnetexplorer.diagram.Recorder;
import org.resnetexplorer.diagram.Shading;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Pixels;

class PainterTest {
  private final Network network = Drawings.network("resnet50");
  private final Diagram block = Drawings.draw(network, new View.BlockView("layer2.0"));

  private Recorder paint(DiagramState state) {
    return Recorder.of(block, state, Drawings.MEASURE);
  }

  private static long filled(Recorder drawn, Token token) {
    return drawn.rects.stream().filter(rect -> rect.fill() == token).count();
  }

  @Test
  void theSelectedCallIsFilledOutlinedAndBold() {
    Recorder drawn = paint(DiagramState.EMPTY.withSelected("layer2.0.relu#2"));
    assertThat(drawn.rects)
        .filteredOn(rect -> rect.fill() == Token.ACCENT_SOFT)
        .singleElement()
        .satisfies(rect -> assertThat(rect.border()).isEqualTo(new Pen(Token.ACCENT, 2, false)));
    assertThat(drawn.texts)
        .filteredOn(text -> text.words().equals("relu#2"))
        .extracting(Recorder.Text::style)
        .containsExactly(TextStyle.NAME_BOLD);
  }

  @Test
  void anOverlayFillsEachCardAndKeepsTheSelectionsBorder() {
    Map<String, Integer> steps =
        block.nodes().stream().collect(Collectors.toMap(Node::id, node -> 3));
    Shading shading = new Shading(null, steps);
    Recorder drawn = paint(DiagramState.EMPTY.withSelected("layer2.0.relu#2").withShading(shading));
    assertThat(filled(drawn, Token.ACCENT_SOFT)).isZero();
    assertThat(drawn.rects)
        .filteredOn(rect -> rect.border() != null && rect.border().colour() == Token.ACCENT)
        .singleElement()
        .satisfies(rect -> assertThat(rect.fill().name()).startsWith("OVERLAY"));
  }

  @Test
  void textOnAColouredCardHasTheInkOfItsStep() {
    Shading shading = new Shading(null, Map.of("layer2.0.relu#2", 5));
    Recorder drawn = paint(DiagramState.EMPTY.withShading(shading));
    assertThat(drawn.texts)
        .filteredOn(text -> text.words().equals("relu#2"))
        .extracting(Recorder.Text::ink)
        .containsExactly(Token.ON_OVERLAY_5);
    assertThat(drawn.texts)
        .filteredOn(text -> text.words().equals("conv1"))
        .extracting(Recorder.Text::ink)
        .containsExactly(Token.INK);
  }

  @Test
  void nothingIsMarkedWithoutASelection() {
    Recorder drawn = paint(DiagramState.EMPTY);
    assertThat(filled(drawn, Token.ACCENT_SOFT)).isZero();
    assertThat(filled(drawn, Token.HOVER)).isZero();
  }

  @Test
  void theHoveredCallHasItsOwnFill() {
    Recorder drawn = paint(DiagramState.EMPTY.withHovered("layer2.0.add"));
    assertThat(filled(drawn, Token.HOVER)).isEqualTo(1);
  }

  @Test
  void withoutARunEverySheetIsDashedAndEmpty() {
    Recorder drawn = paint(DiagramState.EMPTY);
    assertThat(drawn.images).isEmpty();
    assertThat(drawn.rects)
        .filteredOn(rect -> rect.border() != null && rect.border().dashed())
        .hasSameSizeAs(block.maps());
  }

  @Test
  void afterARunEachSheetShowsItsMap() {
    assertThat(paint(Drawings.run(network)).images).hasSameSizeAs(block.maps());
  }

  @Test
  void whatTheRunTellsOfACallReplacesItsDetailLineIfItFits() {
    assertThat(words(Map.of("layer2.0.relu#1", "61 % zero"))).contains("61 % zero");
    assertThat(words(Map.of("layer2.0.bn1", "a line much longer than its card")))
        .noneMatch(word -> word.startsWith("a line"))
        .contains("γ, β");
  }

  private List<String> words(Map<String, String> details) {
    DiagramState state = new DiagramState("", "", Map.of(), details, List.of());
    return paint(state).texts.stream().map(Recorder.Text::words).toList();
  }

  @Test
  void linesOfOnePixelLieOnPixels() {
    assertThat(paint(DiagramState.EMPTY).lines)
        .filteredOn(line -> line.pen().width() == 1)
        .allSatisfy(
            line ->
                assertThat(line.points())
                    .allMatch(point -> onHalf(point.x()) && onHalf(point.y())));
  }

  private static boolean onHalf(double coordinate) {
    return coordinate - Math.floor(coordinate) == 0.5;
  }

  @Test
  void logitBarsAreTheProbabilities() {
    Diagram head = Drawings.draw(network, new View.Head());
    DiagramState state =
        new DiagramState(
            "",
            "",
            Map.of(),
            Map.of(),
            List.of(
                new DiagramState.Answer("a", "50.0 %", 0.5),
                new DiagramState.Answer("b", "25.0 %", 0.25)));
    List<Double> bars =
        Recorder.of(head, state, Drawings.MEASURE).rects.stream()
            .filter(rect -> rect.fill() == Token.LINEAR && rect.bounds().height() > 4)
            .map(rect -> rect.bounds().width())
            .toList();
    assertThat(bars).hasSize(2);
    assertThat(bars.get(0)).isEqualTo(2 * bars.get(1));
  }

  @Test
  void whatRunsNextIsAmberAndTagged() {
    Recorder drawn = paint(DiagramState.EMPTY.withProgress(at("layer2.0.add")));
    assertThat(drawn.texts).extracting(Recorder.Text::words).contains("next");
    assertThat(drawn.rects).extracting(Recorder.Rect::fill).contains(Token.POINTER_SOFT);
  }

  @Test
  void aProjectionAboutToRunIsTaggedAtItsFirstCall() {
    Recorder drawn = paint(DiagramState.EMPTY.withProgress(at("layer2.0.downsample")));
    assertThat(drawn.texts).extracting(Recorder.Text::words).contains("next");
  }

  @Test
  void aCallOutsideTheDrawingIsNotTagged() {
    Recorder drawn = paint(DiagramState.EMPTY.withProgress(at("layer3.0.conv1")));
    assertThat(drawn.texts).extracting(Recorder.Text::words).doesNotContain("next");
  }

  private static Progress at(String next) {
    return new Progress(next, "next", Set.of(), Set.of());
  }

  @Test
  void sheetsOfWhatHasNotRunAreEmpty() {
    Glyph map = new Glyph(new Pixels(1, 1, new int[] {0xFF000000}), false);
    Map<String, Glyph> maps = Map.of("layer2.0.conv1", map, "layer2.0.bn1", map);
    DiagramState run = new DiagramState("", "", maps, Map.of(), List.of());
    assertThat(paint(run).images).hasSize(2);
    Progress reached = new Progress("layer2.0.bn1", "next", Set.of("layer2.0.bn1"), Set.of());
    assertThat(paint(run.withProgress(reached)).images).hasSize(1);
  }

  @Test
  void aBreakpointIsADiscBesideTheName() {
    Progress stops = new Progress("", "next", Set.of(), Set.of("layer2.0.conv2"));
    assertThat(paint(DiagramState.EMPTY.withProgress(stops)).rects)
        .extracting(Recorder.Rect::fill)
        .containsOnlyOnce(Token.BREAK);
  }

  @Test
  void anOverlayWithSignsHasItsOwnFillAndInk() {
    Shading shading = new Shading(null, Map.of("layer2.0.relu#2", 0), true);
    Recorder drawn = paint(DiagramState.EMPTY.withShading(shading));
    assertThat(filled(drawn, Token.SIGNED_0)).isEqualTo(1);
    assertThat(drawn.texts)
        .filteredOn(text -> text.words().equals("relu#2"))
        .extracting(Recorder.Text::ink)
        .containsExactly(Token.ON_SIGNED_0);
  }
}
