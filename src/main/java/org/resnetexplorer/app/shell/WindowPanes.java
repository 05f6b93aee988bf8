package org.resnetexplorer.app.shell;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.resnetexplorer.app.pane.OuterPane;
import org.resnetexplorer.app.pane.PaneTabs;
import org.resnetexplorer.app.sessions.PaneArrangement;
import org.resnetexplorer.diagram.Zoom;

/** Which panes of the window are chosen, for a view that is saved or opened. */
final class WindowPanes implements PaneArrangement {
  private final Panes panes;
  private final PaneTabs upper;
  private final PaneTabs lower;
  private final Consumer<String> choose;

  /**
   * @param choose brings a pane to the front by its id
   */
  WindowPanes(Panes panes, PaneTabs upper, PaneTabs lower, Consumer<String> choose) {
    this.panes = panes;
    this.upper = upper;
    this.lower = lower;
    this.choose = choose;
  }

  @Override
  public List<String> chosen() {
    Stream<String> tabs = tabs();
    Stream<String> inner =
        panes.outer().stream()
            .filter(pane -> isChosen(pane.declaration().id()))
            .flatMap(pane -> inFront(pane.chosenProperty()));
    return Stream.of(tabs, inner, Stream.of(inColumn())).flatMap(each -> each).toList();
  }

  private boolean isChosen(String pane) {
    return tabs().anyMatch(pane::equals);
  }

  private Stream<String> tabs() {
    return Stream.of(upper, lower).flatMap(each -> inFront(each.chosenProperty()));
  }

  /** The pane in front, if there is one. */
  private static Stream<String> inFront(ObservableValue<String> chosen) {
    return Stream.ofNullable(chosen.getValue()).filter(id -> !id.isEmpty());
  }

  @Override
  public Zoom zoom() {
    return panes.diagram().zoom();
  }

  @Override
  public List<String> show(List<String> ids, Zoom zoom) {
    column().filter(ids::contains).forEach(this::showInColumn);
    List<String> unknown =
        ids.stream()
            .filter(id -> !panes.names().contains(id) && column().noneMatch(id::equals))
            .toList();
    // What stands behind tabs of its own brings the pane it is in to the front, and what is below
    // takes the middle from what has all of it.
    ids.stream()
        .filter(panes.names()::contains)
        .sorted(Comparator.comparing(this::isAbove).thenComparing(id -> !isOuter(id)))
        .forEach(choose);
    panes.diagram().show(zoom);
    return unknown;
  }

  /** The panes that take turns below the answers. */
  private Stream<String> column() {
    return Stream.of(overlay(), breakpoints(), channel());
  }

  private String overlay() {
    return panes.overlay().declaration().id();
  }

  private String breakpoints() {
    return panes.breakpoints().declaration().id();
  }

  private String channel() {
    return panes.maps().channel().declaration().id();
  }

  private String inColumn() {
    if (panes.overlay().isOpen()) {
      return overlay();
    }
    return panes.breakpoints().shownProperty().get() ? breakpoints() : channel();
  }

  /** The legend of an overlay is there with it, and what was behind it stays. */
  private void showInColumn(String id) {
    if (!id.equals(overlay())) {
      panes.overlay().leave();
      panes.breakpoints().shownProperty().set(id.equals(breakpoints()));
    }
  }

  /** Whether it stands above, or in a pane that does. */
  private boolean isAbove(String id) {
    return upper.hosts().stream()
        .map(host -> host.declaration().id())
        .anyMatch(
            above ->
                above.equals(id)
                    || panes.outer().stream()
                        .anyMatch(pane -> pane.declaration().id().equals(above) && pane.has(id)));
  }

  private boolean isOuter(String id) {
    return panes.outer().stream()
        .map(OuterPane::declaration)
        .anyMatch(declaration -> declaration.id().equals(id));
  }
}
