package org.resnetexplorer.explain.cell;

import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;

/** The numbers of a run and of its weights, wherever they are kept. */
public interface RunNumbers {
  /** Output of a call, {@code [1, C, H, W]} or {@code [1, C]} in C order. */
  float[] output(Call call) throws EngineException;

  /**
   * One tensor of the state dict.
   *
   * @param name PyTorch's: {@code layer1.0.conv1.weight}
   */
  float[] parameter(String name) throws EngineException;

  /** Copied out of the engine at each asking. */
  static RunNumbers of(Trace trace, Session session) {
    return new RunNumbers() {
      @Override
      public float[] output(Call call) throws EngineException {
        return trace.values(call);
      }

      @Override
      public float[] parameter(String name) throws EngineException {
        return session.parameter(name);
      }
    };
  }
}
