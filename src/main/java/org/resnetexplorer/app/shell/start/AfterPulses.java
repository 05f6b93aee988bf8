package org.resnetexplorer.app.shell.start;

import javafx.animation.AnimationTimer;

/** Does something once the window has been painted again. */
final class AfterPulses {
  /**
   * What is set now is painted by the next pulse and on the screen when the one after it begins.
   */
  private static final int PULSES = 2;

  private AfterPulses() {}

  static void run(Runnable task) {
    new AnimationTimer() {
      private int left = PULSES;

      @Override
      public void handle(long now) {
        left--;
        if (left == 0) {
          stop();
          task.run();
        }
      }
    }.start();
  }
}
