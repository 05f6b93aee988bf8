package org.resnetexplorer.weights;

import java.util.Locale;

/**
 * One of the tables of weights that a file holds.
 *
 * @param key what to ask for to get it: the key in the checkpoint, {@code model}, or the keys that
 *     lead there, {@code model.state_dict}; empty if the file is the table
 * @param role what the trainer keeps it for
 * @param tensors how many tensors it has
 * @param chosen whether it is the one that was opened
 */
public record TableInfo(String key, Role role, int tensors, boolean chosen) {

  /** What a trainer keeps a table of weights for. */
  public enum Role {
    /** The weights that are trained. */
    WEIGHTS,
    /** Their mean over training: EMA or SWA. */
    AVERAGE,
    /** The net that learns from a teacher. */
    STUDENT,
    /** The net that a student learns from, mostly a mean of the student. */
    TEACHER,
    /** The net for the queries of a contrastive loss; it is trained. */
    QUERY,
    /** The net for the keys of a contrastive loss; a mean of the other. */
    KEY,
    /** A key that tells nothing. */
    OTHER
  }

  /** What it is for, in a few words. */
  public Phrase purpose() {
    return Phrase.of("table." + role.name().toLowerCase(Locale.ROOT));
  }
}
