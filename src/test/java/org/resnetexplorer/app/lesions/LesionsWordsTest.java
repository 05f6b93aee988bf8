package org.resnetexplorer.app.lesions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.lesion.Effect;
import org.resnetexplorer.network.Block;

class LesionsWordsTest {
  @Test
  void aChangeHasThreeDecimals() {
    assertThat(LesionsWords.change(new Effect(5.31, 3.02, 0))).isEqualTo("\u22122.290");
  }

  @Test
  void aTinyChangeIsNotToldAsNone() {
    assertThat(LesionsWords.change(new Effect(1, 1 - 0.00031, 0))).isEqualTo("\u22120.0003");
    assertThat(LesionsWords.change(new Effect(1, 1.00031, 0))).isEqualTo("+0.0003");
    assertThat(LesionsWords.change(new Effect(1, 1, 0))).isEqualTo("0.000");
  }

  @Test
  void aLargeNumberIsNotToldMoreExactlyThanItIsKnown() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      Run run = fixture.appState().runProperty().get();
      Block block = run.model().network().blocks().get(2);

      assertThat(
              new LesionsWords(fixture.context().messages())
                  .dropped(block, new Effect(98_313_840, 56_535_936, 0), run))
          .contains("98313840 \u2192 56535936 (\u221241777904)");
    }
  }
}
