package org.resnetexplorer.app.tour;

import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Target;

/**
 * One stop of the tour: what the window shows, what is said and what is asked.
 *
 * @param id the same on every network, so that one can go on elsewhere
 * @param target what is selected
 * @param zoom of the diagram
 * @param pane what stands in the middle
 * @param pauses whether the debugger is brought before the target
 * @param leadsAside whether a way leads to a network of the other kind of block
 */
record Stop(
    String id,
    Target target,
    Zoom zoom,
    String pane,
    boolean pauses,
    boolean leadsAside,
    LocalisedText text,
    QuestionSource asking) {

  /** On the network that is open. */
  Stop(
      String id,
      Target target,
      Zoom zoom,
      String pane,
      boolean pauses,
      LocalisedText text,
      QuestionSource asking) {
    this(id, target, zoom, pane, pauses, false, text, asking);
  }

  LocalisedText title() {
    return LocalisedText.of("title." + id);
  }
}
