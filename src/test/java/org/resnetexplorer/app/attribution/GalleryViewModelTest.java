package org.resnetexplorer.app.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.IntegratedGradients;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Refusal;
import org.resnetexplorer.explain.attribution.SmoothGrad;
import org.resnetexplorer.weights.SmallNets;

class GalleryViewModelTest {
  @TempDir Path folder;
  private final SimpleBooleanProperty seen = new SimpleBooleanProperty(true);
  private PaneFixture fixture;
  private GalleryViewModel viewModel;

  @BeforeEach
  void open() throws Exception {
    fixture =
        PaneFixture.running(
            SmallNets.write(folder.resolve("net.safetensors"), "basic,1-1-1-1,channels=8,classes=5")
                .toString());
    fixture.open("tabby-cat.jpg");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void look() {
    viewModel = new GalleryViewModel(fixture.seenWhile(seen));
  }

  private Tile tile(Method method) {
    return viewModel.tileProperty(method).get();
  }

  @Test
  void everyMethodAnswersTheQuestion() {
    look();
    for (Method method : Method.values()) {
      assertThat(tile(method).isWhole()).as(method.id()).isTrue();
      assertThat(tile(method).soFar().value()).isEqualTo(viewModel.askedProperty().get().value());
    }
  }

  @Test
  void anotherQuestionIsAnsweredInPlaceOfTheOld() {
    look();
    float[] before = tile(Method.PRICED_CAM).soFar().map().values();
    int top = fixture.appState().runProperty().get().top().get(0).index();
    fixture.context().questions().ask(new Choice.Output((top + 1) % 5));

    assertThat(tile(Method.PRICED_CAM).soFar().question().index()).isEqualTo((top + 1) % 5);
    assertThat(tile(Method.PRICED_CAM).soFar().map().values()).isNotEqualTo(before);
  }

  @Test
  void nothingIsComputedUntilSomebodyLooks() {
    seen.set(false);
    look();
    assertThat(tile(Method.PRICED_CAM)).isNull();

    seen.set(true);
    assertThat(tile(Method.OCCLUSION).isWhole()).isTrue();
  }

  @Test
  void otherSettingsAskThatMethodAgainAndNoOther() {
    look();
    Tile saliency = tile(Method.SALIENCY);
    viewModel.set(new SmoothGrad(4, 0.1, 7));

    assertThat(tile(Method.SMOOTHGRAD).soFar().by()).isEqualTo(new SmoothGrad(4, 0.1, 7));
    assertThat(tile(Method.SALIENCY)).isSameAs(saliency);
  }

  @Test
  void settingsStayWhenThePictureChanges() {
    look();
    viewModel.set(new IntegratedGradients(8, 0));
    fixture.open("dandelion.jpg");

    assertThat(tile(Method.INTEGRATED_GRADIENTS).by()).isEqualTo(new IntegratedGradients(8, 0));
    assertThat(tile(Method.INTEGRATED_GRADIENTS).isWhole()).isTrue();
  }

  @Test
  void afterTheAveragePoolASentenceTakesThePlaceOfTheMap() {
    look();
    viewModel.set(new GradCam("avgpool"));
    AttributionWords words = new AttributionWords(fixture.context().messages());

    assertThat(tile(Method.GRADCAM).soFar()).isNull();
    assertThat(tile(Method.GRADCAM).refusal()).isEqualTo(Refusal.NO_CELLS);
    assertThat(words.refusal(tile(Method.GRADCAM).refusal())).contains("nothing to draw");
  }

  private double end(RowScales scales, Method method) {
    return scales.scale(tile(method), tile(method).soFar()).magnitude();
  }

  @Test
  void mapsOfARowShareTheScaleOfTheStrongest() {
    look();
    RowScales scales = new RowScales(viewModel);
    viewModel.ownScalesProperty().set(true);
    double strongest = 0;
    double weakest = Double.POSITIVE_INFINITY;
    for (Method method : Row.CELLS.methods()) {
      strongest = Math.max(strongest, end(scales, method));
      weakest = Math.min(weakest, end(scales, method));
    }
    assertThat(weakest).isLessThan(strongest);

    viewModel.ownScalesProperty().set(false);
    for (Method method : Row.CELLS.methods()) {
      assertThat(end(scales, method)).isEqualTo(strongest);
    }
  }

  @Test
  void theLineUnderAMapIsItsSumAndHowFarItIsFromTheAnswer() {
    look();
    Tile priced = tile(Method.PRICED_CAM);
    AttributionWords words = new AttributionWords(fixture.context().messages());

    assertThat(Objects.requireNonNull(priced.soFar().account()).sum())
        .isCloseTo(priced.soFar().value(), within(1e-5));
    assertThat(words.line(priced)).startsWith("Σ ").contains("apart");
    assertThat(words.line(tile(Method.SALIENCY))).isEqualTo("promises no sum");
  }

  @Test
  void theSelectedCallIsAmongTheLayersOfGradCam() {
    fixture.select("layer2.0.conv1");
    var network = fixture.appState().modelProperty().get().network();
    var call = fixture.context().selection().callProperty().get();

    assertThat(Layers.of(network, call))
        .extracting(Layers.Layer::name)
        .containsExactly(
            "stem", "layer1", "layer2", "layer3", "layer4", "avgpool", "layer2.0.conv1");
  }
}
