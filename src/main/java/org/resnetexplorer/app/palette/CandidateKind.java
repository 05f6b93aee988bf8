package org.resnetexplorer.app.palette;

/** What a candidate is; of two that fit equally well the earlier kind comes first. */
public enum CandidateKind {
  ACTION,
  PANE,
  MODULE,
  CALL,
  SAMPLE,
  RECENT,
  CLASS
}
