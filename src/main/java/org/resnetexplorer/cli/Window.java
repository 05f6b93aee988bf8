package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.text.TextSize;

/** The window, as the command line asks for it; the room {@code app} makes it. */
public interface Window {

  /** The screen it would be opened on. */
  Display display();

  /** The names of what may stand in the middle; the first is what a first start shows. */
  List<String> panels();

  /**
   * Opens the window and returns when it is closed.
   *
   * @param request what to show first
   * @throws DisplayException if the display lets nobody in
   */
  void open(Opening request) throws DisplayException;

  /**
   * Draws the window off screen, without a display, and writes the picture.
   *
   * @return the problem that was shown instead of what was asked for, and what to do; empty if all
   *     went well
   */
  String draw(Snapshot request);

  /** Whether there is a screen. */
  enum Display {
    THERE,
    NONE,
    /** One is named but does not answer, as after a session that has ended. */
    SILENT
  }

  /**
   * @param model as {@code --model} takes it; null where nobody named one, for that which was open
   *     last
   * @param files pictures or a weights file given as arguments
   * @param saved a view to open once the window is there; null for none
   */
  record Opening(@Nullable String model, List<Path> files, @Nullable ViewSource saved) {
    public Opening {
      files = List.copyOf(files);
    }
  }

  /**
   * @param out the PNG to write, or the report, by its ending
   * @param picture to classify; null for the sample
   * @param select name of a call or path of a module; null for what the first start selects
   * @param step the call or module before which the debugger pauses; null for no debugger
   * @param width of the window in pixels at scale 1
   * @param scale pixels of the picture for one of the window, as on a screen of that scale
   * @param pane what stands in the middle, one of {@link Window#panels}
   * @param overlay what is laid over the diagram; null for nothing
   * @param tour the stop of the guided tour to show, from 1; null for no tour
   * @param folder opened as the data set; null for none
   * @param checkpoints folder of the checkpoints of a training run, to be opened; null for none
   * @param keptFirst a run to be kept before; null for none
   * @param saved a view that says all this itself but for the window's looks; null for none
   */
  record Snapshot(
      Path out,
      String model,
      @Nullable Path picture,
      @Nullable String select,
      @Nullable String step,
      boolean dark,
      TextSize textSize,
      Locale language,
      int width,
      int height,
      double scale,
      Zoom zoom,
      String pane,
      @Nullable Metric overlay,
      @Nullable Integer tour,
      @Nullable Path folder,
      @Nullable Path checkpoints,
      @Nullable KeptFirst keptFirst,
      @Nullable ViewSource saved) {

    /** Whether what is open is written down in a report, and not drawn. */
    public boolean isReport() {
      return out.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    }
  }

  /**
   * A run that is kept before the one of the snapshot, to be compared with it.
   *
   * @param model as {@code --model} takes it; null for that of the snapshot
   * @param picture null for that of the snapshot
   */
  record KeptFirst(@Nullable String model, @Nullable Path picture) {}
}
