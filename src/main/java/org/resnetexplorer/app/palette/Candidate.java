package org.resnetexplorer.app.palette;

/**
 * Something that can be chosen in the palette.
 *
 * @param name in the language of the window, or as PyTorch or the class names write it
 * @param detail what else it is found by: its menu, type and shape, number; may be empty
 * @param keys its shortcut; empty if it has none
 * @param missing why it can't be chosen now, in one sentence; empty if it can
 */
public record Candidate(
    CandidateKind kind, String name, String detail, String keys, String missing, Runnable handler) {

  /** One that can always be chosen, and has no shortcut. */
  public static Candidate of(CandidateKind kind, String name, String detail, Runnable handler) {
    return new Candidate(kind, name, detail, "", "", handler);
  }

  public boolean isPossible() {
    return missing.isEmpty();
  }
}
