package org.resnetexplorer.app.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the window showed when it was closed.
 *
 * @param model as {@code --model} takes it; empty before the first one
 * @param panes ids of the panes whose tabs were chosen
 * @param dividers where they were put by hand; null while they lie as the window's size has it
 */
public record LastView(String model, List<String> panes, @Nullable Dividers dividers) {
  /** Nothing yet. */
  public static final LastView NONE = new LastView("", List.of(), null);

  public LastView {
    panes = List.copyOf(panes);
  }

  public LastView withModel(String now) {
    return new LastView(now, panes, dividers);
  }

  public LastView withPanes(List<String> now) {
    return new LastView(model, now, dividers);
  }

  public LastView withDividers(@Nullable Dividers now) {
    return new LastView(model, panes, now);
  }

  /**
   * Where the dividers lie, in pixels.
   *
   * @param tree width of the pane on the left
   * @param right width of the panes on the right
   * @param lower height of the panes below
   */
  public record Dividers(double tree, double right, double lower) {}
}
