package org.resnetexplorer.diagram.svg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Packs pixels as a PNG file (W3C PNG, second edition): 8-bit RGBA, no filter, one IDAT. */
final class PngBytes {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte BIT_DEPTH = 8;
  private static final byte RGBA = 6;

  private PngBytes() {}

  static byte[] of(int[] argb, int columns, int rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(columns).putInt(rows);
    header.put(BIT_DEPTH).put(RGBA);
    chunk(file, "IHDR", header.array());
    chunk(file, "IDAT", deflated(scanLines(argb, columns, rows)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] scanLines(int[] argb, int columns, int rows) {
    ByteBuffer lines = ByteBuffer.allocate(rows * (1 + 4 * columns));
    for (int row = 0; row < rows; row++) {
      lines.put((byte) 0);
      for (int column = 0; column < columns; column++) {
        lines.putInt(Integer.rotateLeft(argb[row * columns + column], 8));
      }
    }
    return lines.array();
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
    file.writeBytes(chunk.array());
  }
}
