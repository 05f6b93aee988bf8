package org.resnetexplorer.explain.evaluate;

import java.util.List;
import org.resnetexplorer.engine.EngineException;

/** The names an expression may use, and the tensors behind them. */
public interface Scope {

  /** Every name: variables first, then calls, then tensors of the state dict. */
  List<String> names();

  /**
   * The tensor of one of the names.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced this one
   */
  Value.Tensor read(String name) throws EngineException;
}
