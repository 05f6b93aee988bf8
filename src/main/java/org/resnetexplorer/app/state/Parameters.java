package org.resnetexplorer.app.state;

import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;

/**
 * The weights of the open model as the engine runs them, one tensor at a time.
 *
 * @param model whose they are
 */
public record Parameters(OpenModel model, Session session) {

  /**
   * A copy of one tensor of the state dict, in C order. Not on the FX thread, as copying waits for
   * the engine.
   *
   * @param name PyTorch's: {@code layer1.0.conv1.weight}
   * @throws IllegalArgumentException if the network has no such tensor
   * @throws org.resnetexplorer.engine.SessionClosedException if another model has replaced this one
   */
  public float[] values(String name) throws EngineException {
    return session.parameter(name);
  }
}
