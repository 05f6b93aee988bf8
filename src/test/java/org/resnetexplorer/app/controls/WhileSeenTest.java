package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class WhileSeenTest {
  private final List<String> done = new ArrayList<>();
  private final BooleanProperty visible = new SimpleBooleanProperty(true);
  private final WhileSeen seen = new WhileSeen(visible, () -> done.add("all"));

  @Test
  void whatIsSeenIsUpdatedEachTime() {
    seen.update(() -> done.add("one"));
    seen.only(() -> done.add("two")).run();
    assertThat(done).containsExactly("one", "two");
  }

  @Test
  void whatIsHiddenIsUpdatedOnceWhenItIsSeenAgain() {
    visible.set(false);
    seen.update(() -> done.add("one"));
    seen.update(() -> done.add("two"));
    assertThat(done).isEmpty();
    visible.set(true);
    assertThat(done).containsExactly("all");
  }

  @Test
  void nothingIsDoneWhereNothingWasMissed() {
    visible.set(false);
    visible.set(true);
    assertThat(done).isEmpty();
  }
}
