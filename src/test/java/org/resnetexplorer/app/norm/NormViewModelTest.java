package org.resnetexplorer.app.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.render.Numbers;

class NormViewModelTest {
  private PaneFixture fixture;
  private NormViewModel viewModel;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.with("bundled");
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    viewModel = new NormViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private NormChannel shown() {
    return viewModel.shownProperty().get();
  }

  @ParameterizedTest
  @CsvSource({
    "conv1, bn1",
    "layer2.0.bn2, layer2.0.bn2",
    "layer2.0.conv2, layer2.0.bn2",
    "layer2.0.relu#1, layer2.0.bn1",
    "layer2.0.downsample, layer2.0.downsample.1",
    "layer2.0.downsample.0, layer2.0.downsample.1"
  })
  void aSelectionIsAboutTheBatchNormNextToIt(String selected, String norm) {
    fixture.select(selected);
    assertThat(shown().call().norm().name()).isEqualTo(norm);
    assertThat(viewModel.reasonProperty().get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fc", "maxpool", "layer2.0.add", "layer2.0.relu#2", "layer2.0", "layer2"})
  void elsewhereThePaneTellsWhatToSelect(String selected) {
    fixture.select(selected);
    assertThat(shown()).isNull();
    assertThat(viewModel.reasonProperty().get()).startsWith("Select a batch norm");
  }

  @Test
  void allValuesStandOnTheAxes() {
    fixture.select("layer1.0.bn1");
    assertThat(shown().x().total()).isEqualTo(56 * 56);
    assertThat(shown().y().total()).isEqualTo(56 * 56);
  }

  @Test
  void thisPicturesMeanIsOnTheLineToo() {
    fixture.select("layer1.0.bn1");
    viewModel.selectChannel(7);
    double after = shown().call().after().statistics(7).mean();
    assertThat(shown().affine().at(shown().before().mean())).isCloseTo(after, within(1e-4));
  }

  @Test
  void foldedAndUnfoldedAgreeInAnEarlyAMiddleAndALateNorm() {
    for (String norm : new String[] {"bn1", "layer2.1.bn2", "layer4.0.downsample.1"}) {
      fixture.select(norm);
      assertThat(shown().folding().isEqualToRounding()).as(norm).isTrue();
      assertThat(new NormWords(fixture.context().messages()).check(shown()))
          .startsWith("Equal to rounding");
    }
  }

  @Test
  void keysWalkToTheLastChannelAndNoFurther() {
    fixture.select("layer1.0.bn1");
    viewModel.selectChannel(62);
    viewModel.step(1);
    viewModel.step(1);
    assertThat(shown().channel()).isEqualTo(63);
  }

  @Test
  void formulasCarryTheChannelsNumbersAndTheirResult() {
    fixture.select("bn1");
    viewModel.selectChannel(3);
    NormWords words = new NormWords(fixture.context().messages());
    assertThat(words.slope(shown()))
        .matches("slope = γ / √\\(σ² \\+ ε\\) = .+ / √\\(.+ \\+ 0.00001\\) = .+");
    assertThat(words.line(shown())).matches("y = \\S+·x [+−] \\S+");
    assertThat(words.slope(shown())).endsWith(words.line(shown()).split("[ ·]")[2]);
  }

  @Test
  void sigmaIsTrainingsAndThisPicturesDeviationStandsBesideIt() {
    fixture.select("layer1.0.bn1");
    viewModel.selectChannel(7);
    List<NormWords.Row> rows = new NormWords(fixture.context().messages()).rows(shown());
    assertThat(rows).extracting(NormWords.Row::letter).containsExactly("μ", "σ", "β", "|γ|");
    double picture = shown().call().before().statistics(7).deviation();
    double training = shown().affine().deviation();
    assertThat(picture).isNotCloseTo(training, within(1e-3));
    assertThat(rows.get(1).training()).isEqualTo(Numbers.significant(training, 4));
    assertThat(rows.get(1).picture()).isEqualTo(Numbers.significant(picture, 4));
    assertThat(shown().after().deviation())
        .isCloseTo(picture * Math.abs(shown().affine().slope()), within(1e-4));
  }

  @Test
  void aPlaceOnTheLineIsReadInRoundedXAndTheLinesOwnY() {
    fixture.select("layer1.0.bn1");
    viewModel.selectChannel(7);
    NormReading at = NormReading.of(shown(), 0.50001);
    assertThat(at.x()).isEqualTo(0.5);
    assertThat(at.y()).isEqualTo(shown().affine().at(0.5));
    assertThat(at.from()).isLessThanOrEqualTo(0.5);
    assertThat(at.to()).isGreaterThan(0.5);
    int counted = 0;
    float[] values = shown().call().before().values();
    for (int i = 0; i < 56 * 56; i++) {
      float value = values[shown().call().before().offset(7) + i];
      counted += value >= at.from() && value < at.to() ? 1 : 0;
    }
    assertThat(at.values()).isCloseTo(counted, within(1));
    assertThat(counted).isPositive();
  }

  @Test
  void withoutAPictureThePaneTellsWhatIsMissing() throws EngineException {
    try (PaneFixture bare = PaneFixture.with("bundled")) {
      bare.startEngine();
      NormViewModel empty = new NormViewModel(bare.context());
      bare.select("bn1");
      assertThat(empty.reasonProperty().get()).startsWith("Once a picture has run");
    }
  }
}
