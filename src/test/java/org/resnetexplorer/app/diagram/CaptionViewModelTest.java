package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.network.Target;

class CaptionViewModelTest {
  private final PaneFixture fixture = PaneFixture.withCat();
  private final CaptionViewModel caption = new CaptionViewModel(fixture.context());

  private Caption of(Target target) {
    fixture.context().selection().select(target);
    return caption.captionProperty().get();
  }

  /** Once a layer's values were to come "after a run" that had been. */
  @Test
  void aLayerHasTheNumbersOfItsLastCall() {
    Caption layer = of(new Target.OfModule("layer2.0.relu"));
    Caption last = of(new Target.OfCall("layer2.0.relu#2"));
    assertThat(layer.facts()).isEqualTo(last.facts());
    assertThat(layer.facts()).noneMatch(fact -> fact.toString().contains("after a run"));
  }
}
