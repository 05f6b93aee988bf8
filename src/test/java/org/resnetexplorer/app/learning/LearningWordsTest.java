package org.resnetexplorer.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.learning.Variant;

class LearningWordsTest {
  private static final Variant OPEN = new Variant(false, true);

  private PaneFixture fixture;
  private LearningViewModel viewModel;
  private LearningWords words;

  @BeforeEach
  void open() {
    fixture = PaneFixture.running("resnet:basic,1-1-1-1,channels=16,classes=5:random=3");
    fixture.open("tabby-cat.jpg");
    viewModel = new LearningViewModel(fixture.context());
    words = new LearningWords(fixture.context().messages());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Learning learning() {
    return viewModel.learningProperty().get();
  }

  @Test
  void whatHasACurveIsNotExcused() {
    assertThat(words.blocks(learning())).startsWith("Norm of the gradient at each block");
    assertThat(words.parameters(learning(), OPEN))
        .startsWith("Norm of the gradient in each parameter");
  }

  @Test
  void whereTheLossIsZeroItIsSaidWhyNothingIsDrawn() {
    new LiveLesions(fixture.appState().changes()).set(new Intervention.Scale("fc", 1e5));

    assertThat(learning().of(OPEN).orElseThrow().loss()).isZero();
    assertThat(words.blocks(learning()))
        .startsWith("Nothing is drawn of these weights: gradients there are 0");
    assertThat(words.parameters(learning(), OPEN))
        .startsWith("Nothing is drawn of these weights: gradients there are 0");
    assertThat(words.parameters(learning(), new Variant(true, true)))
        .startsWith("Norm of the gradient in each parameter");
  }
}
