package org.resnetexplorer.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.metric.Metric;

class OverlayViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("resnet50:random");
  private final OverlayViewModel viewModel = new OverlayViewModel(fixture.context());

  @AfterEach
  void close() {
    fixture.close();
  }

  private OverlayViewModel.Legend legend() {
    return viewModel.legendProperty().get();
  }

  @Test
  void withoutAnOverlayThereIsNoLegend() {
    assertThat(legend()).isNull();
    assertThat(viewModel.openProperty().get()).isFalse();
    assertThat(viewModel.header().getValue()).isEqualTo("Overlay");
  }

  @Test
  void theLegendEndsInNumbersAndTellsTheWholeNet() {
    fixture.select("layer3");
    viewModel.choose(Metric.MULTIPLY_ADDS);
    assertThat(viewModel.openProperty().get()).isTrue();
    assertThat(viewModel.header().getValue()).isEqualTo("Overlay: multiply-adds");
    assertThat(legend().title()).isEqualTo("Multiply-adds of a block or call");
    assertThat(legend().ticks()).containsExactly("0", "124 M", "248 M", "373 M");
    assertThat(legend().total()).isEqualTo("Whole net: 4,089,184,256");
    assertThat(legend().here()).isEqualTo("layer3: 1.46 G, 35.8 %");
  }

  @Test
  void whatNeedsARunCannotBeChosenBeforeOne() throws EngineException {
    assertThat(viewModel.reason(Metric.TIME).getValue()).isEqualTo("Known once a picture has run");
    assertThat(viewModel.reason(Metric.MEMORY).getValue()).isEmpty();
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    assertThat(viewModel.reason(Metric.TIME).getValue()).isEmpty();
  }

  @Test
  void theChannelCanBeLookedAtWhileTheOverlayStays() {
    viewModel.choose(Metric.PARAMETERS);
    viewModel.openProperty().set(false);
    assertThat(viewModel.chosenProperty().get()).isEqualTo(Metric.PARAMETERS);
    viewModel.choose(null);
    assertThat(legend()).isNull();
  }

  @Test
  void whatNeedsAnAnswerCannotBeChosenWhereThereIsNone() {
    assertThat(viewModel.reason(Metric.LEDGER).getValue())
        .isEqualTo("Known once a picture has run");
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    assertThat(viewModel.reason(Metric.LEDGER).getValue()).isEmpty();
    viewModel.choose(Metric.LEDGER);

    fixture.appState().openModel("resnet:basic,1-1-1-1,head=none:random");

    String none = "This network has no answer that it could be about";
    assertThat(viewModel.reason(Metric.LEDGER).getValue()).isEqualTo(none);
    assertThat(viewModel.reason(Metric.ZEROS).getValue()).isEmpty();
    assertThat(legend().rollUp()).isEqualTo(none);
  }
}
