package org.resnetexplorer.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.resnetexplorer.image.tiff.TiffBlocks.Block;

/**
 * Collects the samples of all blocks as bytes, cut as Pillow cuts them: gray of more than 8 bits at
 * 255, colours of 16 bits to their high byte.
 */
final class TiffLevels {

  private static final int TOP = 255;

  private final TiffKind kind;
  private final ByteOrder order;
  private final int width;
  private final int height;
  private final int kept;
  private final byte[] levels;

  TiffLevels(TiffKind kind, boolean bigEndian, int width, int height) {
    this.kind = kind;
    this.order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    this.width = width;
    this.height = height;
    this.kept = kind.needed();
    this.levels = new byte[kept * width * height];
  }

  /** Shape {@code [H, W, kind.needed()]}; numbers of colours for a palette. */
  byte[] all() {
    return levels;
  }

  /** Takes the part of a block that lies in the picture. */
  void put(Block block, byte[] samples) {
    ByteBuffer buffer = ByteBuffer.wrap(samples).order(order);
    int rows = Math.min(block.height(), height - block.top());
    int columns = Math.min(block.width(), width - block.left());
    int together = kind.planar() ? 1 : kind.samples();
    int taken = kind.planar() ? 1 : kept;
    long rowBytes = ((long) block.width() * together * kind.bits() + 7) / 8;
    for (int y = 0; y < rows; y++) {
      long bit = 8 * rowBytes * y;
      int to = ((block.top() + y) * width + block.left()) * kept + block.plane();
      for (int x = 0; x < columns; x++, to += kept) {
        for (int k = 0; k < taken; k++) {
          long at = bit + (long) (x * together + k) * kind.bits();
          levels[to + k] = (byte) level(buffer, at);
        }
      }
    }
  }

  private int level(ByteBuffer buffer, long bit) {
    int at = (int) (bit >> 3);
    return switch (kind.bits()) {
      case 8 -> buffer.get(at);
      case 16 -> level16(buffer.getShort(at));
      case 32 -> level32(buffer, at);
      case 12 -> Math.min(TOP, bits12(buffer, at, (int) bit & 7));
      default -> few(buffer.get(at) & 0xff, (int) bit & 7);
    };
  }

  private int level16(short value) {
    return switch (kind.colour()) {
      case GRAY, GRAY_LIGHT_FIRST ->
          kind.numbers() == TiffKind.Numbers.SIGNED
              ? Math.max(0, Math.min(TOP, value))
              : Math.min(TOP, value & 0xffff);
      case PALETTE, RGB, RGB_PREMULTIPLIED, CMYK, YCBCR, LAB -> value >> 8;
    };
  }

  // Pillow takes unsigned numbers of 32 bits for signed ones.
  private int level32(ByteBuffer buffer, int at) {
    if (kind.numbers() == TiffKind.Numbers.FLOAT) {
      return (int) Math.max(0, Math.min(TOP, buffer.getFloat(at)));
    }
    return Math.max(0, Math.min(TOP, buffer.getInt(at)));
  }

  private static int bits12(ByteBuffer buffer, int at, int shift) {
    int two = (buffer.get(at) & 0xff) << 8 | buffer.get(at + 1) & 0xff;
    return shift == 0 ? two >> 4 : two & 0xfff;
  }

  private int few(int value, int shift) {
    int mask = (1 << kind.bits()) - 1;
    int sample = value >> 8 - kind.bits() - shift & mask;
    return kind.colour() == TiffKind.Colour.PALETTE ? sample : sample * TOP / mask;
  }
}
