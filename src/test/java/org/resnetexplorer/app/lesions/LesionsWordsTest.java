package org.resnetexplorer.app.lesions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.questions.Questions;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.lesion.Effect;
import org.resnetexplorer.network.Block;

class LesionsWordsTest {
  @Test
  void aChangeHasThreeDecimals() {
    assertThat(LesionsWords.change(new Effect(5.31, 3.02, 0))).isEqualTo("\u22122.290");
  }

  @Test
  void aTinyChangeIsNotToldAsNone() {
    assertThat(LesionsWords.change(new Effect(1, 1 - 0.00031, 0))).isEqualTo("\u22120.0003");
    assertThat(LesionsWords.change(new Effect(1, 1.00031, 0))).isEqualTo("+0.0003");
    assertThat(LesionsWords.change(new Effect(1, 1, 0))).isEqualTo("0.000");
  }

  @Test
  void aLargeNumberIsNotToldMoreExactlyThanItIsKnown() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      Run run = fixture.appState().runProperty().get();
      Block block = run.model().network().blocks().get(2);

      assertThat(
              new LesionsWords(fixture.context().messages())
                  .dropped(block, new Effect(98_313_840, 56_535_936, 0), run))
          .contains("98,313,840 \u2192 56,535,936 (\u221241,777,904)");
    }
  }

  @Test
  void theTitleOfTheBoardSaysWhatTheNumberIs() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      LesionsWords words = new LesionsWords(fixture.context().messages());
      Questions questions = fixture.context().questions();
      Run run = fixture.appState().runProperty().get();
      String name = run.model().nameOf(0, fixture.context().messages());
      String other = run.model().nameOf(1, fixture.context().messages());

      questions.ask(new Choice.Output(0));
      assertThat(words.boardTitle(questions.askedProperty().get()))
          .isEqualTo("Change of the logit of " + name + " with each block dropped");
      questions.ask(new Choice.Rather(0, 1));
      assertThat(words.boardTitle(questions.askedProperty().get()))
          .isEqualTo(
              "Change of "
                  + name
                  + " \u2212 "
                  + other
                  + ", a difference of logits, with each block dropped");
      questions.ask(new Choice.Opposite(0));
      assertThat(words.boardTitle(questions.askedProperty().get()))
          .isEqualTo("Change of \u2212 " + name + ", minus the logit, with each block dropped");
    }
  }
}
