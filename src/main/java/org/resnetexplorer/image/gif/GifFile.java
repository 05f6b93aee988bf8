package org.resnetexplorer.image.gif;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.LittleEndian;

/**
 * The blocks of a GIF file (GIF89a specification): the screen, the first frame with its place and
 * colours, and how many frames there are.
 */
final class GifFile {

  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2c;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int TRAILER = 0x3b;
  private static final int NO_INDEX = -1;

  private final byte[] file;
  private final LittleEndian bytes;
  private byte @Nullable [] globalColours;
  private int transparentIndex = NO_INDEX;
  private @Nullable Frame first;
  private int frames;

  /**
   * The first frame.
   *
   * @param colours its palette, red, green and blue of each colour; null if the index is the gray
   *     level
   * @param transparentIndex the index of the transparent colour, or -1
   * @param data where its packed indices begin: the code size, then blocks
   */
  record Frame(
      int left,
      int top,
      int width,
      int height,
      boolean interlaced,
      byte @Nullable [] colours,
      int transparentIndex,
      int data) {}

  private GifFile(byte[] file) {
    this.file = file;
    this.bytes = new LittleEndian(file, "GIF");
  }

  static GifFile parse(byte[] file) throws PictureException {
    GifFile gif = new GifFile(file);
    int at = gif.screen();
    while (gif.first == null) {
      at = gif.block(at);
    }
    gif.countFrames(at);
    return gif;
  }

  int screenWidth() throws PictureException {
    return bytes.unsigned16(6);
  }

  int screenHeight() throws PictureException {
    return bytes.unsigned16(8);
  }

  Frame first() {
    if (first == null) {
      throw new IllegalStateException("parse() refuses a file without a frame");
    }
    return first;
  }

  /** The number of whole frames, at least 1. */
  int frames() {
    return frames;
  }

  private int screen() throws PictureException {
    int flags = bytes.unsigned8(10);
    globalColours = colours(flags, 13);
    return 13 + colourBytes(flags);
  }

  /** Reads a block and gives the place of the next. */
  private int block(int at) throws PictureException {
    int kind = bytes.unsigned8(at);
    if (kind == EXTENSION) {
      if (bytes.unsigned8(at + 1) == GRAPHIC_CONTROL && bytes.unsigned8(at + 2) >= 4) {
        transparentIndex = (bytes.unsigned8(at + 3) & 1) == 1 ? bytes.unsigned8(at + 6) : NO_INDEX;
      }
      return afterData(at + 2);
    }
    if (kind == FRAME) {
      return frame(at);
    }
    throw PictureException.of("damaged", "GIF").with("GIF: no block at byte " + at);
  }

  private int frame(int at) throws PictureException {
    int flags = bytes.unsigned8(at + 9);
    int data = at + 10 + colourBytes(flags);
    if (first == null) {
      byte[] own = colours(flags, at + 10);
      first =
          new Frame(
              bytes.unsigned16(at + 1),
              bytes.unsigned16(at + 3),
              bytes.unsigned16(at + 5),
              bytes.unsigned16(at + 7),
              (flags & 0x40) != 0,
              own == null ? globalColours : own,
              transparentIndex,
              data);
      return data;
    }
    frames++;
    return afterData(data + 1);
  }

  // What follows the first frame only says how many there are: damage there ends the counting.
  private void countFrames(int firstData) {
    frames = 1;
    try {
      int at = afterData(firstData + 1);
      while (bytes.unsigned8(at) != TRAILER) {
        at = block(at);
      }
    } catch (PictureException e) {
      return;
    }
  }

  private int afterData(int from) throws PictureException {
    int at = from;
    while (true) {
      int size = bytes.unsigned8(at);
      at += size + 1;
      if (size == 0) {
        return at;
      }
    }
  }

  private static int colourBytes(int flags) {
    return (flags & 0x80) == 0 ? 0 : 6 << (flags & 7);
  }

  private byte @Nullable [] colours(int flags, int at) throws PictureException {
    int count = colourBytes(flags);
    if (count == 0) {
      return null;
    }
    bytes.require(at, count);
    return Arrays.copyOfRange(file, at, at + count);
  }
}
