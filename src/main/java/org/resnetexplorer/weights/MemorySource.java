package org.resnetexplorer.weights;

import java.nio.ByteBuffer;

/** Bytes that are already in memory, such as the bundled model's. */
record MemorySource(String name, byte[] bytes) implements ByteSource {

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public void read(long position, ByteBuffer target) throws WeightsException {
    int count = target.remaining();
    if (position < 0 || position > bytes.length - count) {
      throw Refusal.truncated(bytes.length, new Place("", position));
    }
    target.put(bytes, (int) position, count);
  }

  @Override
  public void checkUnchanged() {
    // Nobody else holds the array.
  }

  @Override
  public void close() {
    // Holds nothing but memory.
  }
}
