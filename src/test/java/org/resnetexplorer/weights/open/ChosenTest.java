package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.image.preprocess.ColourOrder;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.match.HeadActivation;
import org.resnetexplorer.weights.read.WeightsReader;

class ChosenTest {

  private static final String BOTTLENECK = "bottleneck,1-1-1-1,channels=4,classes=2";

  @TempDir private Path folder;
  private ModelOpener opener;

  @BeforeEach
  void setUp() {
    opener = new ModelOpener(new WeightsReader(), new ModelCatalog(folder));
  }

  @Test
  void whatNoFileSaysIsAssumedAndNoted() throws IOException, WeightsException {
    Path file = SmallNets.write(folder.resolve("net"), "basic,1-1-1-1,channels=4,classes=1");

    try (WeightedModel model = opener.file(file, Choices.NONE)) {
      assertThat(model.outputs()).isEqualTo(OutputMeaning.SIGMOID);
      assertThat(model.recipe()).hasToString("256:224");
      assertThat(keys(model))
          .containsExactly("weights.note.recipe-assumed", "weights.note.one-output");
    }
  }

  @Test
  void whatIsChosenIsNotAssumedAnyMore() throws IOException, WeightsException {
    Path file = SmallNets.write(folder.resolve("net"), BOTTLENECK);
    Choices choices =
        Choices.NONE
            .withRecipe(RecipeChoices.NONE.withMean(List.of(0.5f)).withSize(64))
            .withOutputs(OutputMeaning.IDENTITY)
            .withStride(StridePlacement.FIRST_1X1);

    try (WeightedModel model = opener.file(file, choices)) {
      assertThat(model.outputs()).isEqualTo(OutputMeaning.IDENTITY);
      assertThat(model.recipe()).hasToString("73:64,mean=0.5/0.5/0.5");
      assertThat(model.spec().stride()).isEqualTo(StridePlacement.FIRST_1X1);
      assertThat(model.notes())
          .containsExactly(Phrase.note("recipe-chosen", "mean, size", "73:64,mean=0.5/0.5/0.5"));
    }
  }

  @Test
  void strideThatWasAssumedRightlyIsNotAssumedOnceChosen() throws IOException, WeightsException {
    Path file = SmallNets.write(folder.resolve("net"), BOTTLENECK);

    try (WeightedModel model =
        opener.file(file, Choices.NONE.withStride(StridePlacement.MIDDLE_3X3))) {
      assertThat(keys(model)).doesNotContain("weights.note.stride");
    }
  }

  @Test
  void choiceWithoutEffectSaysSo() throws WeightsException {
    Choices choices =
        Choices.NONE
            .withStride(StridePlacement.FIRST_1X1)
            .withStemPool(false)
            .withTable("ema")
            .withHeadActivation(HeadActivation.RELU)
            .withRecipe(RecipeChoices.NONE.withOrder(ColourOrder.BGR));

    try (WeightedModel model = opener.open("bundled", choices)) {
      assertThat(model.notes())
          .containsExactly(Phrase.note("choice-idle", "stride, table, stem-pool, head-activation"));
      assertThat(model.recipe()).hasToString("256:224,bgr");
    }
  }

  @Test
  void bundledModelSaysAllItselfAndCanBeReadOtherwise() throws WeightsException {
    try (WeightedModel model =
        opener.open("bundled", Choices.NONE.withOutputs(OutputMeaning.SIGMOID))) {
      assertThat(model.outputs()).isEqualTo(OutputMeaning.SIGMOID);
      assertThat(model.notes()).isEmpty();
    }
  }

  @Test
  void threeMeansDoNotFitAGreyRecipe() {
    Choices choices =
        Choices.NONE.withRecipe(RecipeChoices.NONE.withStd(List.of(0.1f, 0.2f, 0.3f)));

    WeightsException refusal =
        catchThrowableOfType(
            WeightsException.class, () -> choices.prepare(Preprocess.CIFAR.withChannels(1)));

    assertThat(refusal.key()).isEqualTo("weights.choice.colours");
  }

  @Test
  void inputOfManyChannelsIsNotMadeImmense() {
    Choices choices = Choices.NONE.withRecipe(RecipeChoices.NONE.withSize(4096));

    WeightsException refusal =
        catchThrowableOfType(
            WeightsException.class,
            () -> choices.prepare(Preprocess.IMAGENET_V1.withChannels(200)));

    assertThat(refusal.key()).isEqualTo("weights.choice.size");
  }

  private static List<String> keys(WeightedModel model) {
    return model.notes().stream().map(Phrase::key).toList();
  }
}
