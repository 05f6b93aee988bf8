package org.resnetexplorer.weights.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * Reads little-endian numbers one after the other from a bounded stretch of a file.
 *
 * <p>Before anything is allocated or read, the cursor checks that the bytes are there.
 */
public final class Cursor {

  private static final int BUFFER = 8192;

  private final ByteSource source;
  private final String record;
  private final long end;
  private final boolean wholeFile;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);

  /** File position of the byte after the buffer's last. */
  private long bufferEnd;

  private Cursor(ByteSource source, String record, long start, long end, boolean wholeFile) {
    this.source = source;
    this.record = record;
    this.bufferEnd = start;
    this.end = end;
    this.wholeFile = wholeFile;
  }

  /** From a position to the end of the file; a lack of bytes means that the file was cut. */
  public static Cursor toEnd(ByteSource source, long start) {
    return new Cursor(source, "", start, source.size(), true);
  }

  /** A record inside a file; a lack of bytes means that the record contradicts itself. */
  public static Cursor record(ByteSource source, String record, long start, long length) {
    return new Cursor(source, record, start, start + length, false);
  }

  /** Position in the file of the next byte. */
  public long position() {
    return bufferEnd - buffer.remaining();
  }

  public long left() {
    return end - position();
  }

  public Place place() {
    return new Place(record, position());
  }

  /** Refuses if fewer than that many bytes are left. */
  public void require(long count) throws WeightsException {
    if (count < 0 || count > left()) {
      throw wholeFile
          ? Refusal.truncated(source.size(), place())
          : Refusal.of("truncated.record", place(), record);
    }
  }

  public int u8() throws WeightsException {
    return Byte.toUnsignedInt(fill(1).get());
  }

  public int u16() throws WeightsException {
    return Short.toUnsignedInt(fill(2).getShort());
  }

  public int i32() throws WeightsException {
    return fill(4).getInt();
  }

  public long u32() throws WeightsException {
    return Integer.toUnsignedLong(i32());
  }

  public long i64() throws WeightsException {
    return fill(8).getLong();
  }

  public byte[] bytes(int count) throws WeightsException {
    require(count);
    byte[] out = new byte[count];
    int buffered = Math.min(count, buffer.remaining());
    buffer.get(out, 0, buffered);
    if (buffered < count) {
      source.read(bufferEnd, ByteBuffer.wrap(out, buffered, count - buffered));
      bufferEnd += count - buffered;
    }
    return out;
  }

  public void skip(long count) throws WeightsException {
    require(count);
    long target = position() + count;
    if (count <= buffer.remaining()) {
      buffer.position(buffer.position() + (int) count);
    } else {
      buffer.limit(0);
      bufferEnd = target;
    }
  }

  /** The characters up to a line feed, which is consumed; each must be ASCII. */
  public String asciiLine(int longest) throws WeightsException {
    StringBuilder line = new StringBuilder();
    for (int next = u8(); next != '\n'; next = u8()) {
      if (next >= 0x80) {
        throw Refusal.of("pickle", place(), Phrase.of("text"));
      }
      if (line.length() == longest) {
        throw Refusal.limit(Phrase.of("line"), line.length() + 1L, longest, place());
      }
      line.append((char) next);
    }
    return line.toString();
  }

  /** Text of that many bytes, which must be well-formed UTF-8. */
  public String utf8(int count) throws WeightsException {
    Place start = place();
    return StrictText.utf8(bytes(count))
        .orElseThrow(() -> Refusal.of("pickle", start, Phrase.of("text")));
  }

  /** Text of that many bytes, which must be ASCII. */
  public String ascii(int count) throws WeightsException {
    Place start = place();
    String text = new String(bytes(count), StandardCharsets.ISO_8859_1);
    if (text.chars().anyMatch(c -> c >= 0x80)) {
      throw Refusal.of("pickle", start, Phrase.of("text"));
    }
    return text;
  }

  private ByteBuffer fill(int count) throws WeightsException {
    if (buffer.remaining() < count) {
      require(count);
      long position = position();
      buffer.clear().limit((int) Math.min(BUFFER, end - position));
      bufferEnd = position;
      try {
        source.read(position, buffer);
      } finally {
        bufferEnd = position + buffer.position();
        buffer.flip();
      }
    }
    return buffer;
  }
}
