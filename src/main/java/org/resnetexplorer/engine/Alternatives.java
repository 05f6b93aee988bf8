package org.resnetexplorer.engine;

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
  private final Point here;
  private final Cancellation cancellation;

  Alternatives(Network network, Point here, Cancellation cancellation) {
    this.network = network;
    this.here = here;
    this.cancellation = cancellation;
  }

  /**
   * @param given what one of the calls gives, instead of what is computed; null for none
   * @return {@code [N, classes]}, in memory of its own
   */
  Tensor answers(Following following, Forward forward, @Nullable Call of, @Nullable Tensor given) {
    int[] lastReader = Following.lastReaders(network);
    Tensor[] outputs = new Tensor[network.calls().size()];
    for (Call call : network.calls()) {
      cancellation.check();
      if (!following.contains(call)) {
        continue;
      }
      outputs[call.index()] =
          call.equals(of) && given != null ? given : computed(call, forward, outputs);
      for (int input : call.inputs()) {
        if (input != Call.INPUT && lastReader[input] == call.index()) {
          free(outputs[input], given);
        }
      }
    }
    Tensor last = outputs[outputs.length - 1];
    if (last == null) {
      // A replaced output lets nothing through: the run's own answer for each of the batch.
      int rows = given == null ? 1 : given.sizes().get(0);
      return Tensor.stacked(Collections.nCopies(rows, here.logits()));
    }
    return last == given ? given.times(1) : last;
  }

  private Tensor computed(Call call, Forward forward, Tensor[] outputs) {
    return new Tensor(
        forward.run(
            call,
            call.inputs().stream()
                .map(i -> i == Call.INPUT || outputs[i] == null ? read(i) : outputs[i])
                .map(Tensor::array)
                .toList()));
  }

  private Tensor read(int source) {
    return source == Call.INPUT ? here.input() : here.outputs().get(source);
  }

  private static void free(@Nullable Tensor read, @Nullable Tensor given) {
    if (read != null && read != given) {
      read.close();
    }
  }
}
