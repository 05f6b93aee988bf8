package org.resnetexplorer.weights.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.resnetexplorer.weights.WeightsException;

/** A stretch of a file as a stream; a refusal travels as the cause of an IOException. */
public final class SourceStream extends InputStream {

  private final ByteSource source;
  private final long end;
  private long position;

  public SourceStream(ByteSource source, long start, long end) {
    this.source = source;
    this.position = start;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    int now = (int) Math.min(count, end - position);
    if (count > 0 && now == 0) {
      return -1;
    }
    try {
      source.read(position, ByteBuffer.wrap(target, from, now));
    } catch (WeightsException e) {
      throw new IOException(e);
    }
    position += now;
    return now;
  }
}
