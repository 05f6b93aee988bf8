package org.resnetexplorer.image.bmp;

import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.LittleEndian;

/**
 * The run-length codes of a compressed BMP, read strictly: every row is filled to its end and none
 * further, and the picture ends where the file says so.
 *
 * <p>Programs repair anything else in different ways, so it is refused.
 */
final class BmpRuns {

  private static final int END_OF_ROW = 0;
  private static final int END_OF_PICTURE = 1;
  private static final int MOVE = 2;

  private final LittleEndian bytes;
  private final int width;
  private final int height;
  private final boolean halves;
  private final byte[] indices;
  private long at;
  private int x;
  private int y;

  private BmpRuns(LittleEndian bytes, BmpHeader header) {
    this.bytes = bytes;
    this.at = header.pixels();
    this.width = (int) header.width();
    this.height = (int) header.height();
    this.halves = header.bits() == 4;
    this.indices = new byte[width * height];
  }

  /** The colour numbers, the lowest row first. */
  static byte[] unpack(LittleEndian bytes, BmpHeader header, DecodeGuard guard)
      throws PictureException {
    BmpRuns runs = new BmpRuns(bytes, header);
    while (runs.next()) {
      guard.checkStop();
    }
    return runs.indices;
  }

  /** Reads to the end of a row; false after the last. */
  private boolean next() throws PictureException {
    while (true) {
      int count = bytes.unsigned8(at++);
      int value = bytes.unsigned8(at++);
      if (count > 0) {
        run(count, value);
      } else if (value > MOVE) {
        copy(value);
      } else if (value == MOVE) {
        throw damaged("a jump");
      } else {
        return endRow(value);
      }
    }
  }

  private boolean endRow(int code) throws PictureException {
    boolean last = y == height - 1;
    boolean pictureEnds = code == END_OF_PICTURE;
    // Some programs end the last row before they end the picture.
    boolean afterLast = pictureEnds && y == height && x == 0;
    if (!afterLast && (x != width || pictureEnds && !last || y == height)) {
      throw damaged("a row of " + x + " pixels");
    }
    x = 0;
    y++;
    return code == END_OF_ROW;
  }

  private void run(int count, int value) throws PictureException {
    require(count);
    for (int i = 0; i < count; i++) {
      put(halves ? (i % 2 == 0 ? value >> 4 : value & 15) : value);
    }
  }

  private void copy(int count) throws PictureException {
    require(count);
    if (halves && count % 2 == 1) {
      throw damaged("an odd number of half bytes, which Pillow reads differently");
    }
    int length = halves ? count / 2 : count;
    bytes.require(at, length);
    for (int i = 0; i < count; i++) {
      int value = bytes.unsigned8(at + (halves ? i / 2 : i));
      put(halves ? (i % 2 == 0 ? value >> 4 : value & 15) : value);
    }
    at += length + (length & 1);
  }

  private void require(int count) throws PictureException {
    if (y >= height || count > width - x) {
      throw damaged("a run beyond the picture");
    }
  }

  private void put(int index) {
    indices[y * width + x++] = (byte) index;
  }

  private PictureException damaged(String what) {
    return PictureException.of("damaged", "BMP").with("BMP: " + what + " at byte " + at);
  }
}
