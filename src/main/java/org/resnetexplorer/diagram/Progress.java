package org.resnetexplorer.diagram;

import java.util.Set;

/**
 * How far a debugger has come through the drawing.
 *
 * @param next name of the call, or path of the module, about to run; empty for none
 * @param tag the word under it
 * @param notRun names of the calls that have not run: their sheets are empty
 * @param breakpoints names of the calls before which it stops
 */
public record Progress(String next, String tag, Set<String> notRun, Set<String> breakpoints) {
  /** Nobody is stepping. */
  public static final Progress NONE = new Progress("", "", Set.of(), Set.of());

  public Progress {
    notRun = Set.copyOf(notRun);
    breakpoints = Set.copyOf(breakpoints);
  }

  /** Whether a call, or the network's input, has run. */
  public boolean hasRun(String call) {
    return !notRun.contains(call);
  }
}
