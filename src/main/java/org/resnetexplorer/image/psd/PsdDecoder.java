package org.resnetexplorer.image.psd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.Cmyk;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;
import org.resnetexplorer.image.decode.PackBits;

/**
 * Photoshop's PSD of 8 bits in gray, palette colours, RGB and CMYK: the picture of all layers
 * together that a file holds behind its layers (Adobe Photoshop File Formats Specification).
 */
public final class PsdDecoder implements Decoder {

  private static final int HEADER = 26;
  private static final int SECTIONS_BEFORE_PIXELS = 3;
  private static final int PALETTE = 768;
  private static final int GRAY = 1;
  private static final int INDEXED = 2;
  private static final int RGB = 3;
  private static final int CMYK = 4;
  private static final int DUOTONE = 8;
  private static final int RAW = 0;
  private static final int PACK_BITS = 1;

  /** What a file's first bytes say. */
  private record Header(int version, int channels, long height, long width, int depth, int mode) {

    /** How many channels the colours need. */
    int needed() throws PictureException {
      int needed =
          switch (mode) {
            case GRAY, INDEXED, DUOTONE -> 1;
            case RGB -> 3;
            case CMYK -> 4;
            default -> 0;
          };
      if (version != 1 || depth != 8 || needed == 0 || needed > channels) {
        throw PictureException.of("psdKind", depth)
            .with(
                "PSD: version %d, mode %d, %d channels of %d bits"
                    .formatted(version, mode, channels, depth));
      }
      return needed;
    }
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    require(file, 0, HEADER);
    ByteBuffer numbers = ByteBuffer.wrap(file);
    Header header =
        new Header(
            numbers.getShort(4),
            numbers.getShort(12),
            Integer.toUnsignedLong(numbers.getInt(14)),
            Integer.toUnsignedLong(numbers.getInt(18)),
            numbers.getShort(22),
            numbers.getShort(24));
    guard.checkSize(header.width, header.height);
    int needed = header.needed();
    int at = HEADER;
    byte[] palette = new byte[0];
    for (int section = 0; section < SECTIONS_BEFORE_PIXELS; section++) {
      require(file, at, 4);
      long length = Integer.toUnsignedLong(numbers.getInt(at));
      require(file, at + 4L, length);
      if (section == 0) {
        palette = Arrays.copyOfRange(file, at + 4, at + 4 + (int) length);
      }
      at += 4 + (int) length;
    }
    byte[][] planes = planes(file, at, header, needed, guard);
    byte[] rgb = rgb(header, planes, palette);
    guard.checkStop();
    RgbImage image = new RgbImage((int) header.width, (int) header.height, rgb);
    List<Mark> marks = marks(header);
    // Pillow looks for packed rows right behind the lengths of those that it reads.
    boolean others = header.channels > needed && !(header.mode == RGB && header.channels == 4);
    if (others && numbers.getShort(at) == PACK_BITS) {
      marks.add(Mark.of("misread"));
    }
    return new Decoded(image, ExifTurn.NONE, marks);
  }

  private static List<Mark> marks(Header header) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.of("layers"));
    if (header.mode == CMYK) {
      marks.add(Mark.of("cmyk"));
    }
    if (header.mode == RGB && header.channels > 3) {
      marks.add(Mark.of("transparency"));
    }
    return marks;
  }

  /** The samples of each channel. */
  private static byte[][] planes(
      byte[] file, int start, Header header, int needed, DecodeGuard guard)
      throws PictureException, IOException {
    require(file, start, 2);
    int packing = ByteBuffer.wrap(file).getShort(start);
    if (packing != RAW && packing != PACK_BITS) {
      throw PictureException.of("psdKind", header.depth).with("PSD: packing " + packing);
    }
    int size = (int) (header.width * header.height);
    byte[][] planes = new byte[needed][];
    int at = start + 2;
    if (packing == RAW) {
      require(file, at, (long) needed * size);
      for (int channel = 0; channel < needed; channel++) {
        planes[channel] = Arrays.copyOfRange(file, at, at + size);
        at += size;
      }
      return planes;
    }
    int height = (int) header.height;
    int counts = at;
    require(file, counts, 2L * header.channels * height);
    at += 2 * header.channels * height;
    ByteBuffer numbers = ByteBuffer.wrap(file);
    byte[] row = new byte[(int) header.width];
    for (int channel = 0; channel < needed; channel++) {
      planes[channel] = new byte[size];
      for (int y = 0; y < height; y++) {
        int length = numbers.getShort(counts + 2 * (channel * height + y)) & 0xffff;
        require(file, at, length);
        PackBits.unpack(file, at, at + length, row);
        System.arraycopy(row, 0, planes[channel], y * row.length, row.length);
        at += length;
      }
      guard.checkStop();
    }
    return planes;
  }

  private static byte[] rgb(Header header, byte[][] planes, byte[] palette) throws IOException {
    if (header.mode == INDEXED && palette.length != PALETTE) {
      throw new IOException("a palette of " + palette.length + " bytes");
    }
    if (header.mode == CMYK) {
      return Cmyk.inverted(together(planes), false);
    }
    if (header.mode == RGB) {
      return together(planes);
    }
    byte[] levels = planes[0];
    byte[] rgb = new byte[3 * levels.length];
    for (int i = 0; i < levels.length; i++) {
      for (int channel = 0; channel < 3; channel++) {
        rgb[3 * i + channel] =
            header.mode == INDEXED ? palette[256 * channel + (levels[i] & 0xff)] : levels[i];
      }
    }
    return rgb;
  }

  private static byte[] together(byte[][] planes) {
    byte[] samples = new byte[planes.length * planes[0].length];
    for (int channel = 0; channel < planes.length; channel++) {
      for (int i = 0, to = channel; to < samples.length; i++, to += planes.length) {
        samples[to] = planes[channel][i];
      }
    }
    return samples;
  }

  private static void require(byte[] file, long at, long count) throws PictureException {
    if (count > file.length - at) {
      throw PictureException.of("truncated").with("PSD: " + count + " bytes at byte " + at);
    }
  }
}
