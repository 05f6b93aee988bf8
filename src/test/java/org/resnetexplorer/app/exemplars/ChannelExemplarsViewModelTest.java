package org.resnetexplorer.app.exemplars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;

class ChannelExemplarsViewModelTest {
  private PaneFixture fixture;
  private ChannelExemplarsViewModel viewModel;
  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    Files.copy(Path.of("samples", "tabby-cat.jpg"), folder.resolve("cat.jpg"));
    fixture = PaneFixture.withCat();
    fixture.select("layer2.0.conv1");
    viewModel = new ChannelExemplarsViewModel(fixture.seenWhile(new SimpleBooleanProperty(true)));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void withoutADataSetThereIsNothing() {
    assertThat(viewModel.standProperty().get()).isEqualTo(new Stand.NoSet());
    assertThat(viewModel.shownProperty().get()).isNull();
  }

  @Test
  void anOpenDataSetIsNotLookedAtBeforeSomebodyAsks() {
    fixture.context().dataSets().open(folder);
    assertThat(viewModel.standProperty().get())
        .isInstanceOfSatisfying(
            Stand.Missing.class, missing -> assertThat(missing.pictures()).isEqualTo(1));
  }

  @Test
  void theChannelThatAllPanesShowIsShownUntilAnotherIsChosen() throws Exception {
    fixture.context().dataSets().open(folder);
    viewModel.find();
    int telling =
        fixture
            .context()
            .activations()
            .channel(
                fixture.appState().runProperty().get(),
                viewModel.shownProperty().get().call(),
                Selected.NO_CHANNEL);
    assertThat(viewModel.shownProperty().get().channel()).isEqualTo(telling);
    fixture
        .context()
        .selection()
        .select(new Selected(new Target.OfCall("layer2.0.conv1"), 5, null));
    assertThat(viewModel.shownProperty().get().channel()).isEqualTo(5);
  }

  @Test
  void aCallWithoutCellsIsOfTheWholePicture() {
    fixture.context().dataSets().open(folder);
    viewModel.find();
    fixture.select("fc");
    Drivers drivers = viewModel.shownProperty().get();
    assertThat(drivers.found().cut(drivers.call()).box(drivers.drivers().get(0).cell()).side())
        .isEqualTo(drivers.found().model().recipe().crop());
    assertThat(
            new ExemplarWords(fixture.context().messages(), fixture.context().dataSets())
                .cut(drivers.found(), drivers.call()))
        .contains("whole square");
  }

  @Test
  void whoHearsOfAnotherModelEarlyFindsNothingOfTheOneBefore() {
    Stands stands = new Stands(fixture.context());
    List<FoundExemplars> found = new ArrayList<>();
    Subscriptions.onChange(
        fixture.appState().modelProperty(), (before, now) -> found.add(stands.found(Basis.ACTIVE)));
    fixture.context().dataSets().open(folder);
    viewModel.find();
    assertThat(stands.found(Basis.ACTIVE)).isNotNull();

    fixture.appState().openModel("resnet18:random");

    assertThat(found).containsOnlyNulls();
  }
}
