package org.resnetexplorer.app.exemplars;

/** By what pictures are said to drive a channel. */
enum Basis {
  /** By the greatest output. */
  ACTIVE,

  /** By the greatest part in the logit of a class: gradient times activation. */
  RELEVANT
}
