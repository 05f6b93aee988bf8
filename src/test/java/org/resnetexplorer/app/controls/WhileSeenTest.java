package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhileSeenTest {
  private final List<String> done = new ArrayList<>();
  private final WhileSeen seen = new WhileSeen(() -> done.add("all"));

  @Test
  void whatIsSeenIsUpdatedEachTime() {
    seen.update(() -> done.add("one"));
    seen.only(() -> done.add("two")).run();
    assertThat(done).containsExactly("one", "two");
  }

  @Test
  void whatIsHiddenIsUpdatedOnceWhenItIsSeenAgain() {
    seen.seenProperty().set(false);
    seen.update(() -> done.add("one"));
    seen.update(() -> done.add("two"));
    assertThat(done).isEmpty();
    seen.seenProperty().set(true);
    assertThat(done).containsExactly("all");
  }

  @Test
  void nothingIsDoneWhereNothingWasMissed() {
    seen.seenProperty().set(false);
    seen.seenProperty().set(true);
    assertThat(done).isEmpty();
  }
}
