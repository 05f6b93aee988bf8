package org.resnetexplorer.app.common;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resnetexplorer.network.Call;

/** The breakpoints of the window, at most one a call. On the FX thread only. */
public final class Breakpoints {
  private final ObservableList<Breakpoint> list = FXCollections.observableArrayList();
  private StopRule rule = call -> find(call.name()).filter(Breakpoint::enabled).isPresent();

  /** In the order in which they were set. */
  public ObservableList<Breakpoint> list() {
    return list;
  }

  public Optional<Breakpoint> find(String call) {
    return list.stream().filter(breakpoint -> breakpoint.call().equals(call)).findFirst();
  }

  /** Sets one before a call, or takes it away. */
  public void toggle(String call) {
    if (!list.removeIf(breakpoint -> breakpoint.call().equals(call))) {
      list.add(new Breakpoint(call, true));
    }
  }

  /** Replaces the rule, which is to stop before each call that has an enabled breakpoint. */
  public void decideBy(StopRule newRule) {
    rule = newRule;
  }

  boolean stopsBefore(Call call) {
    return rule.stopsBefore(call);
  }
}
