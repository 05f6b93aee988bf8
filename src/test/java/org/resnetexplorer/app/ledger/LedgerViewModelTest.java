package org.resnetexplorer.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.ledger.Entry;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.weights.SmallNets;

class LedgerViewModelTest {
  private PaneFixture fixture;
  private LedgerViewModel viewModel;

  @BeforeEach
  void open() {
    fixture = PaneFixture.withCat();
    viewModel = new LedgerViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Asked asked() {
    return fixture.context().questions().askedProperty().get();
  }

  private Entry entry(String name) {
    return viewModel.sourcesProperty().get().ledger().entries().stream()
        .filter(entry -> entry.part().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Within the distances that float32 allows for sums as long as these. */
  private void checkThatAllGiveTheNumberAskedAbout() {
    check(viewModel.paidProperty().get().head().account(), 1e-5);
    check(viewModel.sourcesProperty().get().ledger().account(), 1e-5);
    check(viewModel.pathsProperty().get().spectrum().account(), 1e-4);
  }

  private void check(Account account, double tolerance) {
    assertThat(account.target()).isEqualTo(asked().value());
    assertThat(account.residual()).isCloseTo(0, within(tolerance * account.scale()));
  }

  @Test
  void cellsBlocksAndPathsAllGiveTheNumberAskedAbout() {
    checkThatAllGiveTheNumberAskedAbout();
  }

  @Test
  void anotherQuestionIsAnsweredByAllOfThem() {
    double before = asked().value();

    fixture.context().questions().ask(new Choice.Rather(3, 5));

    assertThat(asked().value()).isNotEqualTo(before);
    checkThatAllGiveTheNumberAskedAbout();
  }

  @Test
  void nothingIsComputedOutOfSight() {
    SimpleBooleanProperty seen = new SimpleBooleanProperty(false);
    LedgerViewModel hidden = new LedgerViewModel(fixture.seenWhile(seen));
    assertThat(hidden.paidProperty().get()).isNull();

    seen.set(true);

    assertThat(hidden.paidProperty().get()).isNotNull();
    assertThat(hidden.pathsProperty().get().spectrum()).isNotNull();
  }

  @Test
  void aChosenBarSelectsItsBlockAndThePhotoShowsWhereItPays() {
    Entry entry = entry("layer3.1.branch");

    viewModel.select(entry);

    assertThat(fixture.selected()).isEqualTo("layer3.1");
    assertThat(viewModel.mapProperty().get().block().path()).isEqualTo("layer3.1");
    assertThat(viewModel.mapProperty().get().map().sum()).isCloseTo(entry.value(), within(1e-4));
  }

  @Test
  void aChosenBiasOfTheHeadSelectsItsCallAndThePhotoShowsTheLastMap() {
    viewModel.select(entry("fc.bias"));

    assertThat(fixture.selected()).isEqualTo("fc");
    assertThat(viewModel.mapProperty().get().block()).isNull();
  }

  @Test
  void aChosenShiftSelectsItsCallAndIsNotTakenForTheBranch() {
    Entry shift =
        viewModel.sourcesProperty().get().ledger().entries().stream()
            .filter(entry -> entry.kind() == Entry.Kind.SHIFT)
            .findFirst()
            .orElseThrow();

    viewModel.select(shift);

    assertThat(fixture.selected()).isEqualTo(shift.call().name());
    assertThat(viewModel.mapProperty().get().block()).isNull();
  }

  @Test
  void chosenCellsStayWithAnotherQuestionAndGoWithAnotherMap() {
    viewModel.choose(Set.of(1, 2));
    fixture.context().questions().ask(new Choice.Output(2));
    assertThat(viewModel.cellsProperty().get()).containsExactlyInAnyOrder(1, 2);

    viewModel.select(entry("layer1.0.branch"));

    assertThat(viewModel.cellsProperty().get()).isEmpty();
  }

  @Test
  void aNetworkWithoutHeadHasNothingToDivide(@TempDir Path folder) throws Exception {
    Path file =
        SmallNets.write(folder.resolve("trunk.safetensors"), "basic,1-1-1-1,channels=8,head=none");
    fixture.appState().openModel(file.toString());

    assertThat(viewModel.paidProperty().get()).isNull();
    assertThat(viewModel.sourcesProperty().get()).isNull();
    assertThat(viewModel.pathsProperty().get()).isNull();
  }

  @Test
  void aNetworkWithoutShortcutsIsNotSaidToPayThroughThem() {
    LedgerWords words = new LedgerWords(fixture.context().messages());
    Network residual = asked().run().model().network();
    Network plain = residual.withShortcut(ShortcutKind.NONE);

    assertThat(words.blocks(residual)).contains("through the shortcuts");
    assertThat(words.blocks(plain)).contains("no shortcuts");
    assertThat(words.paths(plain)).isNotEqualTo(words.paths(residual));
  }

  @Test
  void aTinyShareIsReadOutInDigitsThatTell() {
    LedgerWords words = new LedgerWords(fixture.context().messages());

    assertThat(words.shifts(0.0000123)).contains("+1.2e").doesNotContain("0.0000");
    assertThat(words.shifts(-0.00042)).contains("\u22120.00042");
    assertThat(words.shifts(0.25)).contains("+0.2500");
  }

  @Test
  void everyEntryIsReadOutWithItsSign() {
    LedgerWords words = new LedgerWords(fixture.context().messages());

    for (Entry entry : viewModel.sourcesProperty().get().ledger().entries()) {
      assertThat(words.entry(entry, asked().run().model().network(), asked().value()))
          .contains(entry.value() < 0 ? "\u2212" : "+")
          .endsWith(".");
    }
  }

  @Test
  void howManyPathsHaveALengthIsCounted() {
    LedgerWords words = new LedgerWords(fixture.context().messages());

    assertThat(words.length(3, 16, 1.5)).contains("3 of 16", "560 of them", "+1.5000");
  }
}
