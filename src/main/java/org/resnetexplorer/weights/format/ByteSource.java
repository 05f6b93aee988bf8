package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import org.resnetexplorer.weights.WeightsException;

/** Bytes with a known length that can be read at any position. */
public interface ByteSource extends AutoCloseable {

  /** What the bytes are called, for display. */
  String name();

  /** How many bytes there are. */
  long size();

  /**
   * Fills the rest of the buffer with the bytes from a position on.
   *
   * @throws WeightsException if the bytes end before the buffer is full, or cannot be read
   */
  void read(long position, ByteBuffer target) throws WeightsException;

  /**
   * Refuses if the bytes are no longer those that were opened.
   *
   * @throws WeightsException if the file was written to since
   */
  void checkUnchanged() throws WeightsException;

  @Override
  void close();
}
