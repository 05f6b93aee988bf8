package org.resnetexplorer.weights;

/**
 * A table of weights in a file that holds several.
 *
 * @param key what to ask for it by: its key in the checkpoint, or the prefix of its names
 * @param role what its trainer keeps it for
 * @param tensors how many tensors it has
 * @param chosen whether it is the one that was opened
 */
public record TableInfo(String key, Role role, int tensors, boolean chosen) {

  /** What a trainer keeps a table of weights for. */
  public enum Role {
    /** The net being trained. */
    WEIGHTS,
    /** A running average of it: EMA, SWA. */
    AVERAGE,
    /** The net that learns from a teacher (DINO). */
    STUDENT,
    /** The net a student learns from. */
    TEACHER,
    /** The net that encodes queries (MoCo). */
    QUERY,
    /** Its slow copy that encodes keys. */
    KEY
  }
}
