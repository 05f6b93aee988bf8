package org.resnetexplorer.app.similar;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;

/**
 * Finds what the open picture is nearest to, run by run and only while somebody looks. The last
 * answer stays until the next is there. On the FX thread only.
 */
final class NearFinder {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<@Nullable Near> found =
      new ReadOnlyObjectWrapper<>(this, "found");
  private @Nullable Alike among;
  private Background.Pending pending = new Background.Pending();
  private Cancellation cancellation = new Cancellation();

  NearFinder(PaneContext context) {
    this.context = context;
    Subscriptions.onInvalidation(context.appState().runProperty(), this::find);
    Subscriptions.onInvalidation(context.seen(), this::find);
    find();
  }

  /** Null while no picture has run, and until its neighbours are found. */
  ReadOnlyObjectProperty<@Nullable Near> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /**
   * Looks among these from now on.
   *
   * @param next null for none
   */
  void among(@Nullable Alike next) {
    forget();
    among = next;
    find();
  }

  private void forget() {
    cancellation.cancel();
    pending.cancel();
    found.set(null);
  }

  private void find() {
    Run run = context.appState().runProperty().get();
    Near last = found.get();
    if (!context.seen().get() || last != null && last.run() == run) {
      return;
    }
    Alike alike = among;
    if (run == null || alike == null || alike.model() != run.model()) {
      forget();
      return;
    }
    cancellation.cancel();
    pending.cancel();
    Cancellation until = new Cancellation();
    cancellation = until;
    pending = context.background().compute(() -> Near.of(run, alike, until), found::set);
  }
}
