package org.resnetexplorer.weights.format.zip;

import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;

/**
 * Where the central directory of a zip archive lies, from the records at the end of the file.
 *
 * @param entries how many records it lists
 * @param size its bytes
 * @param offset where it begins
 */
record ZipEnd(long entries, long size, long offset) {

  private static final int END = 0x06054B50;
  private static final int LOCATOR = 0x07064B50;
  private static final int END_64 = 0x06064B50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END_64_LENGTH = 56;
  private static final int SHORT_LATER = 0xFFFF;
  private static final long LATER = 0xFFFF_FFFFL;

  static ZipEnd read(ByteSource source) throws WeightsException {
    long position = source.size() - END_LENGTH;
    if (position < 0) {
      throw Refusal.truncated(source.size(), Place.NOWHERE);
    }
    Cursor in = Cursor.toEnd(source, position);
    if (in.i32() != END) {
      throw noEnd(source);
    }
    long disks = in.u32();
    int here = in.u16();
    int all = in.u16();
    ZipEnd end = new ZipEnd(all, in.u32(), in.u32());
    int comment = in.u16();
    if (comment != 0) {
      throw Refusal.trailing(comment, in.place());
    }
    if (disks != 0 || here != all) {
      throw refuse("zip.end", position);
    }
    return hasLocator(source, position) ? wide(source, position, end) : narrow(end, position);
  }

  /** Bytes after the end record, or no end record at all: changed, or cut. */
  private static WeightsException noEnd(ByteSource source) throws WeightsException {
    long from = Math.max(0, source.size() - END_LENGTH - SHORT_LATER);
    byte[] tail = Cursor.toEnd(source, from).bytes((int) (source.size() - from));
    for (int at = tail.length - END_LENGTH; at >= 0; at--) {
      if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
        long after = tail.length - END_LENGTH - (long) at;
        return Refusal.trailing(after, new Place("", source.size() - after));
      }
    }
    return Refusal.truncated(source.size(), Place.NOWHERE);
  }

  private static boolean hasLocator(ByteSource source, long endPosition) throws WeightsException {
    long position = endPosition - LOCATOR_LENGTH;
    return position >= 0 && Cursor.toEnd(source, position).i32() == LOCATOR;
  }

  private static ZipEnd narrow(ZipEnd end, long position) throws WeightsException {
    if (end.entries == SHORT_LATER || end.size == LATER || end.offset == LATER) {
      throw refuse("zip.end", position);
    }
    return end.reaching(position);
  }

  private static ZipEnd wide(ByteSource source, long endPosition, ZipEnd narrow)
      throws WeightsException {
    long position = endPosition - LOCATOR_LENGTH - END_64_LENGTH;
    if (position < 0) {
      throw refuse("zip.end", endPosition);
    }
    Cursor in = Cursor.toEnd(source, position);
    boolean sound = in.i32() == END_64 && in.i64() == END_64_LENGTH - 12;
    in.skip(4);
    sound &= in.i64() == 0;
    long here = in.i64();
    ZipEnd end = new ZipEnd(in.i64(), in.i64(), in.i64());
    in.skip(4);
    sound &= in.i32() == 0;
    sound &= in.i64() == position;
    sound &= in.i32() == 1;
    sound &= here == end.entries;
    sound &= narrow.entries == SHORT_LATER || narrow.entries == end.entries;
    sound &= narrow.size == LATER || narrow.size == end.size;
    sound &= narrow.offset == LATER || narrow.offset == end.offset;
    if (!sound) {
      throw refuse("zip.end", position);
    }
    return end.reaching(position);
  }

  private ZipEnd reaching(long position) throws WeightsException {
    boolean inside = entries >= 0 && size >= 0 && offset >= 0 && size <= position;
    if (!inside || offset != position - size) {
      throw refuse("zip.end", position);
    }
    return this;
  }

  private static WeightsException refuse(String reason, long position) {
    return Refusal.of("zip", new Place("", position), Phrase.of(reason));
  }
}
