package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * What a run's network answers if something on the way is otherwise: only the calls that follow it
 * are computed, and each is freed as soon as nothing reads it any more.
 */
final class Alternatives {
  private final Network network;
  private final Reach reach;
  private final Point here;
  private final Cancellation cancellation;

  Alternatives(Network network, Reach reach, Point here, Cancellation cancellation) {
    this.network = network;
    this.reach = reach;
    this.here = here;
    this.cancellation = cancellation;
  }

  /**
   * @param input in place of the run's, {@code [N, C, H, W]}; not closed
   * @return all of them, kept or to be derived
   */
  Outputs outputs(Forward forward, Tensor input) {
    Flow flow = new Flow(network, reach, forward, input.array(), this::read);
    for (Call call : network.calls()) {
      cancellation.check();
      flow.compute(call);
    }
    return new Outputs(network, reach, forward, input.array(), flow.outputs());
  }

  /**
   * @param input in place of the run's, {@code [N, C, H, W]}; not closed
   * @return {@code [N, classes]}
   */
  Tensor answers(Forward forward, Tensor input) {
    Flow flow = new Flow(network, reach, forward, input.array(), this::read);
    for (Call call : network.calls()) {
      cancellation.check();
      flow.compute(call);
      flow.closeRead(call);
    }
    return new Tensor(flow.output(network.output()));
  }

  /**
   * @param given what one of the calls gives, instead of what is computed; null for none
   * @return {@code [N, classes]}, in memory of its own
   */
  Tensor answers(Following following, Forward forward, @Nullable Call of, @Nullable Tensor given) {
    if (!following.contains(network.output())) {
      // A replaced output lets nothing through: the run's own answer for each of the batch.
      int rows = given == null ? 1 : given.sizes().get(0);
      return Tensor.stacked(Collections.nCopies(rows, here.logits()));
    }
    Flow flow = new Flow(network, reach, forward, here.input().array(), this::read);
    for (Call call : network.calls()) {
      cancellation.check();
      if (call.equals(of) && given != null) {
        flow.give(call.index(), given.array());
      } else if (following.contains(call)) {
        flow.compute(call);
        flow.closeRead(call);
      }
    }
    return network.output().equals(of) && given != null
        ? given.times(1)
        : new Tensor(flow.output(network.output()));
  }

  private NDArray read(int source) {
    return here.outputs().get(source).array();
  }
}
