package org.resnetexplorer.network;

import java.util.List;

/** What takes each number by itself: nothing changes its place, and no product is counted. */
sealed interface Elementwise extends Layer {
  @Override
  default Shape output(Shape input) {
    return input;
  }

  @Override
  default ReceptiveField field(ReceptiveField input) {
    return input;
  }

  @Override
  default long products() {
    return 0;
  }

  /** An affine map of its own for each channel. */
  sealed interface Norm extends Elementwise permits Layer.BatchNorm2d, Layer.BatchNorm1d {
    @Override
    default boolean isNonNegative(boolean inputs) {
      return false;
    }
  }

  /** One curve for all numbers, with nothing to learn. */
  sealed interface Activating extends Elementwise permits Layer.ReLU, Layer.Curve {
    @Override
    default List<TensorSpec> tensors() {
      return List.of();
    }
  }

  /** Outside training it gives what it gets. */
  sealed interface Passing extends Elementwise permits Layer.Dropout, Layer.Identity {
    @Override
    default boolean passesOn() {
      return true;
    }

    @Override
    default List<TensorSpec> tensors() {
      return List.of();
    }

    @Override
    default boolean isNonNegative(boolean inputs) {
      return inputs;
    }
  }
}
