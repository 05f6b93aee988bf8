package org.resnetexplorer.app.state;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What failed of a pane's work. A failure stands until it is tried again, until what failed is no
 * longer asked for, or until something asked for later succeeds. On the FX thread only.
 */
public final class Failures {
  private final List<Failed> standing = new ArrayList<>();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> cause =
      new ReadOnlyObjectWrapper<>(this, "cause");
  private long asked;

  private record Failed(Background.Pending pending, long number, Throwable cause, Runnable again) {}

  /** Why the first of it failed; null while nothing has. */
  public ReadOnlyObjectProperty<@Nullable Throwable> causeProperty() {
    return cause.getReadOnlyProperty();
  }

  /** Asks anew for all that failed. */
  public void tryAgain() {
    List<Failed> again = List.copyOf(standing);
    standing.clear();
    again.forEach(failed -> failed.again().run());
    tell();
  }

  /** Numbers what is asked for. */
  long next() {
    return ++asked;
  }

  void add(Background.Pending pending, long number, Throwable why, Runnable again) {
    standing.add(new Failed(pending, number, why, again));
    pending.whenCancelled(
        () -> {
          standing.removeIf(failed -> failed.pending() == pending);
          tell();
        });
    tell();
  }

  void succeeded(long number) {
    standing.removeIf(failed -> failed.number() < number);
    tell();
  }

  private void tell() {
    cause.set(standing.isEmpty() ? null : standing.get(0).cause());
  }
}
