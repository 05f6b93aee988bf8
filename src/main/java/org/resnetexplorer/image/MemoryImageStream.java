package org.resnetexplorer.image;

import java.io.InterruptedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory as the JDK's decoders read it: in small pieces, so that even a decoder that
 * reports no progress (a progressive JPEG with thousands of scans) can be stopped between two.
 */
final class MemoryImageStream extends ImageInputStreamImpl {

  private static final int PIECE = 512;

  private final byte[] file;
  private final DecodeGuard guard;
  private long singleReads;

  MemoryImageStream(byte[] file, DecodeGuard guard) {
    this.file = file;
    this.guard = guard;
  }

  @Override
  public int read() throws InterruptedIOException {
    if (++singleReads % PIECE == 0) {
      checkStop();
    }
    bitOffset = 0;
    return streamPos < file.length ? file[(int) streamPos++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws InterruptedIOException {
    checkStop();
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (streamPos >= file.length) {
      return -1;
    }
    int count = (int) Math.min(Math.min(length, PIECE), file.length - streamPos);
    System.arraycopy(file, (int) streamPos, target, offset, count);
    streamPos += count;
    return count;
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
