package org.resnetexplorer.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.weights.open.OutputMeaning;

class AnswerScoreTest {
  private static final float[] LOGITS = {2, 0, -1};

  @Test
  void aClassIsScoredByItsProbability() {
    double whole = Math.exp(2) + 1 + Math.exp(-1);

    assertThat(score(new Question.Answer(0), OutputMeaning.SOFTMAX))
        .isCloseTo(Math.exp(2) / whole, within(1e-12));
  }

  @Test
  void whatSpeaksAgainstItIsScoredByTheRest() {
    assertThat(score(new Question.Opposite(0), OutputMeaning.SIGMOID))
        .isCloseTo(1 / (1 + Math.exp(2)), within(1e-12));
  }

  @Test
  void aDifferenceIsScoredByItself() {
    assertThat(score(new Question.Rather(0, 2), OutputMeaning.SOFTMAX)).isEqualTo(3);
  }

  @Test
  void aNumberThatIsNoProbabilityIsScoredByItself() {
    assertThat(score(new Question.Answer(2), OutputMeaning.IDENTITY)).isEqualTo(-1);
  }

  private static double score(Question question, OutputMeaning meaning) {
    return new AnswerScore(question, meaning).of(LOGITS);
  }
}
