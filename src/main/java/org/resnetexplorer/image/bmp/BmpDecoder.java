package org.resnetexplorer.image.bmp;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;
import org.resnetexplorer.image.decode.LittleEndian;

/** BMP of 1 to 32 bits, with runs or without; the fourth byte of a 32-bit pixel is dropped. */
public final class BmpDecoder implements Decoder {

  private static final int COLOURS = 256;

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException {
    LittleEndian bytes = new LittleEndian(file, "BMP");
    BmpHeader header = BmpHeader.parse(bytes);
    guard.checkSize(header.width(), header.height());
    if (header.runs()) {
      return runs(file, bytes, header, guard);
    }
    bytes.require(header.pixels(), header.rowBytes() * header.height());
    int width = (int) header.width();
    int height = (int) header.height();
    byte[] rgb = new byte[3 * width * height];
    byte[] colours = colours(file, header);
    int highest = 0;
    for (int y = 0; y < height; y++) {
      int stored = header.topDown() ? y : height - 1 - y;
      int from = (int) (header.pixels() + stored * header.rowBytes());
      int to = 3 * y * width;
      switch (header.bits()) {
        case 16 -> row16(file, from, rgb, to, width, header.masks());
        case 24 -> row24(file, from, rgb, to, width);
        case 32 -> row32(file, from, rgb, to, width, header.masks());
        default -> {
          int row = rowIndexed(file, from, rgb, to, width, header.bits(), colours);
          highest = Math.max(highest, row);
        }
      }
      guard.checkStop();
    }
    return decoded(new RgbImage(width, height, rgb), header, highest);
  }

  private static Decoded decoded(RgbImage image, BmpHeader header, int highest) {
    List<Mark> marks = new ArrayList<>();
    if (header.colours() > 0 && highest >= header.colours()) {
      marks.add(Mark.of("noColour", header.colours()));
    }
    return new Decoded(image, ExifTurn.NONE, marks);
  }

  private static Decoded runs(byte[] file, LittleEndian bytes, BmpHeader header, DecodeGuard guard)
      throws PictureException {
    BmpRuns.Unpacked unpacked = BmpRuns.unpack(bytes, header, guard);
    byte[] indices = unpacked.indices();
    byte[] colours = colours(file, header);
    int width = (int) header.width();
    int height = (int) header.height();
    byte[] rgb = new byte[3 * indices.length];
    int highest = 0;
    for (int i = 0; i < indices.length; i++) {
      int index = indices[i] & 0xff;
      highest = Math.max(highest, index);
      int row = header.topDown() ? i / width : height - 1 - i / width;
      System.arraycopy(colours, 3 * index, rgb, 3 * (row * width + i % width), 3);
    }
    Decoded decoded = decoded(new RgbImage(width, height, rgb), header, highest);
    List<Mark> marks = new ArrayList<>(decoded.marks());
    if (!unpacked.complete()) {
      marks.add(Mark.of("leftOut"));
    }
    if (unpacked.unlikePillow()) {
      marks.add(Mark.of("misread"));
    }
    return new Decoded(decoded.image(), ExifTurn.NONE, marks);
  }

  private static byte[] colours(byte[] file, BmpHeader header) {
    byte[] colours = new byte[3 * COLOURS];
    for (int i = 0; i < header.colours(); i++) {
      int at = (int) header.palette() + i * header.colourBytes();
      colours[3 * i] = file[at + 2];
      colours[3 * i + 1] = file[at + 1];
      colours[3 * i + 2] = file[at];
    }
    return colours;
  }

  /** Writes a row of palette indices and gives the highest index met. */
  private static int rowIndexed(
      byte[] file, int from, byte[] rgb, int to, int width, int bits, byte[] colours) {
    int perByte = 8 / bits;
    int mask = (1 << bits) - 1;
    int highest = 0;
    for (int x = 0; x < width; x++) {
      int shift = 8 - bits * (x % perByte + 1);
      int index = file[from + x / perByte] >> shift & mask;
      highest = Math.max(highest, index);
      System.arraycopy(colours, 3 * index, rgb, to + 3 * x, 3);
    }
    return highest;
  }

  private static void row16(
      byte[] file, int from, byte[] rgb, int to, int width, BmpHeader.Masks masks) {
    int greenMax = masks.equals(BmpHeader.Masks.BITS_565) ? 63 : 31;
    int redShift = greenMax == 63 ? 11 : 10;
    for (int x = 0; x < width; x++) {
      int pixel = file[from + 2 * x] & 0xff | (file[from + 2 * x + 1] & 0xff) << 8;
      rgb[to + 3 * x] = (byte) ((pixel >> redShift & 31) * 255 / 31);
      rgb[to + 3 * x + 1] = (byte) ((pixel >> 5 & greenMax) * 255 / greenMax);
      rgb[to + 3 * x + 2] = (byte) ((pixel & 31) * 255 / 31);
    }
  }

  private static void row24(byte[] file, int from, byte[] rgb, int to, int width) {
    for (int i = 0; i < 3 * width; i += 3) {
      rgb[to + i] = file[from + i + 2];
      rgb[to + i + 1] = file[from + i + 1];
      rgb[to + i + 2] = file[from + i];
    }
  }

  private static void row32(
      byte[] file, int from, byte[] rgb, int to, int width, BmpHeader.Masks masks) {
    int red = Integer.numberOfTrailingZeros(masks.red()) / 8;
    int green = Integer.numberOfTrailingZeros(masks.green()) / 8;
    int blue = Integer.numberOfTrailingZeros(masks.blue()) / 8;
    for (int x = 0; x < width; x++) {
      int pixel = from + 4 * x;
      rgb[to + 3 * x] = file[pixel + red];
      rgb[to + 3 * x + 1] = file[pixel + green];
      rgb[to + 3 * x + 2] = file[pixel + blue];
    }
  }
}
