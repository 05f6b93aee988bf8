package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;

class LiveChangesTest {
  private final LiveChanges changes = new LiveChanges();

  private void brighten(double factor) {
    Adjustments now = changes.current().adjustments();
    changes.change(changes.current().withAdjustments(now.withBrightness(factor)), "brightness");
  }

  private void crop(double x) {
    changes.change(changes.current().withCrop(new CropWindow(x, 0, 100)), "crop");
  }

  @Test
  void oneGestureIsUndoneAsOneStep() {
    brighten(1.1);
    brighten(1.2);
    brighten(1.3);
    changes.undo();
    assertThat(changes.current()).isEqualTo(Changes.NONE);
    assertThat(changes.canUndoProperty().get()).isFalse();
  }

  @Test
  void twoDragsOfTheSameThingAreTwoSteps() {
    crop(10);
    changes.endGesture();
    crop(20);
    changes.undo();
    assertThat(changes.current().crop().x()).isEqualTo(10);
  }

  @Test
  void whatWasUndoneCanBeDoneAgainUntilSomethingElseIsChanged() {
    crop(10);
    brighten(1.2);
    changes.undo();
    changes.redo();
    assertThat(changes.current().adjustments().brightness()).isEqualTo(1.2);
    changes.undo();
    crop(30);
    assertThat(changes.canRedoProperty().get()).isFalse();
  }

  @Test
  void resettingAllCanBeUndone() {
    crop(10);
    brighten(1.2);
    Changes before = changes.current();
    changes.resetAll();
    assertThat(changes.current().isNone()).isTrue();
    changes.undo();
    assertThat(changes.current()).isEqualTo(before);
  }

  @Test
  void anotherPictureLosesTheCropAndKeepsTheAdjustments() {
    crop(10);
    brighten(1.2);
    changes.pictureReplaced(kept -> kept);
    assertThat(changes.current())
        .isEqualTo(new Changes(null, Adjustments.NONE.withBrightness(1.2)));
    assertThat(changes.canUndoProperty().get()).isFalse();
  }

  @Test
  void askingForWhatIsThereIsNoStep() {
    changes.change(Changes.NONE, "crop");
    changes.resetAll();
    assertThat(changes.canUndoProperty().get()).isFalse();
  }

  @Test
  void resettingThePictureLeavesTheNetworkCut() {
    List<Intervention> cut = List.of(new Intervention.Scale("conv1", 0));
    changes.change(changes.current().withLesions(cut), "lesion");
    crop(10);
    brighten(1.2);

    changes.resetPicture();

    assertThat(changes.current()).isEqualTo(Changes.NONE.withLesions(cut));
  }
}
