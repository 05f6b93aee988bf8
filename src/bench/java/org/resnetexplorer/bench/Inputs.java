package org.resnetexplorer.bench;

import java.util.Random;
import org.resnetexplorer.image.preprocess.InputTensor;

/** What benchmarks run networks on. */
final class Inputs {
  private Inputs() {}

  /** The same noise every time, {@code [1, 3, 224, 224]}. */
  static InputTensor noise() {
    Random random = new Random(7);
    float[] values = new float[3 * 224 * 224];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new InputTensor(values, 3, 224, 224);
  }
}
