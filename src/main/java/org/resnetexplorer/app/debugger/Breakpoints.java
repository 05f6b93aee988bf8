package org.resnetexplorer.app.debugger;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resnetexplorer.network.Call;

/**
 * The breakpoints of the window. No two have the same call and condition. On the FX thread only.
 */
public final class Breakpoints {
  private final ObservableList<Breakpoint> list = FXCollections.observableArrayList();
  private StopRule rule = call -> isMarked(call.name());

  /** In the order in which they were set. */
  public ObservableList<Breakpoint> list() {
    return list;
  }

  /** What a call is marked with: of several the first enabled one. */
  public Optional<Breakpoint> find(String call) {
    List<Breakpoint> here =
        list.stream().filter(breakpoint -> breakpoint.call().equals(call)).toList();
    return here.stream()
        .filter(Breakpoint::enabled)
        .findFirst()
        .or(() -> here.stream().findFirst());
  }

  /**
   * Whether an enabled one stands at a call, whatever its condition. Those for any call mark none,
   * as they would mark all.
   */
  public boolean isMarked(String call) {
    return find(call).filter(Breakpoint::enabled).isPresent();
  }

  /** Sets one before a call, or takes away all that are there. */
  public void toggle(String call) {
    if (!list.removeIf(breakpoint -> breakpoint.call().equals(call))) {
      list.add(new Breakpoint(call, true));
    }
  }

  /** Adds one; another with its call and condition is replaced. */
  public void put(Breakpoint breakpoint) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).withEnabled(true).equals(breakpoint.withEnabled(true))) {
        list.set(i, breakpoint);
        return;
      }
    }
    list.add(breakpoint);
  }

  public void remove(Breakpoint breakpoint) {
    list.remove(breakpoint);
  }

  /** Replaces the rule, which is to stop before each call that has an enabled breakpoint. */
  public void decideBy(StopRule newRule) {
    rule = newRule;
  }

  boolean stopsBefore(Call call) {
    return rule.stopsBefore(call);
  }

  boolean isDecided() {
    return rule.isReady();
  }

  void whenDecided(Runnable then) {
    rule.whenReady(then);
  }
}
