package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import org.resnetexplorer.weights.WeightsException;

/** One block of raw numbers inside a file; tensors are cut from it. */
public interface StoredBytes {

  /** How many bytes the block has. */
  long length();

  /**
   * Fills the rest of the buffer from a position inside the block.
   *
   * @throws WeightsException if the file cannot be read any more
   */
  void read(long position, ByteBuffer target) throws WeightsException;

  /** Refuses if the file was written to since it was opened. */
  void checkUnchanged() throws WeightsException;

  /** The bytes of a block after its first ones. */
  record After(StoredBytes whole, long skipped) implements StoredBytes {

    @Override
    public long length() {
      return whole.length() - skipped;
    }

    @Override
    public void read(long position, ByteBuffer target) throws WeightsException {
      whole.read(Math.addExact(skipped, position), target);
    }

    @Override
    public void checkUnchanged() throws WeightsException {
      whole.checkUnchanged();
    }
  }

  /** A block that lies in the file as it is. */
  record Plain(ByteSource source, long start, long length) implements StoredBytes {

    @Override
    public void read(long position, ByteBuffer target) throws WeightsException {
      source.read(Math.addExact(start, position), target);
    }

    @Override
    public void checkUnchanged() throws WeightsException {
      source.checkUnchanged();
    }
  }
}
