package org.resnetexplorer.app.pane;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Failures;

/**
 * A pane that has joined a window.
 *
 * @param view made when the pane is first seen
 * @param reason why it can't show anything, in one sentence, and its tab not be chosen; empty while
 *     it can; null if that follows from what it needs
 * @param tellsReason whether its own view says the reason; else the window does in its place
 * @param wanted whether something asks for it to be seen, where no tab does
 * @param shared failures of work that it shares with other panes
 */
public record Attached(
    Supplier<PaneView> view,
    @Nullable ObservableValue<String> reason,
    boolean tellsReason,
    ObservableValue<Boolean> wanted,
    List<Failures> shared) {

  public Attached {
    shared = List.copyOf(shared);
  }

  /** A pane that is always wanted and has nothing to show while what it needs is missing. */
  public static Attached of(Supplier<PaneView> view) {
    return new Attached(view, null, false, new SimpleObjectProperty<>(true), List.of());
  }

  /** Its tab can always be chosen; its view itself says what is missing. */
  public Attached alwaysOpen() {
    return new Attached(view, new SimpleObjectProperty<>(""), true, wanted, shared);
  }

  /** Its tab can't be chosen for a reason of its own, which its view says too. */
  public Attached closedBy(ObservableValue<String> why) {
    return new Attached(view, why, true, wanted, shared);
  }

  public Attached wantedWhile(ObservableValue<Boolean> asked) {
    return new Attached(view, reason, tellsReason, asked, shared);
  }

  /** It shows nothing either when this fails. */
  public Attached failingWith(Failures others) {
    return new Attached(view, reason, tellsReason, wanted, List.of(others));
  }

  /** Why it can't show anything; empty while it can. */
  public ObservableValue<String> reason(Declaration of, PaneContext context) {
    return reason == null ? Needs.missing(of.needs(), context) : reason;
  }
}
