package org.resnetexplorer.weights.format;

import java.nio.ByteOrder;
import java.util.List;
import org.resnetexplorer.weights.TensorInfo;

/**
 * Where the numbers of one tensor lie in a block.
 *
 * @param bytes the block
 * @param order the byte order of each number
 * @param offset the first number, counted in numbers from the start of the block
 * @param strides for each size, how many numbers lie from one index to the next
 */
public record StoredTensor(
    TensorInfo info, StoredBytes bytes, ByteOrder order, long offset, List<Long> strides) {

  public StoredTensor {
    strides = List.copyOf(strides);
  }

  /** A tensor whose numbers fill the block in C order. */
  public static StoredTensor contiguous(TensorInfo info, StoredBytes bytes) {
    return new StoredTensor(
        info, bytes, ByteOrder.LITTLE_ENDIAN, 0, Strides.ofCOrder(info.shape()));
  }
}
