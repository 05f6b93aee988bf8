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

  MemoryImageStream(byte[] file, DecodeGuard guard) {
    this.file = file;
    this.guard = guard;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < file.length ? file[(int) streamPos++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws InterruptedIOException {
    if (guard.mustStop()) {
      throw new InterruptedIOException("decoding was stopped");
    }
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

  @Override
  public long length() {
    return file.length;
  }
}
