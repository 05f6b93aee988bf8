package org.resnetexplorer.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.ExifOrientation;
import org.resnetexplorer.image.decode.ExifTurn;

/**
 * The first directory of a TIFF or BigTIFF file (TIFF 6.0, section 2), read strictly: every value
 * that is asked for lies in the file.
 */
final class TiffFile {

  static final int FILE_TYPE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int FILL_ORDER = 266;
  static final int MAKE = 271;
  static final int ORIENTATION = 274;
  static final int SAMPLES = 277;
  static final int PLANES = 284;
  static final int PREDICTOR = 317;
  static final int PALETTE = 320;
  static final int FURTHER_DIRECTORIES = 330;
  static final int EXTRA_SAMPLES = 338;
  static final int SAMPLE_FORMAT = 339;
  static final int DNG_VERSION = 50706;
  static final int PROFILE = 34675;
  static final int XMP = 700;
  static final int JPEG_TABLES = 347;
  static final int JPEG_FILE = 513;
  static final int JPEG_LENGTH = 514;
  static final int JPEG_RESTART = 515;
  static final int JPEG_Q_TABLES = 519;
  static final int JPEG_DC_TABLES = 520;
  static final int JPEG_AC_TABLES = 521;
  static final int CHROMA_SAMPLING = 530;
  static final int STRIP_OFFSETS = 273;
  static final int ROWS_PER_STRIP = 278;
  static final int STRIP_COUNTS = 279;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_COUNTS = 325;

  private static final int MAX_ENTRIES = 1000;
  private static final int MAX_PAGES = 65_536;
  private static final int BIG = 43;
  private static final int BYTE = 1;

  private final byte[] file;
  private final ByteBuffer buffer;
  private final boolean big;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private int pages;

  private record Entry(int type, long count, int place) {}

  private TiffFile(byte[] file) throws PictureException {
    this.file = file;
    ByteOrder order = file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    buffer = ByteBuffer.wrap(file).order(order);
    require(4, 4);
    big = unsigned16(2) == BIG;
    require(0, big ? 16 : 8);
  }

  /**
   * Reads the first directory.
   *
   * @throws PictureException if the file has no directory, or has one that leaves the file
   */
  static TiffFile parse(byte[] file) throws PictureException {
    TiffFile tiff = new TiffFile(file);
    long first = tiff.place(tiff.big ? 8 : 4);
    tiff.readDirectory(first);
    tiff.countPages(first);
    return tiff;
  }

  byte[] bytes() {
    return file;
  }

  /** Whether numbers have their high byte first. */
  boolean isBigEndian() {
    return buffer.order() == ByteOrder.BIG_ENDIAN;
  }

  int pages() {
    return pages;
  }

  boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** The first value of a tag, or another if the file does not have the tag. */
  long value(int tag, long otherwise) throws PictureException {
    long[] values = values(tag);
    return values.length == 0 ? otherwise : values[0];
  }

  /** The whole numbers of a tag; none if the file does not have it. */
  long[] values(int tag) throws PictureException {
    Entry entry = entries.get(tag);
    if (entry == null) {
      return new long[0];
    }
    int size = wholeSize(entry.type);
    if (size == 0) {
      throw damaged("tag " + tag + " of type " + entry.type);
    }
    require(entry.place, size * entry.count);
    long[] values = new long[(int) entry.count];
    for (int i = 0; i < values.length; i++) {
      int at = entry.place + i * size;
      values[i] =
          switch (size) {
            case 1 -> file[at] & 0xff;
            case 2 -> unsigned16(at);
            case 4 -> unsigned32(at);
            default -> buffer.getLong(at);
          };
    }
    return values;
  }

  /** The bytes of a tag, as of a text; none if the file does not have it as bytes. */
  byte[] block(int tag) throws PictureException {
    Entry entry = entries.get(tag);
    if (entry == null || size(entry.type) != 1) {
      return new byte[0];
    }
    require(entry.place, entry.count);
    return Arrays.copyOfRange(file, entry.place, entry.place + (int) entry.count);
  }

