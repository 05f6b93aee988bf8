package org.resnetexplorer.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.text.Messages;

class PaletteViewModelTest {
  private final List<String> done = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final PaletteViewModel viewModel =
      new PaletteViewModel(() -> List.copyOf(candidates), new Messages(Locale.ENGLISH));

  private void add(CandidateKind kind, String name, String keys, String missing) {
    candidates.add(
        new Candidate(
            kind,
            name,
            "",
            keys,
            missing,
            () -> done.add(name + (viewModel.openProperty().get() ? " while open" : ""))));
  }

  private void openWithThree() {
    add(CandidateKind.ACTION, "Undo", "Ctrl Z", "There is no change to undo.");
    add(CandidateKind.ACTION, "Step over", "F10", "");
    add(CandidateKind.CALL, "layer1.0.conv1", "", "");
    viewModel.open();
  }

  @Test
  void opensWithNothingTypedAndTheFirstSelected() {
    openWithThree();
    assertThat(viewModel.openProperty().get()).isTrue();
    assertThat(viewModel.queryProperty().get()).isEmpty();
    assertThat(viewModel.hits()).hasSize(3);
    assertThat(viewModel.selectedProperty().get()).isZero();
  }

  @Test
  void whatIsTypedSelectsTheBestAndEnterDoesItOnceThePaletteIsClosed() {
    openWithThree();
    viewModel.queryProperty().set("conv");
    assertThat(viewModel.selectedProperty().get()).isZero();
    viewModel.choose();
    assertThat(done).containsExactly("layer1.0.conv1");
    assertThat(viewModel.openProperty().get()).isFalse();
  }

  @Test
  void whatCanNotBeDoneIsFoundAndStaysThereWithItsReason() {
    openWithThree();
    viewModel.queryProperty().set("undo");
    viewModel.choose();
    assertThat(done).isEmpty();
    assertThat(viewModel.openProperty().get()).isTrue();
    assertThat(viewModel.spoken(viewModel.hits().get(0).candidate()))
        .isEqualTo("Undo, action, There is no change to undo., Ctrl Z");
  }

  @Test
  void aRowInWordsLeavesOutWhatThereIsNot() {
    openWithThree();
    assertThat(viewModel.spoken(candidates.get(1))).isEqualTo("Step over, action, F10");
    assertThat(viewModel.spoken(candidates.get(2))).isEqualTo("layer1.0.conv1, call");
  }

  @Test
  void arrowsGoRoundAndPagesStopAtTheEnds() {
    IntStream.range(0, 30).forEach(n -> add(CandidateKind.CLASS, "class " + n, "", ""));
    viewModel.open();
    viewModel.step(-1);
    assertThat(viewModel.selectedProperty().get()).isEqualTo(29);
    viewModel.step(1);
    assertThat(viewModel.selectedProperty().get()).isZero();
    viewModel.leap(11);
    assertThat(viewModel.selectedProperty().get()).isEqualTo(11);
    viewModel.leap(25);
    assertThat(viewModel.selectedProperty().get()).isEqualTo(29);
    viewModel.leap(-40);
    assertThat(viewModel.selectedProperty().get()).isZero();
  }

  @Test
  void whereNothingIsFoundNothingIsSelectedAndNothingDone() {
    openWithThree();
    viewModel.queryProperty().set("qqq");
    viewModel.step(1);
    viewModel.leap(5);
    viewModel.choose();
    assertThat(viewModel.selectedProperty().get()).isEqualTo(-1);
    assertThat(done).isEmpty();
  }

  @Test
  void itAsksAnewForWhatThereIsWheneverItOpensAndKeepsNothingMeanwhile() {
    openWithThree();
    viewModel.close();
    assertThat(viewModel.hits()).isEmpty();
    candidates.clear();
    add(CandidateKind.CLASS, "tabby", "", "");
    viewModel.open();
    assertThat(viewModel.hits()).extracting(hit -> hit.candidate().name()).containsExactly("tabby");
  }
}
