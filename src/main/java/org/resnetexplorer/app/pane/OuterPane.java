package org.resnetexplorer.app.pane;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A pane that has others behind tabs of its own. */
public abstract class OuterPane implements Pane {
  private final List<Pane> inner;
  private @Nullable InnerTabs tabs;

  /**
   * @param inner those whose place is within this one
   */
  protected OuterPane(List<Pane> inner) {
    this.inner = List.copyOf(inner);
  }

  /** Those behind its tabs. */
  public final List<Pane> inner() {
    return inner;
  }

  public final boolean has(String pane) {
    return inner.stream().anyMatch(each -> each.declaration().id().equals(pane));
  }

  /** Brings one of them to the front; this pane itself is shown by others. */
  public final void choose(String pane) {
    Objects.requireNonNull(tabs, "Not attached yet").choose(pane);
  }

  /** The id of the one in front. */
  public final ObservableValue<String> chosenProperty() {
    return Objects.requireNonNull(tabs, "Not attached yet").chosenProperty();
  }

  /** The tabs and what is behind them; to be called once, when this pane joins a window. */
  protected final InnerTabs attachInner(PaneContext context, PaneServices services) {
    InnerTabs made = new InnerTabs(context, services, inner);
    tabs = made;
    return made;
  }
}
