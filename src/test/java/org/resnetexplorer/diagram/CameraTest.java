package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.Network;

class CameraTest {
  private static final Camera.Viewport VIEWPORT = new Camera.Viewport(1064, 466);

  private final Network network = Drawings.network("resnet50");
  private final Diagram block = Drawings.draw(network, new View.BlockView("layer2.0"));
  private final Camera fit = Camera.fit(block, VIEWPORT);

  @Test
  void aDrawingOfTheViewportsSizeFitsAtOneHundredPerCent() {
    assertThat(fit).isEqualTo(new Camera(1, 0, 0));
  }

  @Test
  void aLargerViewportIsFilledAndTheDrawingCentred() {
    Camera wide = Camera.fit(block, new Camera.Viewport(3000, 932));
    assertThat(wide.scale()).isEqualTo(2);
    assertThat(wide.x()).isEqualTo((3000 - 2 * 1064) / 2.0);
    assertThat(wide.y()).isZero();
  }

  @Test
  void aDrawingNoSmallerThanItsTextsAreToBeBeginsInTheViewportUnlessAPlaceLiesBeyond() {
    Camera.Viewport small = new Camera.Viewport(532, 500);
    Bounds seen = new Bounds(400, 0, 80, 40);
    assertThat(Camera.atLeast(1, block, small, seen)).isEqualTo(new Camera(1, 0, 17));
    Bounds beyond = new Bounds(560, 0, 80, 40);
    assertThat(Camera.atLeast(1, block, small, beyond).x()).isEqualTo(532 - 24 - 640);
    Bounds last = new Bounds(980, 0, 80, 40);
    assertThat(Camera.atLeast(1, block, small, last).x()).isEqualTo(-532);
    assertThat(Camera.atLeast(0.4, block, small, seen)).isEqualTo(Camera.fit(block, small));
  }

  @ParameterizedTest
  @CsvSource({"1.3, 200, 100", "0.7, 900, 30", "9, 512, 400", "0.01, 3, 3"})
  void whatIsUnderThePointerStaysThereWhenZooming(double factor, double x, double y) {
    Camera before = fit.movedBy(30, -20);
    Camera after = before.zoomedAt(factor, x, y);
    Point under = before.toDrawing(x, y);
    Point then = after.toDrawing(x, y);
    assertThat(then.x()).isCloseTo(under.x(), within(1e-9));
    assertThat(then.y()).isCloseTo(under.y(), within(1e-9));
  }

  @Test
  void zoomEndsAtFiftyAndAtFourHundredPerCent() {
    assertThat(fit.zoomedAt(100, 0, 0).scale()).isEqualTo(4);
    assertThat(fit.zoomedAt(0.001, 0, 0).scale()).isEqualTo(0.5);
  }

  @Test
  void zoomingInAndOutByTheSameFactorLeadsBack() {
    Camera back = fit.zoomedAt(1.5, 300, 200).zoomedAt(1 / 1.5, 300, 200);
    assertThat(back.scale()).isCloseTo(1, within(1e-12));
    assertThat(back.x()).isCloseTo(0, within(1e-9));
    assertThat(back.y()).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"50000, 0", "-50000, 0", "0, 50000", "0, -50000", "-7000, 9000"})
  void howeverFarOnePansSomeBoxStaysInView(double dx, double dy) {
    for (double zoom : new double[] {0.5, 1, 4}) {
      Camera panned = fit.zoomedAt(zoom, 500, 200).movedBy(dx, dy).keepingInView(block, VIEWPORT);
      assertThat(block.nodes()).anyMatch(node -> reachesInto(panned.toScreen(node.bounds())));
    }
  }

  /** By 20 pixels or more: a sliver would not help anybody back. */
  private static boolean reachesInto(Bounds seen) {
    double across = Math.min(seen.right(), VIEWPORT.width()) - Math.max(0, seen.x());
    double down = Math.min(seen.bottom(), VIEWPORT.height()) - Math.max(0, seen.y());
    return across >= 20 - 1e-9 && down >= 18 - 1e-9;
  }

  @Test
  void aPanThatLeavesSomethingInViewIsNotHeldBack() {
    Camera panned = fit.movedBy(120, -60);
    assertThat(panned.keepingInView(block, VIEWPORT)).isEqualTo(panned);
  }

  @Test
  void aCallOutOfSightIsBroughtToTheMiddle() {
    Bounds last = block.nodeOf("layer2.0.relu#3").orElseThrow().bounds();
    Camera away = fit.zoomedAt(4, 0, 0);
    assertThat(away.shows(last, VIEWPORT)).isFalse();
    Camera there = away.centredOn(last, VIEWPORT);
    assertThat(there.shows(last, VIEWPORT)).isTrue();
    assertThat(there.toScreen(last).centerX()).isCloseTo(532, within(1e-9));
  }

  @Test
  void textBelowElevenPixelsIsLeftOut() {
    assertThat(fit.canRead(TextStyle.CAPTION)).isTrue();
    Camera smaller = fit.zoomedAt(0.8, 0, 0);
    assertThat(smaller.canRead(TextStyle.CAPTION)).isFalse();
    assertThat(smaller.canRead(TextStyle.HEADING)).isTrue();
  }

  @Test
  void theWayBetweenTwoCamerasBeginsAndEndsAtThem() {
    Camera end = fit.zoomedAt(3, 700, 300);
    assertThat(fit.towards(end, 0)).isEqualTo(fit);
    assertThat(fit.towards(end, 1).scale()).isCloseTo(end.scale(), within(1e-12));
    assertThat(fit.towards(end, 0.5).scale()).isCloseTo(2, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"layer1", "layer3", "layer4.1", "conv1"})
  void aBoxGrowsFromItsPlaceUntilItsInsideFillsTheViewport(String id) {
    Diagram net = Drawings.draw(network, new View.Net());
    Bounds box = net.nodeOf(id).orElseThrow().bounds();
    Camera start = Camera.fit(net, VIEWPORT);
    Growth growth = new Growth(start, box, block, VIEWPORT);
    assertThat(growth.frame(0)).isEqualTo(start.toScreen(box));
    assertThat(growth.outerCamera(0).toScreen(box)).isEqualTo(start.toScreen(box));
    assertThat(growth.innerCamera(1)).isEqualTo(fit);
    Bounds half = growth.frame(0.5);
    Camera inside = growth.innerCamera(0.5);
    Bounds drawn = inside.toScreen(new Bounds(0, 0, block.width(), block.height()));
    assertThat(drawn.x()).isGreaterThanOrEqualTo(half.x() - 1e-9);
    assertThat(drawn.bottom()).isLessThanOrEqualTo(half.bottom() + 1e-9);
  }
}
