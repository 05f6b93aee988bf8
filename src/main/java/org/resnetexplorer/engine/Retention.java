package org.resnetexplorer.engine;

/** Which outputs a run leaves in native memory for its trace. */
public enum Retention {
  /** Every call's, or what it follows from: what stepping and feature maps need. */
  EVERYTHING,
  /** The logits only; each other output is freed as soon as nothing reads it any more. */
  LOGITS
}
