package org.resnetexplorer.image.tga;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;

/** TGA with a palette, gray, or 16 to 32 bits of colour, as runs or not. */
public final class TgaDecoder implements Decoder {

  private static final int WITH_PALETTE = 1;
  private static final int COLOURS = 2;
  private static final int FIVE_BITS = 31;

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException {
    TgaHeader header = TgaHeader.parse(file);
    int width = header.width();
    int height = header.height();
    guard.checkSize(width, height);
    byte[] pixels = pixels(file, header, guard);
    int bytes = header.bits() / 8;
    byte[] rgb = new byte[3 * width * height];
    int highest = 0;
    for (int i = 0; i < width * height; i++) {
      int x = header.fromRight() ? width - 1 - i % width : i % width;
      int y = header.fromTop() ? i / width : height - 1 - i / width;
      int to = 3 * (y * width + x);
      if (header.kind() == WITH_PALETTE) {
        int index = pixels[i] & 0xff;
        highest = Math.max(highest, index);
        indexed(file, header, index, rgb, to);
      } else if (header.kind() == COLOURS) {
        colour(pixels, i * bytes, header.bits(), rgb, to);
      } else {
        byte level = pixels[i * bytes];
        rgb[to] = level;
        rgb[to + 1] = level;
        rgb[to + 2] = level;
      }
    }
    guard.checkStop();
    return new Decoded(new RgbImage(width, height, rgb), ExifTurn.NONE, marks(header, highest));
  }

  private static List<Mark> marks(TgaHeader header, int highest) {
    List<Mark> marks = new ArrayList<>();
    boolean alpha = header.kind() != WITH_PALETTE && (header.bits() == 16 || header.bits() == 32);
    if (alpha || header.kind() == WITH_PALETTE && header.paletteBits() != 24) {
      marks.add(Mark.of("transparency"));
    }
    int colours = header.paletteStart() + header.palette();
    if (header.kind() == WITH_PALETTE && highest >= colours) {
      marks.add(Mark.of("noColour", colours));
    }
    return marks;
  }

  private static void indexed(byte[] file, TgaHeader header, int index, byte[] rgb, int to) {
    int stored = index - header.paletteStart();
    if (stored >= 0 && stored < header.palette()) {
      int bytes = header.paletteBits() / 8;
      colour(file, header.paletteAt() + stored * bytes, header.paletteBits(), rgb, to);
    }
  }

  private static void colour(byte[] from, int at, int bits, byte[] rgb, int to) {
    if (bits == 16) {
      int pixel = from[at] & 0xff | (from[at + 1] & 0xff) << 8;
      for (int channel = 0; channel < 3; channel++) {
        int level = pixel >> 10 - 5 * channel & FIVE_BITS;
        rgb[to + channel] = (byte) (level * 255 / FIVE_BITS);
      }
      return;
    }
    rgb[to] = from[at + 2];
    rgb[to + 1] = from[at + 1];
    rgb[to + 2] = from[at];
  }

  /** The pixels without runs, in the order of the file. */
  private static byte[] pixels(byte[] file, TgaHeader header, DecodeGuard guard)
      throws PictureException {
    int bytes = header.bits() / 8;
    byte[] pixels = new byte[header.width() * header.height() * bytes];
    int at = header.pixelsAt();
    if (!header.runs()) {
      require(file, at, pixels.length);
      System.arraycopy(file, at, pixels, 0, pixels.length);
      return pixels;
    }
    for (int to = 0; to < pixels.length; ) {
      require(file, at, 1 + bytes);
      int code = file[at++] & 0xff;
      int count = (code & 0x7f) + 1;
      boolean run = code > 0x7f;
      if (count * bytes > pixels.length - to) {
        throw PictureException.of("damaged", "TGA").with("TGA: a run beyond the picture");
      }
      if (!run) {
        require(file, at, count * bytes);
      }
      for (int i = 0; i < count * bytes; i++) {
        pixels[to++] = file[at + (run ? i % bytes : i)];
      }
      at += run ? bytes : count * bytes;
      guard.checkStop();
    }
    return pixels;
  }

  private static void require(byte[] file, long at, long count) throws PictureException {
    if (count > file.length - at) {
      throw PictureException.of("truncated").with("TGA: " + count + " bytes at byte " + at);
    }
  }
}
