package org.resnetexplorer.weights.format.zip;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.StoredBytes;

/** The bytes of zip records: checks them as a whole, and gives them out. */
final class ZipContent {

  private static final int CHUNK = 1 << 18;
  private static final long SMALL = 1 << 20;
  private static final long HIGHEST_RATIO = 100;

  private final ByteSource source;

  /** The record unpacked last; its tensors are read one after the other. */
  private ZipRecord unpacked = new ZipRecord("", false, 0, 0, 0, 0, -1);

  private byte[] bytes = {};

  ZipContent(ByteSource source) {
    this.source = source;
  }

  /** Takes in the unpacked bytes of a record, piece by piece. */
  private interface Sink {
    void take(byte[] piece, int count);
  }

  /**
   * Reads a record from end to end.
   *
   * @param checksums whether the archive has checksums
   * @throws WeightsException if it unpacks to another size, or has another checksum, than declared
   */
  void check(ZipRecord record, boolean checksums) throws WeightsException {
    if (record.deflated() && record.size() > SMALL) {
      long ratio = record.size() / Math.max(1, record.packed());
      if (ratio > HIGHEST_RATIO) {
        throw Refusal.limit(Phrase.of("ratio"), ratio, HIGHEST_RATIO, record.place());
      }
    }
    if (!record.deflated() && !checksums) {
      return;
    }
    CRC32 crc = new CRC32();
    read(record, (piece, count) -> crc.update(piece, 0, count));
    if (checksums && crc.getValue() != record.crc()) {
      throw Refusal.of("checksum", record.place(), record.name());
    }
  }

  /** The whole of a record that was checked before. */
  byte[] bytes(ZipRecord record) throws WeightsException {
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(record.size()));
    read(record, (piece, count) -> out.put(piece, 0, count));
    return out.array();
  }

  /** The first bytes of a record that was checked before. */
  byte[] head(ZipRecord record, int count) throws WeightsException {
    return Arrays.copyOf(unpacked(record), count);
  }

  /** The record as a block of numbers. */
  StoredBytes stored(ZipRecord record) {
    return record.deflated()
        ? new Deflated(this, record)
        : new StoredBytes.Plain(source, record.start(), record.size());
  }

  private void read(ZipRecord record, Sink sink) throws WeightsException {
    if (record.deflated()) {
      inflate(record, sink);
    } else {
      byte[] piece = new byte[(int) Math.min(CHUNK, record.size())];
      for (long at = 0; at < record.size(); at += piece.length) {
        int count = (int) Math.min(piece.length, record.size() - at);
        source.read(record.start() + at, ByteBuffer.wrap(piece, 0, count));
        sink.take(piece, count);
      }
    }
  }

  private void inflate(ZipRecord record, Sink sink) throws WeightsException {
    Inflater inflater = new Inflater(true);
    try {
      long total = inflate(record, inflater, sink);
      if (total != record.size() || !inflater.finished()) {
        throw Refusal.size(record.name(), total, record.size(), record.place());
      }
      if (inflater.getBytesRead() != record.packed()) {
        throw Refusal.of("zip", record.place(), Phrase.of("zip.deflate"));
      }
    } catch (DataFormatException e) {
      throw Refusal.because(e, "zip", record.place(), Phrase.of("zip.deflate"));
    } finally {
      inflater.end();
    }
  }

  /** Unpacks until the stream ends, its input ends, or one byte more than declared came out. */
  private long inflate(ZipRecord record, Inflater inflater, Sink sink)
      throws WeightsException, DataFormatException {
    byte[] packed = new byte[(int) Math.min(CHUNK, record.packed())];
    byte[] piece = new byte[CHUNK];
    long read = 0;
    long total = 0;
    while (!inflater.finished() && !inflater.needsDictionary()) {
      if (inflater.needsInput()) {
        int count = (int) Math.min(packed.length, record.packed() - read);
        if (count == 0) {
          return total;
        }
        source.read(record.start() + read, ByteBuffer.wrap(packed, 0, count));
        inflater.setInput(packed, 0, count);
        read += count;
      }
      int count = inflater.inflate(piece, 0, (int) Math.min(CHUNK, record.size() + 1 - total));
      total += count;
      if (total > record.size()) {
        return total;
      }
      sink.take(piece, count);
    }
    return total;
  }

  private byte[] unpacked(ZipRecord record) throws WeightsException {
    if (!unpacked.equals(record)) {
      bytes = new byte[0];
      bytes = bytes(record);
      unpacked = record;
    }
    return bytes;
  }

  /** A packed record; it is unpacked as a whole when its first number is asked for. */
  private record Deflated(ZipContent content, ZipRecord record) implements StoredBytes {

    @Override
    public long length() {
      return record.size();
    }

    @Override
    public void read(long position, ByteBuffer target) throws WeightsException {
      target.put(content.unpacked(record), (int) position, target.remaining());
    }

    @Override
    public void checkUnchanged() throws WeightsException {
      content.source.checkUnchanged();
    }
  }
}
