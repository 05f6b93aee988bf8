package org.resnetexplorer.explain.lesion;

import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;

/**
 * The activations of one run put into another. At a call that all data pass, what follows sees
 * nothing of the other run any more, and the answer is the donor's.
 */
public final class Transplant {
  private Transplant() {}

  /**
   * @param donor a run that kept every activation
   * @param call of the donor's network; the receiver's must have one of this name and size
   * @throws org.resnetexplorer.engine.TraceClosedException if the donor is closed
   */
  public static Intervention.Replace of(Trace donor, Call call) throws EngineException {
    return new Intervention.Replace(call.name(), donor.values(call));
  }
}
