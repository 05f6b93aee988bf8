package org.resnetexplorer.app.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Initialisation;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

class WeightsViewModelTest {
  private final BooleanProperty seen = new SimpleBooleanProperty(true);
  private PaneFixture fixture;
  private WeightsViewModel viewModel;

  private void open(String model, String selected) throws EngineException {
    fixture = PaneFixture.running(model);
    viewModel = new WeightsViewModel(fixture.context().seenWhile(seen, seen));
    fixture.select(selected);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static ModelOpener opener() {
    return new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder")));
  }

  private ShownWeights shown() {
    return viewModel.shownProperty().get();
  }

  @ParameterizedTest
  @CsvSource({
    "conv1, FILTERS, 64, 3, 7",
    "layer2.0.conv1, KERNELS, 128, 64, 3",
    "layer2.0.downsample.0, MATRIX, 128, 64, 1",
    "layer1.0.bn2, NORM, 64, 1, 1",
    "fc, MATRIX, 16, 512, 1",
  })
  void everyTensorEqualsTheFilesWithoutARun(
      String call, ShownWeights.Kind kind, int outputs, int inputs, int kernel)
      throws EngineException, WeightsException {
    open("bundled", call);
    assertThat(shown().kind()).isEqualTo(kind);
    assertThat(List.of(shown().outputs(), shown().inputs(), shown().kernel()))
        .containsExactly(outputs, inputs, kernel);
    try (WeightedModel model = opener().open("bundled")) {
      for (Tensor tensor : shown().tensors()) {
        assertThat(tensor.values()).isEqualTo(model.weights().floats(call + "." + tensor.name()));
      }
    }
  }

  @Test
  void callsWithoutWeightsSayWhy() throws EngineException {
    open("bundled", "layer1.0.relu#1");
    assertThat(shown()).isNull();
    assertThat(viewModel.reasonProperty().get()).startsWith("layer1.0.relu#1 has no weights.");
    fixture.select("layer1.0");
    assertThat(viewModel.reasonProperty().get()).startsWith("layer1.0 holds several calls.");
    fixture.select("layer1.0.conv1");
    assertThat(viewModel.reasonProperty().get()).isEmpty();
    assertThat(shown().call().name()).isEqualTo("layer1.0.conv1");
  }

  @Test
  void withoutAnEngineTheReasonIsTold() throws EngineException {
    open("bundled", "conv1");
    fixture.failEngine();
    assertThat(viewModel.reasonProperty().get()).contains("the engine, which is not available");
  }

  @Test
  void nothingIsReadBeforeSomebodyLooks() throws EngineException {
    open("bundled", "conv1");
    seen.set(false);
    fixture.select("fc");
    assertThat(shown().call().name()).isEqualTo("conv1");
    seen.set(true);
    assertThat(shown().call().name()).isEqualTo("fc");
  }

  @Test
  void theOutputIsTheSelectedChannelAndTheInputStaysWithinTheLayer() throws EngineException {
    open("bundled", "layer2.0.conv1");
    viewModel.selectOutput(200);
    assertThat(fixture.channel()).isEqualTo(127);
    assertThat(viewModel.outputProperty().get()).isEqualTo(127);
    viewModel.selectInput(64);
    assertThat(viewModel.inputProperty().get()).isEqualTo(63);
    viewModel.selectInput(-1);
    assertThat(viewModel.inputProperty().get()).isZero();
  }

  @Test
  void withoutAChoiceTheOutputIsTheChannelThatEveryPaneShows() throws EngineException {
    open("bundled", "layer2.0.conv1");
    assertThat(viewModel.outputProperty().get()).isZero();
    fixture.open("tabby-cat.jpg");
    Run run = fixture.appState().runProperty().get();
    int telling = fixture.context().activations().channel(run, shown().call(), Selected.NO_CHANNEL);
    assertThat(telling).isPositive();
    assertThat(viewModel.outputProperty().get()).isEqualTo(telling);
  }

  @Test
  void theHeaviestInputsComeFirst() throws EngineException {
    open("bundled", "fc");
    List<Integer> heaviest = shown().heaviest(3, 10);
    assertThat(heaviest).hasSize(10).doesNotHaveDuplicates();
    float least = Math.abs(shown().at(3, heaviest.get(9), 0));
    for (int input = 0; input < shown().inputs(); input++) {
      boolean listed = heaviest.contains(input);
      assertThat(Math.abs(shown().at(3, input, 0)) >= least).isEqualTo(listed);
    }
  }

  @Test
  void groupsReadTheirOwnInputs() throws EngineException {
    open("resnet:bottleneck,1-1-1-1,groups=4,width=16,classes=4:random", "layer1.0.conv2");
    Layer.Conv2d conv = shown().call().convolution().orElseThrow();
    assertThat(conv.groups()).isEqualTo(4);
    int perGroup = conv.in() / 4;
    assertThat(shown().inputs()).isEqualTo(perGroup);
    assertThat(shown().inputChannel(0, 5)).isEqualTo(5);
    assertThat(shown().inputChannel(conv.out() - 1, 0)).isEqualTo(3 * perGroup);
  }

  @Test
  void smallStemsAreFiltersOverColoursAndStartAsKaimingSays() throws EngineException {
    open("resnet:basic,1-1-1,classes=10:random", "conv1");
    assertThat(shown().kind()).isEqualTo(ShownWeights.Kind.FILTERS);
    assertThat(shown().kernel()).isEqualTo(3);
    fixture.select("layer3.0.conv2");
    double expected = Initialisation.deviation(shown().call().convolution().orElseThrow());
    assertThat(expected).isEqualTo(Math.sqrt(2.0 / (64 * 9)));
    // 36,864 values: their deviation lies within 2 % of the distribution's.
    assertThat(shown().weight().facts().statistics().deviation())
        .isCloseTo(expected, within(0.02 * expected));
    assertThat(
            new WeightsWords(new Panes().messages(Locale.ENGLISH))
                .initial(shown(), shown().weight()))
        .startsWith("Untrained, from a seed: mean 0, deviation 0.0589 =");
  }
}
