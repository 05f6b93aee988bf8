package org.resnetexplorer.app.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.AdjustmentSlider;
import org.resnetexplorer.image.preprocess.Adjustments.GreySquare;
import org.resnetexplorer.image.preprocess.CropWindow;

/** Hands on the tabby cat, 451 by 300 pixels; the recipe's crop is 262.5 high at (94, 18.8). */
class LiveViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private LiveViewModel live;

  @BeforeEach
  void openTheCat() {
    fixture.open("tabby-cat.jpg");
    live = new LiveViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CropWindow crop() {
    return fixture.appState().changes().current().crop();
  }

  private GreySquare grey() {
    return fixture.appState().changes().current().adjustments().grey();
  }

  private void drag(Grip grip, double fromX, double fromY, double toX, double toY) {
    live.press(grip, fromX, fromY);
    live.dragTo(toX, toY);
    live.release();
  }

  @Test
  void draggingInsideMovesTheCropByWholePixels() {
    CropWindow before = new CropWindow(94, 19, 262);
    drag(Grip.CROP, 200, 150, 210.4, 160);
    assertThat(crop().side()).isEqualTo(before.side());
    assertThat(crop().x()).isBetween(before.x() + 10, before.x() + 11);
    assertThat(crop().x() % 1).isZero();
  }

  @Test
  void theCropStopsAtTheEdgesOfThePicture() {
    drag(Grip.CROP, 200, 150, -2000, 4000);
    assertThat(crop().x()).isZero();
    assertThat(crop().y() + crop().side()).isEqualTo(300);
  }

  @Test
  void aCornerDraggedAnywhereLeavesASquareWithTheOppositeCornerInPlace() {
    drag(Grip.CROP, 0, 0, -20, 5);
    CropWindow before = crop();
    drag(Grip.BOTTOM_RIGHT, 0, 0, before.x() + 120, before.y() + 70);
    assertThat(crop()).isEqualTo(new CropWindow(before.x(), before.y(), 120));
    drag(Grip.TOP_LEFT, 0, 0, -5000, -5000);
    assertThat(crop().x() + crop().side()).isEqualTo(before.x() + 120);
    assertThat(crop().y()).isZero();
  }

  @Test
  void aCornerDraggedAcrossTheOppositeOneLeavesTheLeastSquare() {
    drag(Grip.BOTTOM_RIGHT, 0, 0, -500, -500);
    assertThat(crop().side()).isEqualTo(CropWindow.MIN_SIDE);
  }

  @Test
  void zoomingInAndOutEndsAtTheLeastAndAtThePicturesShorterEdge() {
    for (int i = 0; i < 60; i++) {
      live.zoom(1);
    }
    assertThat(crop().side()).isEqualTo(CropWindow.MIN_SIDE);
    for (int i = 0; i < 60; i++) {
      live.zoom(-1);
    }
    assertThat(crop().side()).isEqualTo(300);
  }

  @Test
  void zoomingKeepsThePointUnderTheMouseInPlace() {
    drag(Grip.CROP, 0, 0, 1, 1);
    CropWindow before = crop();
    double x = before.x() + before.side() / 4;
    live.zoom(2, x, 150);
    double share = (x - crop().x()) / crop().side();
    assertThat(share).isBetween(0.24, 0.26);
  }

  @Test
  void keysMoveTheCropCoarselyAndFinely() {
    live.nudge(1, 0, true);
    CropWindow fine = crop();
    live.nudge(1, 0, false);
    assertThat(crop().x() - fine.x()).isEqualTo(Math.rint(fine.side() / 32));
  }

  @Test
  void cornersAreTakenWithinTheirReachAndTheInsideElsewhere() {
    Box at = live.cropProperty().get();
    assertThat(live.gripAt(at.x() - 10, at.y() + 10, 12)).isEqualTo(Grip.TOP_LEFT);
    assertThat(live.gripAt(at.x() + at.width(), at.y() + at.height(), 12))
        .isEqualTo(Grip.BOTTOM_RIGHT);
    assertThat(live.gripAt(at.x() + 30, at.y() + 30, 12)).isEqualTo(Grip.CROP);
    assertThat(live.gripAt(2, 2, 12)).isEqualTo(Grip.NOTHING);
  }

  @Test
  void aGreySquareComesIntoTheMiddleAndStaysInsideWhenDragged() {
    live.turn(AdjustmentSlider.GREY, 25);
    assertThat(grey()).isEqualTo(new GreySquare(84, 84, 56));
    drag(Grip.GREY, 200, 150, 1000, 150);
    assertThat(grey()).isEqualTo(new GreySquare(224 - 56, 84, 56));
    live.nudgeGrey(-1, 0);
    assertThat(grey().x()).isEqualTo(224 - 56 - 7);
  }

  @Test
  void aGreySquareIsTakenBeforeTheCropBelowIt() {
    live.turn(AdjustmentSlider.GREY, 25);
    Box at = live.greyProperty().get();
    assertThat(live.gripAt(at.x() + 5, at.y() + 5, 4)).isEqualTo(Grip.GREY);
  }

  @Test
  void eachDialGoesBackByItself() {
    live.turn(AdjustmentSlider.BRIGHTNESS, 20);
    live.turn(AdjustmentSlider.BLUR, 2.04);
    live.reset(AdjustmentSlider.BRIGHTNESS);
    assertThat(live.value(AdjustmentSlider.BRIGHTNESS)).isZero();
    assertThat(live.value(AdjustmentSlider.BLUR)).isEqualTo(2.0);
  }

  @Test
  void resettingTheCropMarksThePictureAsTheRecipesAgain() {
    InferenceViewModel panel =
        new InferenceViewModel(
            fixture.context(), new SampleGallery(new Samples(), fixture.context().background()));
    live.nudge(1, 0, true);
    assertThat(panel.changedProperty().get()).isEqualTo("own crop, 262 × 262");
    assertThat(panel.placeProperty().get())
        .matches("crop 262 × 262 at \\(\\d+, 19\\), Changed by hand: own crop\\..*");
    live.turn(AdjustmentSlider.NOISE, 10);
    assertThat(panel.changedProperty().get()).isEqualTo("own crop, changed");
    assertThat(panel.changedDetailProperty().get()).contains("own crop, noise 10");
    live.changes().resetAll();
    assertThat(panel.changedProperty().get()).isEmpty();
    assertThat(panel.cropCaptionProperty().get()).isEqualTo("centre 224 of 256");
  }
}
