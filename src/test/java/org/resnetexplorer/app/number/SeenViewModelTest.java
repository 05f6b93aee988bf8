package org.resnetexplorer.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.ManualClock;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.field.Window;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

class SeenViewModelTest {
  private PaneFixture fixture;
  private NumberViewModel number;
  private SeenViewModel viewModel;

  @BeforeEach
  void open() {
    fixture = PaneFixture.withCat();
    number = new NumberViewModel(fixture.context(), new ManualClock());
    viewModel = new SeenViewModel(fixture.context(), number);
    fixture
        .context()
        .selection()
        .select(new Selected(new Target.OfCall("layer2.0.conv1"), 5, new Cell(13, 9)));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private SeenViewModel.Seen seen() {
    return Objects.requireNonNull(viewModel.seenProperty().get());
  }

  @Test
  void nothingIsComputedUntilSomebodyLooks() {
    assertThat(viewModel.seenProperty().get()).isNull();
    viewModel.wantedProperty().set(true);
    assertThat(viewModel.seenProperty().get()).isNotNull();
  }

  @Test
  void thePictureStandsFirstAndThenEachCallBackToTheFirst() {
    viewModel.wantedProperty().set(true);

    assertThat(viewModel.earlier().get(0).source()).isEqualTo(Call.INPUT);
    assertThat(viewModel.earlier().get(1).call().name()).isEqualTo("layer1.1.relu#2");
    assertThat(viewModel.earlier().get(1).window()).isEqualTo(new Window(25, 17, 27, 19));
    assertThat(viewModel.earlier().get(viewModel.earlier().size() - 1).call().name())
        .isEqualTo("conv1");
  }

  @Test
  void whatWasSeenLiesWithinWhatCouldBeSeen() {
    viewModel.wantedProperty().set(true);
    Window could = seen().of().window();
    SignedMap did = seen().field().map();
    int places = 0;
    for (int row = 0; row < did.rows(); row++) {
      for (int column = 0; column < did.columns(); column++) {
        if (did.at(row, column) > 0) {
          assertThat(could.has(row, column)).isTrue();
          places++;
        }
      }
    }

    assertThat(places).isPositive();
  }

  @Test
  void anEarlierCallCanBeLookedAtInPlaceOfThePicture() {
    viewModel.wantedProperty().set(true);
    viewModel.sourceProperty().set(viewModel.earlier().get(1).source());

    assertThat(seen().of().call().name()).isEqualTo("layer1.1.relu#2");
    assertThat(seen().field().map().rows()).isEqualTo(56);
    assertThat(seen().field().placesOfHalf()).isBetween(1, 9);
  }

  @Test
  void whereTheCallLookedAtIsNotBeforeTheCellThePictureTakesItsPlaceAndStays() {
    viewModel.wantedProperty().set(true);
    viewModel.sourceProperty().set(viewModel.earlier().get(1).source());
    fixture
        .context()
        .selection()
        .select(new Selected(new Target.OfCall("layer1.0.conv1"), 5, new Cell(13, 9)));
    SeenViewModel.Seen ofPicture = seen();
    assertThat(ofPicture.of().source()).isEqualTo(Call.INPUT);

    number.selectShare(2);

    assertThat(seen()).isSameAs(ofPicture);
  }
}
