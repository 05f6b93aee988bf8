package org.resnetexplorer.app.pane;

import org.resnetexplorer.app.debugger.PlayClock;

/** A clock for playing that beats when the test says so. */
public final class ManualClock implements PlayClock {
  private Runnable beat = () -> {};
  private boolean running;
  private double beatsPerSecond;

  @Override
  public void start(double newSpeed, Runnable newBeat) {
    beatsPerSecond = newSpeed;
    beat = newBeat;
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  public double beatsPerSecond() {
    return beatsPerSecond;
  }

  /** So many beats, or fewer if it is stopped before. */
  public void beat(int times) {
    for (int i = 0; i < times && running; i++) {
      beat.run();
    }
  }
}
