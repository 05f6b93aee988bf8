package org.resnetexplorer.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.resnetexplorer.image.RgbImage;

/**
 * Writes PNG files of 8 bits a channel: RGB if every pixel is opaque, else RGBA (W3C PNG
 * specification). The bytes depend on the pixels alone, so equal pictures make equal files.
 */
public final class PngWriter {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int RGB = 2;
  private static final int RGBA = 6;
  private static final int FILTER_NONE = 0;
  private static final int FILTER_SUB = 1;
  private static final int FILTER_UP = 2;

  private PngWriter() {}

  /**
   * Writes a picture; the file appears whole or not at all.
   *
   * @param argb pixels as {@code 0xAARRGGBB}, row after row, colours not multiplied with alpha
   */
  public static void write(Path file, int width, int height, int[] argb) throws IOException {
    AtomicFile.write(file, encode(width, height, argb));
  }

  /** Writes an opaque picture; the file appears whole or not at all. */
  public static void write(Path file, RgbImage image) throws IOException {
    write(file, image.width(), image.height(), image.toArgb());
  }

  /**
   * The bytes of a PNG file.
   *
   * @param argb pixels as {@code 0xAARRGGBB}, row after row, colours not multiplied with alpha
   */
  public static byte[] encode(int width, int height, int[] argb) {
    if (width < 1 || height < 1 || (long) width * height != argb.length) {
      throw new IllegalArgumentException(width + " x " + height + " pixels are not " + argb.length);
    }
    boolean alpha = hasAlpha(argb);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) (alpha ? RGBA : RGB));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", pixels(width, height, argb, alpha ? 4 : 3));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static boolean hasAlpha(int[] argb) {
    for (int pixel : argb) {
      if (pixel >>> 24 != 0xff) {
        return true;
      }
    }
    return false;
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
    chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, data.length + 4);
    out.writeBytes(chunk.putInt((int) crc.getValue()).array());
  }

  private static byte[] pixels(int width, int height, int[] argb, int channels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater();
    try {
      byte[] packed = new byte[1 << 16];
      byte[] above = new byte[width * channels];
      byte[] row = new byte[width * channels];
      for (int y = 0; y < height; y++) {
        fill(row, argb, y * width, channels);
        deflater.setInput(filtered(row, above, channels));
        while (!deflater.needsInput()) {
          out.write(packed, 0, deflater.deflate(packed));
        }
        byte[] used = above;
        above = row;
        row = used;
      }
      deflater.finish();
      while (!deflater.finished()) {
        out.write(packed, 0, deflater.deflate(packed));
      }
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static void fill(byte[] row, int[] argb, int start, int channels) {
    for (int i = 0, pixel = start; i < row.length; i += channels, pixel++) {
      int value = argb[pixel];
      row[i] = (byte) (value >> 16);
      row[i + 1] = (byte) (value >> 8);
      row[i + 2] = (byte) value;
      if (channels == 4) {
        row[i + 3] = (byte) (value >>> 24);
      }
    }
  }

  /** The row with the filter that leaves the smallest numbers, as the specification advises. */
  private static byte[] filtered(byte[] row, byte[] above, int channels) {
    byte[] best = filtered(row, above, channels, FILTER_NONE);
    for (int filter : new int[] {FILTER_SUB, FILTER_UP}) {
      byte[] candidate = filtered(row, above, channels, filter);
      if (magnitude(candidate) < magnitude(best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static byte[] filtered(byte[] row, byte[] above, int channels, int filter) {
    byte[] out = new byte[row.length + 1];
    out[0] = (byte) filter;
    for (int i = 0; i < row.length; i++) {
      int base =
          switch (filter) {
            case FILTER_SUB -> i < channels ? 0 : row[i - channels];
            case FILTER_UP -> above[i];
            default -> 0;
          };
      out[i + 1] = (byte) (row[i] - base);
    }
    return out;
  }

  private static long magnitude(byte[] row) {
    long sum = 0;
    for (byte value : row) {
      sum += Math.abs(value);
    }
    return sum;
  }
}
