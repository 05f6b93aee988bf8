package org.resnetexplorer.weights;

/** The type of the numbers in a stored tensor, named as safetensors names it. */
public enum DType {
  /** Double precision, IEEE 754 binary64. */
  F64(8, true),
  /** Single precision, IEEE 754 binary32: what the network computes with. */
  F32(4, true),
  /** Half precision, IEEE 754 binary16. */
  F16(2, true),
  /** The upper half of a single-precision number: same range, 8 bits of precision. */
  BF16(2, true),
  /** Signed 64-bit integer, such as a batch norm's counter of batches. */
  I64(8, false),
  /** Signed 32-bit integer. */
  I32(4, false),
  /** Signed 16-bit integer. */
  I16(2, false),
  /** Signed 8-bit integer. */
  I8(1, false),
  /** Unsigned 8-bit integer. */
  U8(1, false),
  /** True or false, one byte. */
  BOOL(1, false);

  private final int bytes;
  private final boolean floating;

  DType(int bytes, boolean floating) {
    this.bytes = bytes;
    this.floating = floating;
  }

  /** Bytes one number takes in the file. */
  public int bytes() {
    return bytes;
  }

  /** Whether this is a floating-point type, so that a network can use it as a weight. */
  public boolean floating() {
    return floating;
  }
}
