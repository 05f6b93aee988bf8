package org.resnetexplorer.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.jpeg.JpegFile;

/**
 * The first directory of a TIFF file (TIFF 6.0, section 2), read strictly: every value it names and
 * every strip or tile of pixels lies in the file.
 */
final class TiffFile {

  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int FILL_ORDER = 266;
  static final int ORIENTATION = 274;
  static final int SAMPLES = 277;
  static final int PLANES = 284;
  static final int PREDICTOR = 317;
  static final int PALETTE = 320;
  static final int EXTRA_SAMPLES = 338;
  static final int SAMPLE_FORMAT = 339;
  static final int PROFILE = 34675;

  private static final int STRIP_OFFSETS = 273;
  private static final int ROWS_PER_STRIP = 278;
  private static final int STRIP_COUNTS = 279;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_COUNTS = 325;

  private static final int MAX_ENTRIES = 1000;
  private static final int MAX_PAGES = 65_536;
  private static final int ENTRY = 12;
  private static final int UNCOMPRESSED = 1;
  private static final int JPEG = 7;
  private static final int BYTE = 1;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private final byte[] file;
  private final ByteBuffer buffer;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private int pages;

  private record Entry(int type, long count, int place) {}

  private TiffFile(byte[] file) {
    this.file = file;
    ByteOrder order = file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    buffer = ByteBuffer.wrap(file).order(order);
  }

  /**
   * Reads the first directory.
   *
   * @throws PictureException if the file has no directory, or has one that leaves the file
   */
  static TiffFile parse(byte[] file) throws PictureException {
    TiffFile tiff = new TiffFile(file);
    tiff.require(4, 4);
    if (tiff.unsigned16(2) != 42) {
      throw PictureException.of("tiffKind").with("TIFF: BigTIFF");
    }
    tiff.readDirectory(tiff.unsigned32(4));
    tiff.countPages(tiff.unsigned32(4));
    return tiff;
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

  /** The unsigned values of a tag; none if the file does not have it. */
  long[] values(int tag) throws PictureException {
    Entry entry = entries.get(tag);
    if (entry == null) {
      return new long[0];
    }
    int size = size(entry.type);
    if (size == 0) {
      throw damaged("tag " + tag + " of type " + entry.type);
    }
    require(entry.place, size * entry.count);
    long[] values = new long[(int) entry.count];
    for (int i = 0; i < values.length; i++) {
      int at = entry.place + i * size;
      values[i] =
          switch (entry.type) {
            case BYTE -> file[at] & 0xff;
            case SHORT -> unsigned16(at);
            default -> unsigned32(at);
          };
    }
    return values;
  }

  private static int size(int type) {
    return switch (type) {
      case BYTE -> 1;
      case SHORT -> 2;
      case LONG -> 4;
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

  /**
   * Refuses the file if it lacks pixels: strips or tiles that are not there, that lie outside the
   * file, or that are too short for what they hold.
   *
   * @param rowBits bits of a row of one plane
   */
  void checkPixels(long width, long height, long rowBits, int planes) throws PictureException {
    boolean tiled = has(TILE_WIDTH);
    long tileWidth = tileWidth(width);
    long tileHeight = tileHeight(height);
    if (tileWidth < 1 || tileHeight < 1) {
      throw damaged("tiles of " + tileWidth + " x " + tileHeight);
    }
    long[] offsets = values(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
    long[] counts = values(tiled ? TILE_COUNTS : STRIP_COUNTS);
    long down = (height + tileHeight - 1) / tileHeight;
    long needed = down * ((width + tileWidth - 1) / tileWidth) * planes;
    if (offsets.length < needed || counts.length < needed) {
      throw damaged(offsets.length + " strips instead of " + needed);
    }
    long rowBytes = ((tiled ? rowBits / width * tileWidth : rowBits) + 7) / 8;
    boolean raw = value(COMPRESSION, UNCOMPRESSED) == UNCOMPRESSED;
    for (int i = 0; i < needed; i++) {
      require(offsets[i], counts[i]);
      long rows = tiled ? tileHeight : Math.min(tileHeight, height - i % down * tileHeight);
      if (counts[i] == 0 || raw && counts[i] < rowBytes * rows) {
        throw PictureException.of("truncated").with("TIFF: strip " + i);
      }
      if (value(COMPRESSION, UNCOMPRESSED) == JPEG) {
        checkJpeg((int) offsets[i], (int) counts[i], tileWidth, tileHeight);
      }
    }
  }

  /** Refuses a JPEG that is larger than the strip it stands for. */
  private void checkJpeg(int offset, int count, long width, long height) throws PictureException {
    JpegFile.Frame frame = JpegFile.parse(Arrays.copyOfRange(file, offset, offset + count)).frame();
    if (frame.width() > width || frame.height() > height) {
      throw damaged("a strip of " + frame.width() + " x " + frame.height() + " pixels");
    }
  }

  private void readDirectory(long at) throws PictureException {
    require(at, 2);
    int count = unsigned16((int) at);
    if (count == 0 || count > MAX_ENTRIES) {
      throw damaged("directory of " + count + " entries");
    }
    require(at, 2 + (long) count * ENTRY);
    for (int i = 0; i < count; i++) {
      int entry = (int) at + 2 + i * ENTRY;
      int type = unsigned16(entry + 2);
      long values = unsigned32(entry + 4);
      boolean inside = size(type) * values <= 4;
      long place = inside ? entry + 8 : unsigned32(entry + 8);
      boolean known = place <= file.length && values <= file.length;
      if (known) {
        entries.putIfAbsent(unsigned16(entry), new Entry(type, values, (int) place));
      }
    }
  }

  /** Counts the directories that can be reached without going in a circle. */
  private void countPages(long first) {
    Set<Long> seen = new HashSet<>();
    long at = first;
    while (at >= 8 && at <= file.length - 2 && seen.size() < MAX_PAGES && seen.add(at)) {
      long next = at + 2 + (long) unsigned16((int) at) * ENTRY;
      at = next <= file.length - 4 ? unsigned32((int) next) : 0;
    }
    pages = seen.size();
  }

  private int unsigned16(int at) {
    return buffer.getShort(at) & 0xffff;
  }

  private long unsigned32(int at) {
    return Integer.toUnsignedLong(buffer.getInt(at));
  }

  private void require(long at, long count) throws PictureException {
    if (at < 0 || count > file.length - at) {
      throw PictureException.of("truncated").with("TIFF: " + count + " bytes at byte " + at);
    }
  }

  private static PictureException damaged(String what) {
    return PictureException.of("damaged", "TIFF").with("TIFF: " + what);
  }
}
