package org.resnetexplorer.exploration.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.Orientation;

/**
 * What is looked at, and in which panes.
 *
 * @param select name of a call or path of a module, empty for the whole net; null for what is
 *     selected
 * @param channel of its output, from 0; null for none
 * @param cell of that channel; null for none
 * @param zoom how much the diagram shows
 * @param panes ids of the panes that are chosen; those of a place not named stay
 * @param overlay laid over the diagram; null for nothing
 * @param step the call or module before which the debugger pauses, {@link #END} behind all; null
 *     for no debugger
 * @param question which answer is asked about; null for the one that says most
 * @param orientation what is done with a camera's note on how it was held
 */
public record SavedLook(
    @Nullable String select,
    @Nullable Integer channel,
    @Nullable SavedCell cell,
    Zoom zoom,
    List<String> panes,
    @Nullable Metric overlay,
    @Nullable String step,
    @Nullable Question question,
    Orientation orientation) {

  /** Stands for a debugger that has passed the last call. */
  public static final String END = "end";

  /** As it is, with nothing laid over. */
  public static final SavedLook PLAIN =
      new SavedLook(null, null, null, Zoom.AUTO, List.of(), null, null, null, Orientation.UPRIGHT);

  public SavedLook {
    panes = List.copyOf(panes);
  }

  /** One cell of a feature map, counted from the upper left. */
  public record SavedCell(int row, int column) {}
}
