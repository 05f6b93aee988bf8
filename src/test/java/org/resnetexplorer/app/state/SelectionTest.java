package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.network.Target;

class SelectionTest {
  private static final Target CONV = new Target.OfCall("conv1");
  private static final Target STAGE = new Target.OfModule("layer1");

  private final Selection selection = new Selection(new SeenProperties());

  @Test
  void beginsWithTheWholeNet() {
    assertThat(selection.current().target()).isEqualTo(new Target.OfModule(""));
  }

  @Test
  void selectingTheSameAgainTellsNobody() {
    selection.select(CONV);
    List<Selected> changes = new ArrayList<>();
    selection.currentProperty().addListener((observed, before, now) -> changes.add(now));
    selection.select(CONV);
    selection.select(Selected.of(CONV));
    assertThat(changes).isEmpty();
  }

  @Test
  void goesBackAndForwardThroughTargets() {
    selection.select(CONV);
    selection.select(STAGE);
    selection.goBack();
    assertThat(selection.current().target()).isEqualTo(CONV);
    assertThat(selection.canGoForwardProperty().get()).isTrue();
    selection.goForward();
    assertThat(selection.current().target()).isEqualTo(STAGE);
    assertThat(selection.canGoForwardProperty().get()).isFalse();
  }

  @Test
  void choosingAChannelIsNoStepOfTheHistory() {
    selection.select(CONV);
    selection.select(selection.current().withChannel(7));
    selection.select(selection.current().withCell(new Cell(1, 2)));
    selection.goBack();
    assertThat(selection.current().target()).isEqualTo(new Target.OfModule(""));
  }

  @Test
  void aChannelStaysChosenFromCallToCallButItsCellDoesNot() {
    selection.select(new Selected(CONV, 7, new Cell(1, 2)));
    selection.select(new Target.OfCall("bn1"));
    assertThat(selection.current()).isEqualTo(new Selected(new Target.OfCall("bn1"), 7, null));
  }
}
