package org.resnetexplorer.weights.download;

/** The speed of a transfer over its last two to four seconds. */
final class SpeedMeter {

  private static final double NANOS = 1e9;
  private static final long WINDOW = 2_000_000_000L;

  private long oldTime;
  private long oldBytes;
  private long newTime;
  private long newBytes;

  /**
   * Starts.
   *
   * @param bytes that are here already
   * @param time in nanoseconds
   */
  SpeedMeter(long bytes, long time) {
    oldTime = time;
    newTime = time;
    oldBytes = bytes;
    newBytes = bytes;
  }

  /** Bytes per second up to now; 0 while there is too little to tell. */
  long speed(long bytes, long time) {
    if (time - newTime > WINDOW) {
      oldTime = newTime;
      oldBytes = newBytes;
      newTime = time;
      newBytes = bytes;
    }
    return time == oldTime ? 0 : Math.round((bytes - oldBytes) * NANOS / (time - oldTime));
  }
}
