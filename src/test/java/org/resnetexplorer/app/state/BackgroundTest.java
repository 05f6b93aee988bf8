package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final Deque<Runnable> worker = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final Background background = new Background(worker::add, Runnable::run);

  private void work() {
    while (!worker.isEmpty()) {
      worker.remove().run();
    }
  }

  @Test
  void whatIsLookedAtComesBeforeWhatWaits() {
    background.compute(() -> "thumbnail 1", shown::add);
    background.compute(() -> "thumbnail 2", shown::add);
    background.computeFirst(() -> "grid", shown::add);
    work();
    assertThat(shown).containsExactly("grid", "thumbnail 1", "thumbnail 2");
    assertThat(background.isIdle()).isTrue();
  }

  @Test
  void whatThrowsIsToldAndEndsWithoutAResult() {
    Failures failures = new Failures();
    IllegalStateException why = new IllegalStateException("on purpose");
    background
        .failingInto(failures)
        .<String>compute(
            () -> {
              throw why;
            },
            shown::add,
            () -> shown.add("none"));
    work();
    assertThat(shown).containsExactly("none");
    assertThat(failures.causeProperty().get()).isSameAs(why);
  }

  @Test
  void whatBelongsToAReplacedRunEndsWithoutAResultAndIsNoFailure() {
    Failures failures = new Failures();
    background
        .failingInto(failures)
        .<String>compute(
            () -> {
              throw new CancellationException();
            },
            shown::add,
            () -> shown.add("none"));
    work();
    assertThat(shown).containsExactly("none");
    assertThat(failures.causeProperty().get()).isNull();
  }

  @Test
  void whatIsCancelledIsNotShownAndLeavesTheOthersTheirTurn() {
    background.compute(() -> "old", shown::add).cancel();
    background.computeFirst(() -> "newer, but cancelled", shown::add).cancel();
    background.compute(() -> "new", shown::add);
    work();
    assertThat(shown).containsExactly("new");
    assertThat(background.isIdle()).isTrue();
  }
}
