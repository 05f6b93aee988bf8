package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.image.preprocess.ColourOrder;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.match.HeadActivation;

class ChoicesTest {

  private static final Choices ALL =
      new Choices(
          "state_dict_ema",
          RecipeChoices.NONE.withOrder(ColourOrder.BGR).withSize(288),
          OutputMeaning.SIGMOID,
          false,
          HeadActivation.RELU,
          StridePlacement.FIRST_1X1,
          Dilation.LAST_TWO,
          16);

  @Test
  void choicesAreWrittenAsTheOptionsAreNamed() {
    assertThat(ALL.lines())
        .containsExactly(
            "table=state_dict_ema",
            "colour-order=bgr",
            "size=288",
            "output=sigmoid",
            "stem-pool=no",
            "head-activation=relu",
            "stride=v1",
            "dilation=3-4",
            "norm-groups=16");
    assertThat(Choices.NONE.lines()).isEmpty();
  }

  @Test
  void whatIsWrittenReadsBack() {
    assertThat(Choices.read(ALL.lines())).isEqualTo(ALL);
    assertThat(Choices.read(List.of())).isEqualTo(Choices.NONE);
  }

  @Test
  void tableOfAnyNameStaysOneLine() {
    Choices strange = Choices.NONE.withTable("a=b\nsize=3\r\\n");

    assertThat(strange.lines()).hasSize(1);
    assertThat(Choices.read(strange.lines())).isEqualTo(strange);
  }

  @Test
  void whatIsDamagedCountsAsNotChosen() {
    assertThat(
            Choices.read(
                List.of("output=maybe", "=", "stem-pool=2", "size", "stride=v3", "colour=x")))
        .isEqualTo(Choices.NONE);
  }

  @Test
  void eachChoiceIsMadeByItself() {
    Choices one = Choices.NONE.withOutputs(OutputMeaning.IDENTITY);

    assertThat(one.isNone()).isFalse();
    assertThat(one.withStemPool(true).withStemPool(null)).isEqualTo(one);
    assertThat(one.withOutputs(null)).isEqualTo(Choices.NONE);
  }
}
