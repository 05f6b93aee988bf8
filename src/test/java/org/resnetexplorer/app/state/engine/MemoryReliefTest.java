package org.resnetexplorer.app.state.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.EngineException;

class MemoryReliefTest {
  private final MemoryRelief relief = new MemoryRelief();
  private final List<Freed> gone = new ArrayList<>();
  private final List<Set<Freed>> done = new ArrayList<>();
  private final List<Set<Freed>> exhausted = new ArrayList<>();
  private final MemoryRelief.Told told =
      new MemoryRelief.Told() {
        @Override
        public void done(Set<Freed> freed) {
          done.add(Set.copyOf(freed));
        }

        @Override
        public void exhausted(EngineException reason, Set<Freed> freed) {
          exhausted.add(Set.copyOf(freed));
        }
      };

  MemoryReliefTest() {
    for (Freed what : Freed.values()) {
      relief.offer(what, () -> gone.add(what));
    }
  }

  private String onceGone(Freed enough) throws EngineException {
    if (!gone.contains(enough)) {
      throw EngineException.outOfMemory(new IllegalStateException("full"));
    }
    return "done";
  }

  @Test
  void whatIsEasiestToHaveAgainGoesFirstAndNoMoreThanNeeded() throws EngineException {
    assertThat(relief.giving(() -> onceGone(Freed.KEPT_RUN), told)).isEqualTo("done");
    assertThat(gone).containsExactly(Freed.EXPLANATIONS, Freed.KEPT_RUN);
    assertThat(done).containsExactly(Set.of(Freed.EXPLANATIONS, Freed.KEPT_RUN));
  }

  @Test
  void whereThereIsMemoryNothingGoesAndNobodyIsTold() throws EngineException {
    relief.giving(() -> "done", told);
    assertThat(gone).isEmpty();
    assertThat(done).isEmpty();
  }

  /** No computer has an array of so many numbers; Java says so at once. */
  @Test
  void javasOwnMemoryCountsTooAndTheEndIsTold() {
    assertThatThrownBy(() -> relief.giving(() -> new long[8][Integer.MAX_VALUE], told))
        .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.isOutOfMemory()).isTrue());
    assertThat(gone).containsExactly(Freed.values());
    assertThat(exhausted).containsExactly(Set.of(Freed.values()));
  }

  @Test
  void anotherFailureLetsNothingGo() {
    assertThatThrownBy(
            () ->
                relief.giving(
                    () -> {
                      throw EngineException.noCall("conv9");
                    },
                    told))
        .isInstanceOf(EngineException.class);
    assertThat(gone).isEmpty();
    assertThat(exhausted).isEmpty();
  }
}
