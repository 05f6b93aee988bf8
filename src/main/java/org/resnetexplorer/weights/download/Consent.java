package org.resnetexplorer.weights.download;

/** Asks the person at the computer before anything is downloaded. */
@FunctionalInterface
public interface Consent {

  /** Whether this may be downloaded; until it says yes, no server is asked for anything. */
  boolean allows(DownloadOffer offer);
}
