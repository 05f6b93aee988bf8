package org.resnetexplorer.weights.download;

import java.time.Duration;

/**
 * What a download puts up with.
 *
 * @param connect how long a server may take to answer the call
 * @param stall how long it may send nothing
 * @param spare bytes of the disk that a download leaves free
 */
public record DownloadLimits(Duration connect, Duration stall, long spare) {

  static final DownloadLimits USUAL =
      new DownloadLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), 64 << 20);
}
