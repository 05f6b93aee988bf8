package org.resnetexplorer.app.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.question.Question;

/** One question for the whole window, whatever run is shown. */
class QuestionsTest {
  private PaneFixture fixture = PaneFixture.withCat();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Questions questions() {
    return fixture.context().questions();
  }

  private Asked asked() {
    return questions().askedProperty().get();
  }

  private int top() {
    return fixture.appState().runProperty().get().top().get(0).index();
  }

  @Test
  void theTopAnswerIsAskedAboutFirst() {
    assertThat(asked().question()).isEqualTo(new Question.Answer(top()));
    assertThat(asked().sentence()).isEqualTo("Why cat?");
    assertThat(asked().name()).isEqualTo("cat");
  }

  @Test
  void theTopAnswerIsThatOfThePictureShown() {
    fixture.open("samoyeds.jpg");

    assertThat(asked().sentence()).isEqualTo("Why dog?");
  }

  @Test
  void anAnswerChosenOnceIsAskedAboutOnTheNextPictureToo() {
    questions().ask(new Choice.Output(3));

    fixture.open("samoyeds.jpg");

    assertThat(asked().question()).isEqualTo(new Question.Answer(3));
  }

  @Test
  void oneAnswerAgainstAnotherIsTheDifferenceOfTheirLogits() {
    int other = top() == 0 ? 1 : 0;

    questions().askRather(other);

    float[] logits = fixture.appState().runProperty().get().trace().logits();
    assertThat(asked().sentence()).startsWith("Why cat and not ");
    assertThat(asked().value()).isCloseTo((double) logits[top()] - logits[other], within(1e-12));
    assertThat(asked().seed()[top()]).isEqualTo(1);
    assertThat(asked().seed()[other]).isEqualTo(-1);
  }

  /**
   * Else a board would show what a cut does to another answer than the one that was asked about.
   */
  @Test
  void aCutThatChangesTheTopAnswerLeavesTheQuestion() {
    int before = top();

    new LiveLesions(fixture.appState().changes()).set(new Intervention.Scale("fc", -1));
    assertThat(top()).isNotEqualTo(before);
    assertThat(asked().question()).isEqualTo(new Question.Answer(before));

    fixture.appState().changes().undo();
    assertThat(asked().question()).isEqualTo(new Question.Answer(before));
  }

  /** Nothing tells an answer from itself. */
  @Test
  void anAnswerAgainstItselfIsAskedAboutAlone() {
    questions().askRather(top());

    assertThat(asked().question()).isEqualTo(new Question.Answer(top()));
  }

  @Test
  void anotherModelIsAskedAboutItsOwnTopAnswer() {
    questions().ask(new Choice.Output(15));

    fixture.appState().openModel("resnet:basic,1-1-1-1,channels=16,classes=7:random");

    assertThat(questions().choiceProperty().get()).isEqualTo(new Choice.Top());
    assertThat(asked().question()).isEqualTo(new Question.Answer(top()));
  }

  @Test
  void aNetOfOneOutputIsAskedWhatSpeaksAgainstItToo() {
    fixture.appState().openModel("resnet:basic,1-1-1-1,channels=16,classes=1:random");
    double speaksFor = asked().value();

    questions().ask(new Choice.Opposite(0));

    assertThat(asked().value()).isEqualTo(-speaksFor);
    assertThat(asked().sentence()).startsWith("What speaks against ");
  }

  @Test
  void aNetWithoutAnswersIsAskedNothing() {
    fixture.appState().openModel("resnet:basic,1-1-1-1,channels=16,head=none:random");

    assertThat(asked()).isNull();
  }
}
