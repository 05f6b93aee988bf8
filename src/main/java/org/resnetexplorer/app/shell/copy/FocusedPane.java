package org.resnetexplorer.app.shell.copy;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneHost;

/** The pane that has the keyboard, or had it last: menus and tool bar take it away from none. */
public final class FocusedPane {
  private @Nullable PaneHost last;

  public void follow(Scene scene) {
    Subscriptions.now(scene.focusOwnerProperty(), this::focused);
  }

  private void focused(@Nullable Node owner) {
    PaneHost.around(owner).ifPresent(host -> last = host);
  }

  /** Empty before any pane had it, and while the one that had it is out of sight. */
  public Optional<PaneHost> host() {
    return Optional.ofNullable(last).filter(host -> host.shown().get());
  }
}
