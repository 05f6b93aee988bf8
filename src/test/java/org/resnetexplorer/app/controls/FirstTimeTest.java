package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class FirstTimeTest {
  private final BooleanProperty seen = new SimpleBooleanProperty();
  private final List<String> done = new ArrayList<>();

  @Test
  void isDoneAtOnceWhereItHoldsAlready() {
    seen.set(true);

    FirstTime.when(seen, () -> done.add("loaded"));

    assertThat(done).containsExactly("loaded");
  }

  @Test
  void waitsUntilItHolds() {
    FirstTime.when(seen, () -> done.add("loaded"));
    assertThat(done).isEmpty();

    seen.set(true);

    assertThat(done).containsExactly("loaded");
  }

  @Test
  void isDoneOnceOnly() {
    FirstTime.when(seen, () -> done.add("loaded"));

    seen.set(true);
    seen.set(false);
    seen.set(true);

    assertThat(done).containsExactly("loaded");
  }
}
