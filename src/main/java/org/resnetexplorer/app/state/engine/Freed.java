package org.resnetexplorer.app.state.engine;

/** What can be let go when memory runs out, in the order in which it goes. */
public enum Freed {
  /** Worked out of a run, and worked out again when somebody asks. */
  EXPLANATIONS,
  /** The run kept for comparison, which a person would have to keep anew. */
  KEPT_RUN,
  /** Of what is shown: it takes a run to have them again. */
  TRACES
}
