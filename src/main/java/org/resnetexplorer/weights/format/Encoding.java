package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.resnetexplorer.weights.DType;

/**
 * Numbers as the bytes that files of weights store, little-endian: the way back of reading them.
 */
public final class Encoding {

  private static final int HALF_INFINITY = 0x7c00;
  private static final int HALF_NAN = 0x7e00;
  private static final float LEAST_NORMAL_HALF = 0x1p-14f;
  private static final int EXPONENT_SHIFT = 112;

  private Encoding() {}

  /**
   * The bytes of floating-point numbers.
   *
   * @param type {@code F32}, or {@code F16} or {@code BF16} for numbers that were read from such
   */
  public static byte[] of(float[] values, DType type) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, type.bytes()))
            .order(ByteOrder.LITTLE_ENDIAN);
    switch (type) {
      case F32 -> bytes.asFloatBuffer().put(values);
      case F16 -> {
        for (float value : values) {
          bytes.putShort(half(value));
        }
      }
      case BF16 -> {
        for (float value : values) {
          bytes.putShort((short) (Float.floatToRawIntBits(value) >>> Short.SIZE));
        }
      }
      case F64, I64, I32, I16, I8, U8, BOOL -> throw new IllegalArgumentException(type.name());
    }
    return bytes.array();
  }

  /** The bytes of whole numbers, as {@code I64}. */
  public static byte[] of(long[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return bytes.array();
  }

  /** Exact for each number that half precision has; NaN loses what else its bits say. */
  static short half(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> Short.SIZE & 0x8000;
    float magnitude = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) (sign | HALF_NAN);
    }
    if (Float.isInfinite(value)) {
      return (short) (sign | HALF_INFINITY);
    }
    if (magnitude < LEAST_NORMAL_HALF) {
      return (short) (sign | Math.round(magnitude * 0x1p24f));
    }
    int exponent = (bits >>> 23 & 255) - EXPONENT_SHIFT;
    return (short) (sign | exponent << 10 | bits >>> 13 & 1023);
  }
}
