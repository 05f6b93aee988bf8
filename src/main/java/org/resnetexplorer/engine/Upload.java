package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Copies numbers into native memory, on the inference thread. An array that DJL creates from Java's
 * numbers shares a new direct buffer: closing it frees nothing until some later garbage collection,
 * and libtorch's last bits vary with the buffer's address. So the numbers pass through one buffer
 * into memory of libtorch's own, which closing frees at once.
 */
final class Upload {
  private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

  NDArray copy(NDManager manager, float[] values, Shape shape) {
    int bytes = Math.multiplyExact(values.length, Float.BYTES);
    if (buffer.capacity() < bytes) {
      buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
    buffer.clear().limit(bytes);
    buffer.asFloatBuffer().put(values);
    try (NDArray shared = manager.create(buffer, shape, DataType.FLOAT32)) {
      return shared.duplicate();
    }
  }
}
