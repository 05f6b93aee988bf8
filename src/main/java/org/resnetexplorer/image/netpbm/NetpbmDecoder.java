package org.resnetexplorer.image.netpbm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;

/**
 * Netpbm's PBM, PGM and PPM, as text or packed, and gray PFM. Levels are stretched to 255 as Pillow
 * does, but for gray with more than 255 of them, which Pillow stretches to 65,535 and then cuts.
 */
public final class NetpbmDecoder implements Decoder {

  private static final int MAGIC = 2;
  private static final int BYTE = 255;
  private static final int SHORT = 65_535;

  /** What a file's first two letters say. */
  private record Kind(boolean text, boolean bits, boolean floats, int channels) {

    static Kind of(byte letter) {
      return switch (letter) {
        case '1' -> new Kind(true, true, false, 1);
        case '2' -> new Kind(true, false, false, 1);
        case '3' -> new Kind(true, false, false, 3);
        case '4' -> new Kind(false, true, false, 1);
        case '5' -> new Kind(false, false, false, 1);
        case '6' -> new Kind(false, false, false, 3);
        default -> new Kind(false, false, true, 1);
      };
    }
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException {
    Kind kind = Kind.of(file[1]);
    NetpbmText text = new NetpbmText(file, MAGIC);
    long width = text.number();
    long height = text.number();
    guard.checkSize(width, height);
    byte[] levels = new byte[(int) (width * height * kind.channels)];
    List<Mark> marks = new ArrayList<>();
    if (kind.bits) {
      bits(file, text, kind, levels, (int) width);
    } else if (kind.floats) {
      floats(file, text, levels, (int) width);
      marks.add(Mark.of("floatLevels"));
    } else {
      long most = text.number();
      if (most < 1 || most > SHORT) {
        throw damaged("levels up to " + most);
      }
      numbers(file, text, kind, levels, (int) most, guard);
      if (most > BYTE) {
        marks.add(Mark.of(kind.channels == 1 ? "gray16" : "depth16"));
      }
    }
    guard.checkStop();
    byte[] rgb = kind.channels == 3 ? levels : gray(levels);
    return new Decoded(new RgbImage((int) width, (int) height, rgb), ExifTurn.NONE, marks);
  }

  private static void bits(byte[] file, NetpbmText text, Kind kind, byte[] levels, int width)
      throws PictureException {
    int rowBytes = (width + 7) / 8;
    int start = text.place();
    if (!kind.text) {
      require(file, start, (long) rowBytes * (levels.length / width));
    }
    for (int i = 0; i < levels.length; i++) {
      int x = i % width;
      int bit =
          kind.text ? text.bit() : file[start + i / width * rowBytes + x / 8] >> 7 - x % 8 & 1;
      levels[i] = (byte) (bit == 1 ? 0 : BYTE);
    }
  }

  private static void numbers(
      byte[] file, NetpbmText text, Kind kind, byte[] levels, int most, DecodeGuard guard)
      throws PictureException {
    int bytes = most > BYTE ? 2 : 1;
    int start = text.place();
    if (!kind.text) {
      require(file, start, (long) levels.length * bytes);
    }
    int top = kind.channels == 1 && most > BYTE ? SHORT : BYTE;
    for (int i = 0; i < levels.length; i++) {
      int at = start + i * bytes;
      long value;
      if (kind.text) {
        value = text.number();
        if (value > most) {
          throw damaged("level " + value + " of " + most);
        }
      } else {
        value = bytes == 1 ? file[at] & 0xff : (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
      }
      levels[i] = (byte) Math.min(BYTE, Math.rint((double) value / most * top));
      if (i % SHORT == 0) {
        guard.checkStop();
      }
    }
  }

  /** Rows of fractions, the lowest first, whose scale says by its sign which byte is first. */
  private static void floats(byte[] file, NetpbmText text, byte[] levels, int width)
      throws PictureException {
    String scale = text.word();
    if (!scale.matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?") || !scale.matches(".*[1-9].*")) {
      throw damaged("the scale " + scale);
    }
    int start = text.place();
    require(file, start, 4L * levels.length);
    ByteOrder order = scale.startsWith("-") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteBuffer numbers = ByteBuffer.wrap(file).order(order);
    int height = levels.length / width;
    for (int i = 0; i < levels.length; i++) {
      int stored = (height - 1 - i / width) * width + i % width;
      levels[i] = (byte) Math.max(0, Math.min(BYTE, numbers.getFloat(start + 4 * stored)));
    }
  }

  private static byte[] gray(byte[] levels) {
    byte[] rgb = new byte[3 * levels.length];
    int i = 0;
    for (byte level : levels) {
      rgb[i++] = level;
      rgb[i++] = level;
      rgb[i++] = level;
    }
    return rgb;
  }

  private static void require(byte[] file, int start, long bytes) throws PictureException {
    if (bytes > file.length - start) {
      throw PictureException.of("truncated").with("Netpbm: " + bytes + " bytes of pixels");
    }
  }

  private static PictureException damaged(String what) {
    return PictureException.of("damaged", "Netpbm").with("Netpbm: " + what);
  }
}
