package org.resnetexplorer.app.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Pixels;

class DidSeeViewModelTest {
  private static final Selected CELL =
      new Selected(new Target.OfCall("layer2.0.conv1"), 5, new Cell(13, 9));

  private final SimpleObjectProperty<@Nullable SeenField> field = new SimpleObjectProperty<>();
  private PaneFixture fixture;
  private DidSeeViewModel viewModel;

  @BeforeEach
  void open() {
    fixture = PaneFixture.withCat();
    viewModel = new DidSeeViewModel(fixture.context(), field);
    fixture.context().selection().select(CELL);
    field.set(SeenField.of(fixture.appState().modelProperty().get(), CELL).orElseThrow());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void nothingIsShadedUntilItIsWanted() {
    assertThat(viewModel.shownProperty().get()).isNull();
  }

  @Test
  void whatWasSeenIsShadedWithinWhatCouldBeSeenAndNowhereElse() {
    viewModel.wantedProperty().set(true);
    Pixels shading = Objects.requireNonNull(viewModel.shownProperty().get()).shading();
    Box could = field.get().pixels();
    int shaded = 0;
    for (int i = 0; i < shading.argb().length; i++) {
      if (shading.argb()[i] >>> 24 != 0) {
        shaded++;
        assertThat(could.contains(i % shading.width(), i / shading.width())).isTrue();
      }
    }

    assertThat(shaded).isPositive();
    assertThat(viewModel.shownProperty().get().half()).isBetween(1, shaded);
  }

  @Test
  void withoutACellNothingIsShaded() {
    viewModel.wantedProperty().set(true);
    field.set(null);

    assertThat(viewModel.shownProperty().get()).isNull();
  }
}
