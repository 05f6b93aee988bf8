package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.UnaryOperator;
import org.resnetexplorer.engine.library.OneDnn;

/** One step back by PyTorch's own derivative, on the inference thread. */
final class PullBack {
  private PullBack() {}

  /**
   * @param read where the derivative is taken
   * @param arriving at the function's result, in its sizes
   * @return what arrives at what it read; belongs to the manager
   */
  static Tensor through(
      NDManager manager, Tensor read, UnaryOperator<NDArray> function, Tensor arriving) {
    return OneDnn.derivative(() -> pulled(manager, read, function, arriving));
  }

  private static Tensor pulled(
      NDManager manager, Tensor read, UnaryOperator<NDArray> function, Tensor arriving) {
    NDArray leaf = read.array().stopGradient();
    leaf.attach(manager);
    JniUtils.setGradMode(true);
    try {
      leaf.setRequiresGradient(true);
      try (NDArray output = function.apply(leaf)) {
        JniUtils.backward((PtNDArray) output, (PtNDArray) arriving.array(), false, false);
      }
    } finally {
      JniUtils.setGradMode(false);
    }
    NDArray gradient = leaf.getGradient();
    gradient.attach(manager);
    leaf.close();
    return new Tensor(gradient);
  }
}
