package org.resnetexplorer.network;

import java.util.List;

/**
 * One number of many of a channel's cells: there is nothing to learn, and no product is counted.
 */
sealed interface Pool extends Layer {
  @Override
  default List<TensorSpec> tensors() {
    return List.of();
  }

  @Override
  default long products() {
    return 0;
  }

  @Override
  default boolean isNonNegative(boolean inputs) {
    return inputs;
  }

  /** Of the cells of a window. */
  sealed interface Windowed extends Pool permits Layer.MaxPool2d, Layer.AvgPool2d {
    /** How the window slides along one side. */
    KernelWindow window();

    @Override
    default Shape output(Shape input) {
      return window().output(input, input.channels());
    }

    @Override
    default ReceptiveField field(ReceptiveField input) {
      return input.through(window());
    }
  }

  /** Of all of a channel's cells, whatever the size. */
  sealed interface Global extends Pool permits Layer.AdaptiveAvgPool2d, Layer.AdaptiveConcatPool2d {
    @Override
    default ReceptiveField field(ReceptiveField input) {
      return ReceptiveField.WHOLE_PICTURE;
    }
  }
}
