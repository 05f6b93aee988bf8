package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** Reads the numbers of a stored tensor in C order. */
public final class Values {

  private static final int CHUNK = 1 << 18;
  private static final long MOST_INTEGERS = 1L << 24;

  private Values() {}

  /** Takes numbers out of a buffer and puts them at an index of the result. */
  private interface Sink {
    void take(ByteBuffer numbers, int index, int count);
  }

  static float[] floats(StoredTensor tensor) throws WeightsException {
    TensorInfo info = tensor.info();
    if (!info.type().floating()) {
      throw Refusal.dtype(info);
    }
    float[] out = new float[count(tensor, Integer.MAX_VALUE / Float.BYTES, Float.BYTES)];
    Sink sink =
        switch (info.type()) {
          case F32 ->
              (numbers, index, count) -> {
                numbers.asFloatBuffer().get(out, index, count);
                numbers.position(numbers.position() + count * Float.BYTES);
              };
          case F64 ->
              (numbers, index, count) -> {
                for (int i = index; i < index + count; i++) {
                  out[i] = (float) numbers.getDouble();
                }
              };
          case F16 -> halves(out);
          case BF16 ->
              (numbers, index, count) -> {
                for (int i = index; i < index + count; i++) {
                  out[i] = Float.intBitsToFloat(numbers.getShort() << 16);
                }
              };
          case I64, I32, I16, I8, U8, BOOL -> throw new IllegalStateException(info.name());
        };
    read(tensor, out.length, sink);
    return out;
  }

  /** All at once out of the buffer: one by one takes half as long again. */
  private static Sink halves(float[] out) {
    short[] chunk = new short[Math.min(out.length, CHUNK / Short.BYTES)];
    return (numbers, index, count) -> {
      numbers.asShortBuffer().get(chunk, 0, count);
      numbers.position(numbers.position() + count * Short.BYTES);
      for (int i = 0; i < count; i++) {
        out[index + i] = half(chunk[i]);
      }
    };
  }

  static long[] integers(StoredTensor tensor) throws WeightsException {
    TensorInfo info = tensor.info();
    if (info.type().floating()) {
      throw Refusal.dtype(info);
    }
    long[] out = new long[count(tensor, MOST_INTEGERS, Long.BYTES)];
    Sink sink =
        (numbers, index, count) -> {
          for (int i = index; i < index + count; i++) {
            out[i] = integer(info.type(), numbers);
          }
        };
    read(tensor, out.length, sink);
    return out;
  }

  /**
   * How many values there are, if there is room for them and, where they lie scattered, for the
   * stretch they are picked from.
   *
   * @param width bytes of one value in memory
   */
  private static int count(StoredTensor tensor, long limit, int width) throws WeightsException {
    TensorInfo info = tensor.info();
    long elements = info.elements();
    if (elements > limit) {
      throw Refusal.limit(Phrase.of("elements"), elements, limit, Place.in(info.name()));
    }
    boolean scattered = !Strides.isCOrder(info.shape(), tensor.strides());
    long stretch = scattered ? Strides.extent(info.shape(), tensor.strides()) + 1 : 0;
    HeapRoom.require(elements * width + stretch * info.type().bytes(), info.name());
    return (int) elements;
  }

  private static long integer(DType type, ByteBuffer numbers) {
    return switch (type) {
      case I64 -> numbers.getLong();
      case I32 -> numbers.getInt();
      case I16 -> numbers.getShort();
      case I8 -> numbers.get();
      case U8 -> Byte.toUnsignedInt(numbers.get());
      case BOOL -> numbers.get() == 0 ? 0 : 1;
      case F64, F32, F16, BF16 -> throw new IllegalStateException(type.name());
    };
  }

  /** As {@link org.resnetexplorer.weights.StateDict#read} tells it. */
  static boolean read(StoredTensor tensor, ByteBuffer target) throws WeightsException {
    TensorInfo info = tensor.info();
    int width = info.type().bytes();
    if (tensor.order() != ByteOrder.LITTLE_ENDIAN
        || !Strides.isCOrder(info.shape(), tensor.strides())) {
      return false;
    }
    if (target.remaining() != info.elements() * width) {
      throw new IllegalArgumentException(info + " does not fit into " + target);
    }
    tensor.bytes().read(tensor.offset() * width, target);
    tensor.bytes().checkUnchanged();
    return true;
  }

  /** IEEE 754 binary16 to binary32, exact for every value. */
  public static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    if (exponent == 0) {
      float magnitude = fraction * 0x1p-24f;
      return sign == 0 ? magnitude : -magnitude;
    }
    int widened = exponent == 31 ? 255 : exponent + 112;
    return Float.intBitsToFloat(sign | widened << 23 | fraction << 13);
  }

  private static void read(StoredTensor tensor, int count, Sink sink) throws WeightsException {
    if (count > 0) {
      if (Strides.isCOrder(tensor.info().shape(), tensor.strides())) {
        readBlock(tensor, count, sink);
      } else {
        readStrided(tensor, count, sink);
      }
    }
    tensor.bytes().checkUnchanged();
  }

  private static void readBlock(StoredTensor tensor, int count, Sink sink) throws WeightsException {
    int width = tensor.info().type().bytes();
    int perChunk = CHUNK / width;
    ByteBuffer buffer =
        ByteBuffer.allocate(Math.min(count, perChunk) * width).order(tensor.order());
    for (int done = 0; done < count; done += perChunk) {
      int now = Math.min(perChunk, count - done);
      buffer.clear().limit(now * width);
      tensor.bytes().read((tensor.offset() + done) * width, buffer);
      sink.take(buffer.flip(), done, now);
    }
  }

  private static void readStrided(StoredTensor tensor, int count, Sink sink)
      throws WeightsException {
    int width = tensor.info().type().bytes();
    List<Long> shape = tensor.info().shape();
    long span = (Strides.extent(shape, tensor.strides()) + 1) * width;
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(span)).order(tensor.order());
    tensor.bytes().read(tensor.offset() * width, all);
    long[] index = new long[shape.size()];
    long at = 0;
    for (int i = 0; i < count; i++) {
      all.position((int) (at * width));
      sink.take(all, i, 1);
      int axis = shape.size() - 1;
      while (axis >= 0 && ++index[axis] == shape.get(axis)) {
        at -= (shape.get(axis) - 1) * tensor.strides().get(axis);
        index[axis] = 0;
        axis--;
      }
      if (axis >= 0) {
        at += tensor.strides().get(axis);
      }
    }
  }
}
