package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * Copies numbers into native memory, on the inference thread. An array that DJL creates from Java's
 * numbers shares a new direct buffer: closing it frees nothing until some later garbage collection,
 * and libtorch's last bits vary with the buffer's address. So the numbers pass through one buffer
 * into memory of libtorch's own, which closing frees at once.
 */
final class Upload {
  /** Stored little-endian, as every system has its numbers that PyTorch runs on here. */
  private static final Map<DType, DataType> TYPES =
      Map.of(DType.F32, DataType.FLOAT32, DType.F16, DataType.FLOAT16);

  private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

  NDArray copy(NDManager manager, float[] values, Shape shape) {
    makeRoom(Math.multiplyExact(values.length, Float.BYTES));
    buffer.asFloatBuffer().put(values);
    try (NDArray shared = manager.create(buffer, shape, DataType.FLOAT32)) {
      return shared.duplicate();
    }
  }

  /**
   * The same for numbers as a file stores them, which libtorch converts much faster than Java.
   *
   * @param stored a floating-point tensor of that shape
   * @return null where they have to be read as Java's numbers
   */
  @Nullable NDArray copy(NDManager manager, StateDict from, TensorInfo stored, Shape shape)
      throws WeightsException {
    DataType type = TYPES.get(stored.type());
    if (type == null) {
      return null;
    }
    makeRoom(Math.toIntExact(Math.multiplyExact(shape.size(), type.getNumOfBytes())));
    if (!from.read(stored.name(), buffer)) {
      return null;
    }
    buffer.flip();
    try (NDArray shared = manager.create(buffer, shape, type)) {
      // Of the same type, a conversion would share the buffer.
      return type == DataType.FLOAT32 ? shared.duplicate() : shared.toType(DataType.FLOAT32, true);
    }
  }

  private void makeRoom(int bytes) {
    if (buffer.capacity() < bytes) {
      buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
    buffer.clear().limit(bytes);
  }
}
