package org.resnetexplorer.weights.format.zip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.StrictText;

/**
 * The records of a zip archive (PKWARE APPNOTE 6.3), read from the central directory alone and
 * compared with the local headers.
 *
 * <p>The JDK's own zip readers are of no use here: one cannot read what torch writes, the other
 * accepts archives in which two readers see two different contents.
 */
final class ZipDirectory {

  private static final int CENTRAL = 0x02014B50;
  private static final int LOCAL = 0x04034B50;
  private static final int MOST_ENTRIES = 100_000;
  private static final long LARGEST_DIRECTORY = 64L << 20;
  private static final int ALLOWED_FLAGS = 0x080E;
  private static final int DEFLATED = 8;
  private static final int FOLDER = 0x10;
  private static final int ZIP64_FIELD = 1;
  private static final long LATER = 0xFFFF_FFFFL;

  private final ByteSource source;
  private final ZipEnd end;

  private ZipDirectory(ByteSource source, ZipEnd end) {
    this.source = source;
    this.end = end;
  }

  /** All records in the order of the directory. */
  static List<ZipRecord> read(ByteSource source) throws WeightsException {
    ZipEnd end = ZipEnd.read(source);
    if (end.entries() > MOST_ENTRIES) {
      throw Refusal.limit(Phrase.of("entries"), end.entries(), MOST_ENTRIES, Place.NOWHERE);
    }
    if (end.size() > LARGEST_DIRECTORY) {
      throw Refusal.limit(Phrase.of("record"), end.size(), LARGEST_DIRECTORY, Place.NOWHERE);
    }
    ZipDirectory directory = new ZipDirectory(source, end);
    List<ZipRecord> records = directory.central();
    checkNames(records);
    List<ZipRecord> located = new ArrayList<>();
    for (ZipRecord record : records) {
      located.add(directory.locate(record));
    }
    directory.checkOrder(located);
    return located;
  }

  private List<ZipRecord> central() throws WeightsException {
    Cursor in = Cursor.record(source, "central directory", end.offset(), end.size());
    List<ZipRecord> records = new ArrayList<>();
    for (long i = 0; i < end.entries(); i++) {
      records.add(entry(in));
    }
    if (in.left() > 0) {
      throw refuse("zip.directory", in.place());
    }
    return records;
  }

  private static ZipRecord entry(Cursor in) throws WeightsException {
    Place place = in.place();
    if (in.i32() != CENTRAL) {
      throw refuse("zip.directory", place);
    }
    in.skip(4);
    int flags = in.u16();
    int method = in.u16();
    in.skip(4);
    long crc = in.u32();
    long packed = in.u32();
    long size = in.u32();
    int nameLength = in.u16();
    int extraLength = in.u16();
    int commentLength = in.u16();
    int disk = in.u16();
    in.skip(2);
    long attributes = in.u32();
    long offset = in.u32();
    String name =
        StrictText.utf8(in.bytes(nameLength)).orElseThrow(() -> refuse("zip.name", place));
    long[] sizes = {size, packed, offset};
    wide(in, extraLength, sizes);
    in.skip(commentLength);
    if ((flags & ~ALLOWED_FLAGS) != 0 || disk != 0 || (attributes & FOLDER) != 0) {
      throw Refusal.of("zip", new Place(name, place.position()), Phrase.of("zip.flags"));
    }
    if (method != 0 && method != DEFLATED) {
      throw Refusal.of("zip", new Place(name, place.position()), Phrase.of("zip.method"));
    }
    if (method == 0 && sizes[0] != sizes[1]) {
      throw Refusal.size(name, sizes[1], sizes[0], place);
    }
    return new ZipRecord(name, method == DEFLATED, crc, sizes[1], sizes[0], sizes[2], -1);
  }

  /** Puts the 64-bit numbers of the zip64 field in place of those that are 0xFFFFFFFF. */
  private static void wide(Cursor in, int extraLength, long[] numbers) throws WeightsException {
    Place place = in.place();
    long extraEnd = in.position() + extraLength;
    boolean found = false;
    while (in.position() < extraEnd) {
      int id = in.u16();
      int length = in.u16();
      long fieldEnd = in.position() + length;
      if (id == ZIP64_FIELD) {
        if (found) {
          throw refuse("zip.extra", place);
        }
        found = true;
        for (int i = 0; i < numbers.length; i++) {
          if (numbers[i] == LATER) {
            numbers[i] = in.i64();
          }
        }
      }
      if (in.position() > fieldEnd || fieldEnd > extraEnd) {
        throw refuse("zip.extra", place);
      }
      in.skip(fieldEnd - in.position());
    }
    for (long number : numbers) {
      if (number < 0 || number == LATER && !found) {
        throw refuse("zip.extra", place);
      }
    }
  }

  private static void checkNames(List<ZipRecord> records) throws WeightsException {
    Set<String> names = new HashSet<>();
    for (ZipRecord record : records) {
      String name = record.name();
      if (!names.add(name)) {
        throw Refusal.duplicate(name, record.place());
      }
      if (name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
        throw Refusal.of("zip", record.place(), Phrase.of("zip.name"));
      }
      for (String part : name.split("/", -1)) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
          throw Refusal.of("zip", record.place(), Phrase.of("zip.name"));
        }
      }
    }
  }

  /** Finds a record's bytes through its local header, which must tell the same. */
  private ZipRecord locate(ZipRecord record) throws WeightsException {
    if (record.offset() >= end.offset()) {
      throw refuse("zip.offset", record.place());
    }
    Cursor in =
        Cursor.record(source, record.name(), record.offset(), end.offset() - record.offset());
    boolean same = in.i32() == LOCAL;
    in.skip(2);
    int flags = in.u16();
    int method = in.u16();
    in.skip(16);
    int nameLength = in.u16();
    int extraLength = in.u16();
    byte[] name = in.bytes(nameLength);
    same &= StrictText.utf8(name).filter(record.name()::equals).isPresent();
    if (!same || (flags & 1) != 0 || method != (record.deflated() ? DEFLATED : 0)) {
      throw refuse("zip.local", record.place());
    }
    in.skip(extraLength);
    if (record.packed() > in.left()) {
      throw refuse("zip.offset", record.place());
    }
    return record.startingAt(in.position());
  }

  private void checkOrder(List<ZipRecord> records) throws WeightsException {
    List<ZipRecord> sorted = new ArrayList<>(records);
    sorted.sort(Comparator.comparingLong(ZipRecord::offset));
    long reached = 0;
    for (ZipRecord record : sorted) {
      if (record == sorted.get(0) ? record.offset() != 0 : record.offset() < reached) {
        throw refuse("zip.overlap", record.place());
      }
      reached = record.end();
    }
  }

  private static WeightsException refuse(String reason, Place place) {
    return Refusal.of("zip", place, Phrase.of(reason));
  }
}
