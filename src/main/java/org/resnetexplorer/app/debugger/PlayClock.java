package org.resnetexplorer.app.debugger;

/** Beats time while the debugger plays; a test beats it by hand. */
public interface PlayClock {
  /**
   * Starts to beat, or beats from now on at another speed.
   *
   * @param beat runs on the FX thread; the first time one interval from now
   */
  void start(double beatsPerSecond, Runnable beat);

  void stop();
}
