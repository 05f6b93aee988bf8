package org.resnetexplorer.app.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;

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
    assertThat(words.sigma(shown()))
        .matches("σ = γ / √\\(v \\+ ε\\) = .+ / √\\(.+ \\+ 0.00001\\) = .+");
    assertThat(words.line(shown())).startsWith("y = σ·x + τ = ");
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