  /** The orientation, 1 to 8, from its tag or else from the XMP text. */
  int orientation() throws PictureException {
    Entry entry = entries.get(ORIENTATION);
    if (entry == null) {
      return ExifOrientation.read(new byte[0], block(XMP));
    }
    // Pillow does not take bytes for a number.
    boolean number = wholeSize(entry.type) > 0 && entry.type != BYTE;
    long value = number ? value(ORIENTATION, ExifTurn.NONE) : ExifTurn.NONE;
    return value >= 1 && value <= 8 ? (int) value : ExifTurn.NONE;
  }

  /** Bytes of one value of a type (TIFF 6.0, section 2, and BigTIFF); 0 for unknown types. */
  private static int size(int type) {
    return switch (type) {
      case 1, 2, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12, 16, 17, 18 -> 8;
      default -> 0;
    };
  }

  /** Bytes of one value of a type of whole numbers; 0 for other types. */
  private static int wholeSize(int type) {
    return switch (type) {
      case 1, 6 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 13 -> 4;
      case 16, 17, 18 -> 8;
      default -> 0;
    };
  }

  /** Width of the tiles in which a picture of this width is packed; its own if there are none. */
  long tileWidth(long width) throws PictureException {
    return value(TILE_WIDTH, width);
  }

  /** Height of the tiles or strips in which a picture of this height is packed. */
  long tileHeight(long height) throws PictureException {
    return has(TILE_WIDTH)
        ? value(TILE_HEIGHT, 0)
        : Math.min(height, value(ROWS_PER_STRIP, height));
  }

  private void readDirectory(long at) throws PictureException {
    int head = big ? 8 : 2;
    require(at, head);
    long count = big ? buffer.getLong((int) at) : unsigned16((int) at);
    if (count < 1 || count > MAX_ENTRIES) {
      throw damaged("directory of " + count + " entries");
    }
    require(at, head + count * entryBytes());
    for (int i = 0; i < count; i++) {
      int entry = (int) at + head + i * entryBytes();
      int type = unsigned16(entry + 2);
      long values = place(entry + 4);
      int field = entry + (big ? 12 : 8);
      boolean known = values >= 0 && values <= file.length;
      boolean inside = known && size(type) * values <= (big ? 8 : 4);
      long place = inside ? field : place(field);
      if (known && place >= 0 && place <= file.length) {
        entries.putIfAbsent(unsigned16(entry), new Entry(type, values, (int) place));
      }
    }
  }

  /** Counts the directories that can be reached without going in a circle. */
  private void countPages(long first) {
    Set<Long> seen = new HashSet<>();
    long at = first;
    int head = big ? 8 : 2;
    int foot = big ? 8 : 4;
    while (at >= 8 && at <= file.length - head && seen.size() < MAX_PAGES && seen.add(at)) {
      long count = big ? buffer.getLong((int) at) : unsigned16((int) at);
      boolean known = count >= 0 && count <= file.length;
      long next = known ? at + head + count * entryBytes() : file.length;
      at = next <= file.length - foot ? place((int) next) : 0;
    }
    pages = seen.size();
  }

  private int entryBytes() {
    return big ? 20 : 12;
  }

  /** A place in the file or a count, which BigTIFF writes with eight bytes. */
  private long place(int at) {
    return big ? buffer.getLong(at) : unsigned32(at);
  }

  private int unsigned16(int at) {
    return buffer.getShort(at) & 0xffff;
  }

  private long unsigned32(int at) {
    return Integer.toUnsignedLong(buffer.getInt(at));
  }

  void require(long at, long count) throws PictureException {
    if (at < 0 || count > file.length - at) {
      throw PictureException.of("truncated").with("TIFF: " + count + " bytes at byte " + at);
    }
  }

  static PictureException damaged(String what) {
    return PictureException.of("damaged", "TIFF").with("TIFF: " + what);
  }
}
