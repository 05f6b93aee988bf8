package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History<String> history = new History<>();

  @Test
  void goingBackAndForwardEndsWhereItBegan() {
    history.leave("a");
    history.leave("b");
    assertThat(history.back("c")).isEqualTo("b");
    assertThat(history.back("b")).isEqualTo("a");
    assertThat(history.back("a")).isNull();
    assertThat(history.forward("a")).isEqualTo("b");
    assertThat(history.forward("b")).isEqualTo("c");
    assertThat(history.canGoForwardProperty().get()).isFalse();
    assertThat(history.canGoBackProperty().get()).isTrue();
  }

  @Test
  void somethingNewLeavesNothingToGoForwardTo() {
    history.leave("a");
    history.back("b");
    history.leave("a");
    assertThat(history.forward("c")).isNull();
    assertThat(history.back("c")).isEqualTo("a");
  }

  @Test
  void whatIsNotKeptCannotBeGoneBackTo() {
    history.leave("a");
    history.leave("b");
    history.keepOnly(one -> one.equals("a"));
    assertThat(history.back("c")).isEqualTo("a");
    assertThat(history.canGoBackProperty().get()).isFalse();
  }

  @Test
  void onlyTheLastHundredAreRemembered() {
    for (int i = 0; i < 150; i++) {
      history.leave("" + i);
    }
    int steps = 0;
    while (history.back("now") != null) {
      steps++;
    }
    assertThat(steps).isEqualTo(100);
  }
}
