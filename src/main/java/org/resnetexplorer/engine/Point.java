package org.resnetexplorer.engine;

import java.util.List;
import org.resnetexplorer.network.Call;

/**
 * Every activation of the network at one input, or at each of a batch: where it is made linear.
 *
 * @param input {@code [N, C, H, W]}
 * @param outputs of the calls, in forward order
 */
public record Point(Tensor input, List<Tensor> outputs) implements AutoCloseable {
  public Point {
    outputs = outputs instanceof Outputs.Views ? outputs : List.copyOf(outputs);
  }

  /** {@code [N, C, H, W]} or {@code [N, C]}. */
  public Tensor output(Call call) {
    return outputs.get(call.index());
  }

  /**
   * What a call reads.
   *
   * @param term 0, or 1 for the shortcut of a sum
   */
  public Tensor read(Call call, int term) {
    int source = call.inputs().get(term);
    return source == Call.INPUT ? input : outputs.get(source);
  }

  /** The network's answers, {@code [N, classes]}. */
  public Tensor logits() {
    return outputs.get(outputs.size() - 1);
  }

  @Override
  public void close() {
    if (outputs instanceof Outputs.Views views) {
      views.close();
    } else {
      outputs.forEach(Tensor::close);
    }
    input.close();
  }
}
