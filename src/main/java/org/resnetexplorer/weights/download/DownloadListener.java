package org.resnetexplorer.weights.download;

/** Follows a download on the thread that downloads, and may end it. */
@FunctionalInterface
public interface DownloadListener {

  /** Tells about ten times a second how far it is. */
  void progress(DownloadProgress progress);

  /** Whether to stop; asked ten times a second. What was received is kept for the next time. */
  default boolean cancelled() {
    return false;
  }
}
