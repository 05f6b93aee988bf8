package org.resnetexplorer.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.exploration.folder.Evaluation;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;
import org.resnetexplorer.exploration.folder.Judged;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.weights.open.OutputMeaning;

class ConfusionTest {
  private final List<Judged> judged = new ArrayList<>();

  private void judge(int truth, int answer) {
    PictureFile picture = new PictureFile(judged.size() + ".png", Path.of("a"), 1, 1);
    judged.add(new Judged(picture, truth, answer, 0.5, 0.5, 1));
  }

  private Confusion confusion() {
    return Confusion.of(new Evaluation(judged, OutputMeaning.SOFTMAX, 100));
  }

  @Test
  void fewClassesStandInTheOrderOfTheNetwork() {
    judge(3, 1);
    judge(3, 3);
    judge(0, 0);

    assertThat(confusion().classes()).extracting(OfClass::index).containsExactly(0, 1, 3);
    assertThat(confusion().count(2, 1)).isEqualTo(1);
    assertThat(confusion().share(2, 1)).isEqualTo(0.5);
    assertThat(confusion().without()).isZero();
  }

  @Test
  void aClassThatNoPictureIsOfHasNoShares() {
    judge(3, 1);

    assertThat(confusion().share(confusion().row(1), confusion().row(3))).isZero();
  }

  @Test
  void ofManyClassesThoseWithMistakesStandWithTheWorstFirst() {
    for (int index = 0; index < Confusion.MANY; index++) {
      judge(index, index);
    }
    judge(7, 9);
    judge(8, 9);

    assertThat(confusion().classes()).extracting(OfClass::index).containsExactly(9, 7, 8);
    assertThat(confusion().without()).isEqualTo(Confusion.MANY - 3);
    assertThat(confusion().count(1, 0)).isEqualTo(1);
    assertThat(confusion().pair(1, 0)).isEqualTo(new Look.Pair(7, 9));
    assertThat(confusion().row(20)).isEqualTo(-1);
  }
}
