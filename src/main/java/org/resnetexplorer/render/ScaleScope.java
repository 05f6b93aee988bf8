package org.resnetexplorer.render;

/** Which values share one scale of colours, and so which maps may be compared by eye. */
public enum ScaleScope {
  /** Each channel has a scale of its own: patterns show, magnitudes do not compare. */
  CHANNEL,

  /** All channels of the call share one scale. */
  CALL,

  /** All calls of the call's block share one scale. */
  BLOCK,

  /** All calls of the run share one scale. */
  ALL,

  /** All channels of the call share one scale, in every checkpoint of a training run. */
  SERIES
}
