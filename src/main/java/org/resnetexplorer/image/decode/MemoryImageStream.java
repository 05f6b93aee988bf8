package org.resnetexplorer.image.decode;

import java.io.IOException;
import java.io.InterruptedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory as the JDK's decoders read it: in small pieces, so that even a decoder that
 * reports no progress (a progressive JPEG with thousands of scans) can be stopped between two.
 */
final class MemoryImageStream extends ImageInputStreamImpl {

  private static final int PIECE = 512;
  private static final int MOST_ENDS = 1000;

  private final byte[] file;
  private final DecodeGuard guard;
  private long singleReads;
  private int ends;

  MemoryImageStream(byte[] file, DecodeGuard guard) {
    this.file = file;
    this.guard = guard;
  }

  @Override
  public int read() throws IOException {
    if (++singleReads % PIECE == 0) {
      checkStop();
    }
    bitOffset = 0;
    return streamPos < file.length ? file[(int) streamPos++] & 0xff : end();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    checkStop();
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (streamPos >= file.length) {
      return end();
    }
    int count = (int) Math.min(Math.min(length, PIECE), file.length - streamPos);
    System.arraycopy(file, (int) streamPos, target, offset, count);
    streamPos += count;
    return count;
  }

  /** Stops a decoder that takes no notice of the end: it would go on until its time is over. */
  private int end() throws IOException {
    if (++ends > MOST_ENDS) {
      throw new IOException("more is needed than the file has");
    }
    return -1;
  }

  private void checkStop() throws InterruptedIOException {
    if (guard.mustStop()) {
      throw new InterruptedIOException("decoding was stopped");
    }
  }

  @Override
  public long length() {
    return file.length;
  }
}
