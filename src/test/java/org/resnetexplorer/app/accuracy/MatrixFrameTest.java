package org.resnetexplorer.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixFrameTest {
  private static List<Double> names(int count, double width) {
    return Collections.nCopies(count, width);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 300, 300, false", "5, 300, 300, true", "16, 298, 330, false", "16, 500, 640, true",
    "39, 500, 640, false", "200, 500, 640, true", "1000, 298, 330, false", "1000, 298, 330, true"
  })
  void allThatIsShownHasRoom(int classes, double width, double height, boolean overview) {
    MatrixFrame frame = MatrixFrame.of(width, height, names(classes, 90), overview);

    assertThat(frame.left() + frame.columns() * frame.side()).isLessThanOrEqualTo(width);
    assertThat(frame.top() + frame.rows() * frame.side())
        .isLessThanOrEqualTo(height - MatrixFrame.BELOW);
    assertThat(frame.rows()).isPositive();
  }

  @Test
  void fewClassesHaveLeaningNamesAndMoreStandingOnes() {
    assertThat(MatrixFrame.of(500, 640, names(5, 60), false).slanted()).isTrue();
    MatrixFrame sixteen = MatrixFrame.of(298, 330, names(16, 60), false);
    assertThat(sixteen.labelled()).isTrue();
    assertThat(sixteen.slanted()).isFalse();
    assertThat(sixteen.rows()).isEqualTo(16);
  }

  @Test
  void ofAThousandClassesAPartIsShownWithNamesOrAllWithout() {
    MatrixFrame part = MatrixFrame.of(500, 640, names(1000, 90), false);
    MatrixFrame all = MatrixFrame.of(500, 640, names(1000, 90), true);

    assertThat(part.labelled()).isTrue();
    assertThat(part.rows()).isBetween(10, 40);
    assertThat(all.labelled()).isFalse();
    assertThat(all.rows()).isEqualTo(1000);
    assertThat(all.side()).isEqualTo(0.5);
  }
}
