package org.resnetexplorer.image.bmp;

import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.LittleEndian;

/**
 * The run-length codes of a compressed BMP. Pixels that no code fills, because a row ends early or
 * a jump passes them, keep colour 0, as in Pillow.
 *
 * <p>A run beyond the end of its row is no valid code: programs repair it in different ways, so it
 * is refused.
 */
final class BmpRuns {

  private static final int END_OF_ROW = 0;
  private static final int END_OF_PICTURE = 1;
  private static final int JUMP = 2;

  private final LittleEndian bytes;
  private final DecodeGuard guard;
  private final long start;
  private final int width;
  private final int height;
  private final boolean halves;
  private final byte[] indices;
  private long at;
  private int x;
  private int y;
  private int filled;
  private boolean unlikePillow;

  private BmpRuns(LittleEndian bytes, BmpHeader header, DecodeGuard guard) {
    this.bytes = bytes;
    this.guard = guard;
    this.start = header.pixels();
    this.at = start;
    this.width = (int) header.width();
    this.height = (int) header.height();
    this.halves = header.bits() == 4;
    this.indices = new byte[width * height];
  }

  /**
   * The unpacked colour numbers.
   *
   * @param indices one a pixel, in the order in which the file stores its rows
   * @param complete whether the file fills every pixel
   * @param unlikePillow whether Pillow loses its place in the codes and shows something else
   */
  record Unpacked(byte[] indices, boolean complete, boolean unlikePillow) {}

  static Unpacked unpack(LittleEndian bytes, BmpHeader header, DecodeGuard guard)
      throws PictureException {
    BmpRuns runs = new BmpRuns(bytes, header, guard);
    while (runs.next()) {
      guard.checkStop();
    }
    boolean complete = runs.filled == runs.indices.length;
    return new Unpacked(runs.indices, complete, runs.unlikePillow);
  }

  /** Reads to the end of a row; false after the last. */
  private boolean next() throws PictureException {
    while (true) {
      int count = bytes.unsigned8(at++);
      int value = bytes.unsigned8(at++);
      if (count > 0) {
        run(count, value);
      } else if (value > JUMP) {
        copy(value);
      } else if (value == JUMP) {
        jump();
      } else if (value == END_OF_ROW) {
        x = 0;
        y++;
        // Some programs end the last row before they end the picture, others end only one of both.
        return y < height || peeksEndOfPicture();
      } else {
        return false;
      }
    }
  }

  private boolean peeksEndOfPicture() throws PictureException {
    return y == height
        && at + 2 <= bytes.length()
        && bytes.unsigned8(at) == 0
        && bytes.unsigned8(at + 1) == END_OF_PICTURE;
  }

  private void jump() throws PictureException {
    x += bytes.unsigned8(at++);
    y += bytes.unsigned8(at++);
    if (x > width || y > height) {
      throw damaged("a jump beyond the picture");
    }
    guard.checkStop();
  }

  private void run(int count, int value) throws PictureException {
    require(count);
    for (int i = 0; i < count; i++) {
      put(halves ? (i % 2 == 0 ? value >> 4 : value & 15) : value);
    }
  }

  private void copy(int count) throws PictureException {
    require(count);
    int length = halves ? (count + 1) / 2 : count;
    bytes.require(at, length);
    for (int i = 0; i < count; i++) {
      int value = bytes.unsigned8(at + (halves ? i / 2 : i));
      put(halves ? (i % 2 == 0 ? value >> 4 : value & 15) : value);
    }
    at += length + (length & 1);
    // Pillow takes half of an odd number of half bytes for one byte less, and aligns to even places
    // of the file instead of the codes.
    unlikePillow |= halves && count % 2 == 1 || start % 2 == 1;
  }

  private void require(int count) throws PictureException {
    if (y >= height || count > width - x) {
      throw damaged("a run beyond the picture");
    }
  }

  private void put(int index) {
    indices[y * width + x++] = (byte) index;
    filled++;
  }

  private PictureException damaged(String what) {
    return PictureException.of("damaged", "BMP").with("BMP: " + what + " at byte " + at);
  }
}
