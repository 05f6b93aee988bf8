package org.resnetexplorer.weights.format.numpy;

import java.nio.ByteOrder;
import java.util.Optional;
import org.resnetexplorer.weights.DType;

/**
 * The type of the numbers of a NumPy array.
 *
 * @param order the byte order of each number
 */
public record ArrayType(DType type, ByteOrder order) {

  /**
   * The type that NumPy writes so, {@code <f4}: byte order, kind and bytes; without an order it is
   * little endian. Empty for what are no numbers, or none that a weight or counter is stored as.
   */
  public static Optional<ArrayType> of(String text) {
    boolean ordered = !text.isEmpty() && "<>|=".indexOf(text.charAt(0)) >= 0;
    ByteOrder order = text.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return type(ordered ? text.substring(1) : text).map(type -> new ArrayType(type, order));
  }

  private static Optional<DType> type(String text) {
    return switch (text) {
      case "f8" -> Optional.of(DType.F64);
      case "f4" -> Optional.of(DType.F32);
      case "f2" -> Optional.of(DType.F16);
      case "i8" -> Optional.of(DType.I64);
      case "i4" -> Optional.of(DType.I32);
      case "i2" -> Optional.of(DType.I16);
      case "i1" -> Optional.of(DType.I8);
      case "u1" -> Optional.of(DType.U8);
      case "b1" -> Optional.of(DType.BOOL);
      default -> Optional.empty();
    };
  }
}
