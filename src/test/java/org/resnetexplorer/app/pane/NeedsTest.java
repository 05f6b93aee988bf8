package org.resnetexplorer.app.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class NeedsTest {
  private static ObservableValue<String> missing(PaneFixture fixture, Need... needs) {
    return Needs.missing(Set.of(needs), fixture.context());
  }

  @Test
  void aNetworkWithoutHeadHasNoAnswerToAskAbout() {
    try (PaneFixture fixture =
        PaneFixture.running("resnet:basic,1-1-1-1,channels=8,head=none:random")) {
      ObservableValue<String> answer = missing(fixture, Need.RUN, Need.ANSWER);
      assertThat(answer.getValue()).endsWith("no picture has run yet.");

      fixture.open("tabby-cat.jpg");

      assertThat(answer.getValue()).endsWith("gives features and no answer.");
      assertThat(missing(fixture, Need.RUN).getValue()).isEmpty();
    }
  }

  @Test
  void nothingIsMissingOnceThereIsAnAnswer() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      assertThat(missing(fixture, Need.RUN, Need.ANSWER).getValue()).isEmpty();
    }
  }
}
