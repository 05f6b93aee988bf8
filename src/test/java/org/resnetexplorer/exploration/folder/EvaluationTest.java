package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.exploration.folder.Evaluation.Confused;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;
import org.resnetexplorer.weights.open.OutputMeaning;

class EvaluationTest {

  private static Judged judged(int truth, double... shares) {
    float[] logits = new float[shares.length];
    for (int i = 0; i < shares.length; i++) {
      logits[i] = (float) Math.log(shares[i]);
    }
    PictureFile picture = new PictureFile("x", Path.of("x"), 1, 1);
    return Judged.of(picture, truth, logits, OutputMeaning.SOFTMAX.of(logits));
  }

  private static Evaluation of(Judged... judged) {
    return new Evaluation(List.of(judged), OutputMeaning.SOFTMAX, 3);
  }

  @Test
  void picturesAreCountedByClassAndAnswer() {
    Evaluation three =
        of(judged(0, 0.8, 0.1, 0.1), judged(0, 0.2, 0.7, 0.1), judged(1, 0.3, 0.6, 0.1));

    assertThat(three.right()).isEqualTo(2);
    assertThat(three.classes()).containsExactly(new OfClass(0, 2, 1, 1), new OfClass(1, 1, 1, 2));
    assertThat(three.confusion()).isDeepEqualTo(new int[][] {{1, 1}, {0, 1}});
    assertThat(three.worstPairs()).containsExactly(new Confused(0, 1, 1));
  }

  @Test
  void classThatIsOnlyAnsweredHasNoShareOfItsOwn() {
    Evaluation one = of(judged(0, 0.2, 0.7, 0.1));

    assertThat(one.classes().get(1).share()).isNaN();
    assertThat(one.classes().get(1).interval().low()).isNaN();
  }

  @Test
  void ofEqualAnswersTheFirstCounts() {
    assertThat(judged(1, 0.4, 0.4, 0.2).rank()).isEqualTo(2);
    assertThat(judged(0, 0.4, 0.4, 0.2).isRight()).isTrue();
  }

  @Test
  void surestMistakeComesFirst() {
    Evaluation two = of(judged(0, 0.4, 0.5, 0.1), judged(0, 0.05, 0.05, 0.9));

    assertThat(two.mistakes()).extracting(Judged::answer).containsExactly(2, 1);
  }

  @Test
  void calibrationWeighsBinsWithTheirPictures() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      judged.add(judged(i == 0 ? 1 : 0, 0.9, 0.05, 0.05));
    }
    judged.add(judged(0, 0.5, 0.3, 0.2));

    Calibration calibration = of(judged.toArray(Judged[]::new)).calibration();

    assertThat(calibration.bins()).hasSize(15);
    assertThat(calibration.bins().get(13).pictures()).isEqualTo(4);
    assertThat(calibration.bins().get(13).accuracy()).isEqualTo(0.75);
    // 4/5 |0.75 - 0.9| + 1/5 |1 - 0.5|
    assertThat(calibration.error()).isCloseTo(0.22, within(1e-6));
  }

  @Test
  void wilsonsIntervalIsThatOfTheBooks() {
    assertThat(Interval.wilson(8, 10).low()).isCloseTo(0.4901625, within(1e-6));
    assertThat(Interval.wilson(8, 10).high()).isCloseTo(0.9433178, within(1e-6));
    assertThat(Interval.wilson(0, 10).low()).isZero();
    assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775328, within(1e-6));
  }
}
