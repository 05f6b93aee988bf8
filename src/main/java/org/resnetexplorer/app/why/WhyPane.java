package org.resnetexplorer.app.why;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/**
 * The reasons of an answer, below: a pane for each kind of them behind a tab of its own, all asked
 * the same question.
 */
public final class WhyPane implements Pane {
  private final List<Pane> inner;
  private @Nullable WhyController controller;

  /**
   * @param inner those whose place is {@link Place#WHY}
   */
  public WhyPane(List<Pane> inner) {
    this.inner = List.copyOf(inner);
  }

  /** Those behind its tabs. */
  public List<Pane> inner() {
    return inner;
  }

  public boolean has(String pane) {
    return inner.stream().anyMatch(each -> each.declaration().id().equals(pane));
  }

  /** Brings one of them to the front; this pane itself is shown by others. */
  public void choose(String pane) {
    Objects.requireNonNull(controller, "Not attached yet").choose(pane);
  }

  @Override
  public Declaration declaration() {
    return Declaration.of("why", Place.LOWER, "why.tab", "fth-help-circle")
        .needing(Need.RUN)
        .toBeRead()
        .styled(WhyPane.class, "why.css")
        .worded("why", WhyPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    WhyController made = new WhyController(context, services, inner);
    controller = made;
    return Attached.of(() -> new PaneView(made.content(), made.header()));
  }
}
