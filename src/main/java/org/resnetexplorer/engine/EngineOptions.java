package org.resnetexplorer.engine;

import java.nio.file.Path;

/**
 * How the engine starts.
 *
 * @param cacheFolder where DJL unpacks the native library; only it writes there
 * @param threads for the arithmetic of one call
 */
public record EngineOptions(Path cacheFolder, int threads) {
  public EngineOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread");
    }
  }

  /** As many threads as measured best: all cores up to two, else one fewer, for the window. */
  public static EngineOptions in(Path cacheFolder) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new EngineOptions(cacheFolder, cores <= 2 ? cores : cores - 1);
  }
}
