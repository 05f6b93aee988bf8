package org.resnetexplorer.diagram;

import java.util.List;
import java.util.Map;

/**
 * What changes in a diagram while its layout stays: selection, hover, and what a run produced.
 *
 * @param selected name of the selected call or path of the module; empty for none
 * @param hovered id of the node under the mouse; empty for none
 * @param glyphs one channel of each call by the call's name, the network's input as {@link #INPUT}
 * @param details a short line of a call by its name, such as {@code 48 % zero}
 * @param answers the outputs that say most, the greatest first; empty before a run
 * @param progress how far a debugger has come
 * @param shading the colours of an overlay
 * @param lesioned what was cut or scaled inside the network
 */
public record DiagramState(
    String selected,
    String hovered,
    Map<String, Glyph> glyphs,
    Map<String, String> details,
    List<Answer> answers,
    Progress progress,
    Shading shading,
    Lesioned lesioned) {

  /** Stands among the glyphs for the picture as the network receives it. */
  public static final String INPUT = "input";

  /** Nothing selected and nothing run. */
  public static final DiagramState EMPTY = new DiagramState("", "", Map.of(), Map.of(), List.of());

  /**
   * One output and what it says.
   *
   * @param amount for people: {@code 47.6 %}
   * @param part how long its bar is, 0 to 1
   */
  public record Answer(String label, String amount, double part) {}

  public DiagramState {
    glyphs = Map.copyOf(glyphs);
    details = Map.copyOf(details);
    answers = List.copyOf(answers);
  }

  /** Without a debugger, an overlay and lesions. */
  public DiagramState(
      String selected,
      String hovered,
      Map<String, Glyph> glyphs,
      Map<String, String> details,
      List<Answer> answers) {
    this(selected, hovered, glyphs, details, answers, Progress.NONE, Shading.NONE, Lesioned.NONE);
  }

  public DiagramState withSelected(String name) {
    return new DiagramState(name, hovered, glyphs, details, answers, progress, shading, lesioned);
  }

  public DiagramState withHovered(String id) {
    return new DiagramState(selected, id, glyphs, details, answers, progress, shading, lesioned);
  }

  public DiagramState withProgress(Progress reached) {
    return new DiagramState(
        selected, hovered, glyphs, details, answers, reached, shading, lesioned);
  }

  public DiagramState withShading(Shading colours) {
    return new DiagramState(
        selected, hovered, glyphs, details, answers, progress, colours, lesioned);
  }

  public DiagramState withLesioned(Lesioned changes) {
    return new DiagramState(
        selected, hovered, glyphs, details, answers, progress, shading, changes);
  }

  /** With what a run produced. */
  public DiagramState withRun(
      Map<String, Glyph> newGlyphs, Map<String, String> newDetails, List<Answer> newAnswers) {
    return new DiagramState(
        selected, hovered, newGlyphs, newDetails, newAnswers, progress, shading, lesioned);
  }
}
