package org.resnetexplorer.app.state;

/**
 * The state that the last step which succeeded has reached, whether the window has come round to
 * showing it or not. The next step starts from it. Only the worker makes steps, one after the
 * other.
 */
final class Reached {
  private volatile Shown state = Shown.NOTHING;

  Shown state() {
    return state;
  }

  /** On the worker only. */
  void set(Shown next) {
    state = next;
  }
}
