package org.resnetexplorer.engine;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;

/**
 * How a derivative, or what an explanation puts in its place, passes a call on the way from the
 * logits to the picture.
 */
@FunctionalInterface
public interface BackwardRule {
  /** The derivative: the adjoint of what the call does near the point. */
  BackwardRule DERIVATIVE = Workspace::back;

  /**
   * @param term which input of the call: 0, or 1 for the shortcut of a sum
   * @param arriving at the call's output, in its sizes; not to be closed
   * @return what arrives at that input through this call, in its sizes; null for nothing
   */
  @Nullable Tensor back(Workspace workspace, Point at, Call call, int term, Tensor arriving);
}
