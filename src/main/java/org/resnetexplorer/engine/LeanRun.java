package org.resnetexplorer.engine;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.network.Call;

/** A way through the network that keeps no more than what is still to be read. */
record LeanRun(Workspace workspace) {

  /**
   * @param input {@code [N, C, H, W]}; not closed
   * @return {@code [N, classes]}
   */
  Tensor answers(Tensor input) {
    List<Call> calls = workspace.network().calls();
    int[] last = Following.lastReaders(workspace.network());
    List<Tensor> outputs = new ArrayList<>();
    for (Call call : calls) {
      List<Tensor> read =
          call.inputs().stream().map(i -> i == Call.INPUT ? input : outputs.get(i)).toList();
      outputs.add(workspace.run(call, read));
      for (int source : call.inputs()) {
        if (source != Call.INPUT && last[source] == call.index()) {
          outputs.get(source).close();
        }
      }
    }
    return outputs.get(outputs.size() - 1);
  }
}
