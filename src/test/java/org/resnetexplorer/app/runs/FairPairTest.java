package org.resnetexplorer.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairPairTest {
  private static Region part(double width) {
    Region part = new Region();
    part.setMinWidth(0);
    part.setPrefSize(width, 20);
    return part;
  }

  @ParameterizedTest
  @CsvSource({
    // Wanted by both, room without the gap, given to both.
    "100, 100, 400, 200, 200",
    "100, 250, 400, 150, 250",
    "100, 900, 400, 100, 300",
    "900, 100, 400, 300, 100",
    "900, 900, 400, 200, 200"
  })
  void theShorterPartStaysWholeAsFarAsItTakesNoMoreThanItsHalf(
      double first, double second, double room, double firstGiven, double secondGiven) {
    FairPair pair = new FairPair();
    pair.getChildren().setAll(part(first), part(second));
    pair.resize(room + 16, 20);
    pair.layout();

    Region left = (Region) pair.getChildren().get(0);
    Region right = (Region) pair.getChildren().get(1);
    assertThat(left.getWidth()).isEqualTo(firstGiven);
    assertThat(right.getWidth()).isEqualTo(secondGiven);
    assertThat(right.getLayoutX()).isEqualTo(firstGiven + 16);
  }
}
