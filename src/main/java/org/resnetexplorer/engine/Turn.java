package org.resnetexplorer.engine;

/**
 * The flag of a computation from a run's activations. Wherever that looks whether it shall go on,
 * it steps aside for the runs that wait: a new picture does not wait for an explanation of the old
 * one. On the inference thread.
 */
final class Turn extends Cancellation {
  private final InferenceThread thread;
  private final Cancellation asked;
  private final Trace.Hold hold;

  /**
   * @param asked what others raise
   * @param hold keeps the activations while another run lets go of its forerunners
   */
  Turn(InferenceThread thread, Cancellation asked, Trace.Hold hold) {
    this.thread = thread;
    this.asked = asked;
    this.hold = hold;
  }

  @Override
  public void cancel() {
    asked.cancel();
  }

  @Override
  public boolean isCancelled() {
    return asked.isCancelled();
  }

  /**
   * {@inheritDoc}
   *
   * @throws TraceClosedException if a run that came between has replaced the one computed from
   */
  @Override
  public void check() {
    asked.check();
    thread.runsFirst();
    hold.requireWanted();
    asked.check();
  }
}
