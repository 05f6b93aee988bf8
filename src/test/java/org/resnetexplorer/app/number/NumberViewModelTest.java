package org.resnetexplorer.app.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.pane.ManualClock;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Provenance;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

class NumberViewModelTest {
  private final ManualClock clock = new ManualClock();
  private PaneFixture fixture;
  private NumberViewModel viewModel;

  private void open(String model) {
    fixture = PaneFixture.running(model);
    fixture.open("tabby-cat.jpg");
    viewModel = new NumberViewModel(fixture.context(), clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Proof proof() {
    return Objects.requireNonNull(viewModel.proofProperty().get());
  }

  private void select(String call, int channel, int row, int column) {
    fixture
        .context()
        .selection()
        .select(new Selected(new Target.OfCall(call), channel, new Cell(row, column)));
  }

  @Test
  void whereNoCellIsChosenTheStrongestIsProposedAndSaidToBe() {
    open("bundled");
    fixture.select("layer2.0.conv1");
    float[] channel = proof().ownReader().outputChannel(proof().channel());
    float most = 0;
    for (float value : channel) {
      most = Math.max(most, Math.abs(value));
    }

    assertThat(proof().proposed()).isTrue();
    assertThat(Math.abs(proof().own().engine())).isEqualTo(most);
    assertThat(new NumberWords(fixture.context().messages()).counts(proof()))
        .startsWith("The strongest cell of channel ");
  }

  /** Else a batch norm and the ReLU that reads it could show two numbers for one. */
  @Test
  void aRowOfTheChainShowsWhatTheEngineHasWhereRoundingTakesTheTwoApart() {
    open("bundled");
    fixture.select("layer2.0.bn1");
    Provenance own = proof().own();
    Provenance apart =
        new Provenance(
            own.call(),
            own.place(),
            own.formula(),
            own.terms(),
            own.constant(),
            own.changes(),
            own.engine() * 1.01,
            own.engine(),
            own.bound());

    String shown = new NumberWords(fixture.context().messages()).value(apart);
    assertThat(shown)
        .isEqualTo(Figures.value(own.engine()))
        .isNotEqualTo(Figures.value(apart.value()));
  }

  @Test
  void theChosenCellIsShownWithItsWholeChain() {
    open("bundled");
    select("layer2.0.bn1", 7, 3, 4);

    assertThat(proof().proposed()).isFalse();
    assertThat(proof().cells().stream().map(cell -> cell.call().name()))
        .containsExactly("layer2.0.conv1", "layer2.0.bn1", "layer2.0.relu#1");
    assertThat(proof().own().call().name()).isEqualTo("layer2.0.bn1");
    assertThat(proof().cells().get(2).value()).isEqualTo(Math.max(0, proof().own().engine()));
  }

  @Test
  void theClassAskedAboutIsShownOfTheLogits() {
    open("bundled");
    fixture.select("fc");

    assertThat(proof().channel())
        .isEqualTo(fixture.context().questions().askedProperty().get().question().index());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bundled",
        "resnet:basic,1-1-1,channels=16,classes=3,stem=small,shortcut=pad:random",
        "resnet:bottleneck,1-1-1-1,channels=16,classes=1,groups=4,pooling=concat,head=fc+norm-24-gelu:random",
        "resnet:basic,1-1-1-1,channels=8,head=none,in=1:random"
      })
  void everyCallIsProvenInWordsAndNumbersThatAddUp(String model) {
    open(model);
    NumberWords words = new NumberWords(fixture.context().messages());
    for (Call call : fixture.appState().modelProperty().get().network().calls()) {
      fixture.select(call.name());
      Waterfall rows = Waterfall.of(proof(), 8);

      assertThat(proof().own().call()).isEqualTo(call);
      assertThat(proof().own().addsUp()).as(call.name()).isTrue();
      assertThat(rows.after(rows.rows() - 2)).isCloseTo(rows.total(), within(1e-9));
      assertThat(words.title(proof())).startsWith(call.name() + "[");
      assertThat(words.formula(proof().own())).isNotBlank();
      assertThat(words.patchTitle(proof())).isNotBlank();
      assertThat(words.rankingTitle(proof())).isNotBlank();
      assertThat(words.outputName(proof())).isNotBlank();
      if (!proof().drawn().isEmpty()) {
        assertThat(Patch.of(proof(), 300, 100).values().rows()).isPositive();
      }
    }
  }

  @Test
  void aTrailLeadsFromTheLogitToThePicture() {
    open("bundled");
    fixture.select("fc");
    int steps = 0;
    while (viewModel.pixelProperty().get() == null && steps < 100) {
      Term strongest =
          proof().ranking().shares().get(0).terms().stream()
              .filter(term -> !term.padded())
              .max((a, b) -> Double.compare(Math.abs(a.product()), Math.abs(b.product())))
              .orElseThrow();
      viewModel.follow(strongest);
      steps++;
    }

    Pixel pixel = Objects.requireNonNull(viewModel.pixelProperty().get());
    double again = (pixel.level() / 255.0 - pixel.mean()) / pixel.deviation();
    assertThat(pixel.value()).isCloseTo(again, within(1e-6));
    assertThat(viewModel.trail()).hasSize(steps);
    viewModel.goBackTo(viewModel.trail().get(0));
    assertThat(fixture.selected()).isEqualTo("fc");
    assertThat(viewModel.pixelProperty().get()).isNull();
  }

  @Test
  void anotherSelectionEndsTheTrail() {
    open("bundled");
    select("layer2.0.conv1", 7, 3, 4);
    viewModel.follow(proof().drawn().get(4));
    assertThat(viewModel.trail()).hasSize(2);
    fixture.select("layer3.0.conv1");

    assertThat(viewModel.trail()).isEmpty();
  }

  @Test
  void theInputChannelThatIsDrawnStaysWhileTheWindowMoves() {
    open("bundled");
    select("layer2.0.conv1", 7, 3, 4);
    viewModel.selectShare(5);
    int channel = proof().ranking().shares().get(5).channel();
    viewModel.window().playOrPause();
    clock.beat(2);

    assertThat(proof().cell()).isEqualTo(new Cell(3, 6));
    assertThat(proof().ranking().shares().get(proof().share()).channel()).isEqualTo(channel);
  }

  @Test
  void aMaximumDrawsItsWholeWindow() {
    open("bundled");
    select("maxpool", 3, 5, 5);

    assertThat(proof().drawn()).hasSize(9);
    assertThat(Patch.of(proof(), 300, 100).values().marked())
        .isEqualTo(((Formula.Largest) proof().head().formula()).winner());
  }

  @Test
  void withoutARunThereIsNoNumber() {
    fixture = PaneFixture.running("bundled");
    viewModel = new NumberViewModel(fixture.context(), clock);

    assertThat(viewModel.proofProperty().get()).isNull();
  }
}
