package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** Bytes that are already in memory, such as the bundled model's. */
public record MemorySource(String name, byte[] bytes) implements ByteSource {

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
