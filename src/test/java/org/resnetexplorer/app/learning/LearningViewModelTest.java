package org.resnetexplorer.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.questions.Truth;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.explain.learning.Variant;

class LearningViewModelTest {
  private static final String SMALL = "resnet:basic,1-1-1-1,channels=16,classes=5:random=3";

  private PaneFixture fixture;
  private LearningViewModel viewModel;

  private void open(String model) {
    fixture = PaneFixture.running(model);
    fixture.open("tabby-cat.jpg");
    viewModel = new LearningViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Learning learning() {
    return viewModel.learningProperty().get();
  }

  @Test
  void theAnswerAskedAboutIsTakenForTrue() {
    open(SMALL);
    int top = learning().run().top().get(0).index();
    assertThat(learning().loss()).isEqualTo(new Loss.CrossEntropy(top));
    fixture.context().questions().ask(new Choice.Output((top + 1) % 5));
    assertThat(learning().loss()).isEqualTo(new Loss.CrossEntropy((top + 1) % 5));
  }

  @Test
  void anotherAnswerStaysTrueWhateverIsAsked() {
    open(SMALL);
    viewModel.take(new Truth(4, true));
    fixture.context().questions().ask(new Choice.Output(2));
    assertThat(learning().loss()).isEqualTo(new Loss.CrossEntropy(4));
    viewModel.take(null);
    assertThat(learning().loss()).isEqualTo(new Loss.CrossEntropy(2));
  }

  @Test
  void allFourNetworksAreWorkedOut() {
    open(SMALL);
    assertThat(learning().known()).containsOnlyKeys(learning().variants());
    assertThat(learning().variants()).hasSize(4);
    assertThat(viewModel.faceProperty().get()).isEqualTo(LearningViewModel.Face.BLOCKS);
  }

  @Test
  void nothingIsWorkedOutWhileNobodyLooks() {
    open(SMALL);
    SimpleBooleanProperty seen = new SimpleBooleanProperty();
    LearningViewModel unseen = new LearningViewModel(fixture.seenWhile(seen));
    assertThat(unseen.learningProperty().get()).isNull();
    seen.set(true);
    assertThat(unseen.learningProperty().get().known()).hasSize(4);
  }

  @Test
  void aNewPictureDropsWhatTheOldOneTaught() {
    open(SMALL);
    Learning before = learning();
    fixture.open("beach.jpg");
    assertThat(learning().run()).isNotSameAs(before.run());
    assertThat(learning().known()).hasSize(4);
    learning()
        .known()
        .forEach(
            (variant, gradient) -> assertThat(gradient).isNotEqualTo(before.known().get(variant)));
  }

  @Test
  void anOutputThatSaysYesOrNoHasBinaryCrossEntropy() {
    open("resnet:basic,1-1-1-1,channels=16,classes=1:random=3");
    assertThat(learning().loss()).isEqualTo(new Loss.BinaryCrossEntropy(0, true));
    fixture.context().questions().ask(new Choice.Opposite(0));
    assertThat(learning().loss()).isEqualTo(new Loss.BinaryCrossEntropy(0, false));
  }

  @Test
  void featuresHaveNoLoss() {
    open("resnet:basic,1-1-1-1,channels=16,head=none:random=3");
    assertThat(viewModel.faceProperty().get()).isEqualTo(LearningViewModel.Face.NO_LOSS);
    assertThat(learning()).isNull();
  }

  @Test
  void aPlainNetIsComparedAtItsStart() {
    open("resnet:basic,1-1-1-1,channels=16,classes=5,shortcut=none:random=3");
    assertThat(learning().known())
        .containsOnlyKeys(
            new Variant(false, false), new Variant(true, true), new Variant(true, false));
  }

  @Test
  void theLossShownIsThatOfTheShareShown() {
    open(SMALL);
    double share = learning().run().top().get(0).value();
    assertThat(learning().loss().of(learning().run().trace().logits()))
        .isCloseTo(-Math.log(share), within(1e-5));
  }
}
