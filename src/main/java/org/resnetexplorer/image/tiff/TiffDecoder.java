package org.resnetexplorer.image.tiff;

import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.Cmyk;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.decode.RowReader;

/**
 * TIFF of the kinds in {@link TiffKind}; of several pages the first. The picture is turned as its
 * orientation says, because Pillow does that for TIFF without being asked.
 */
public final class TiffDecoder implements Decoder {

  private final ImageIoReader reader;

  public TiffDecoder(ImageIoReader reader) {
    this.reader = reader;
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    TiffFile tiff = TiffFile.parse(file);
    long width = tiff.value(TiffFile.WIDTH, 0);
    long height = tiff.value(TiffFile.HEIGHT, 0);
    guard.checkSize(width, height);
    guard.checkSize(tiff.tileWidth(width), tiff.tileHeight(height));
    TiffKind kind = TiffKind.of(tiff);
    int bits = (int) tiff.value(TiffFile.BITS, 1);
    int samples = (int) tiff.value(TiffFile.SAMPLES, 1);
    boolean planes = tiff.value(TiffFile.PLANES, 1) != 1;
    tiff.checkPixels(width, height, width * bits * (planes ? 1 : samples), planes ? samples : 1);
    ImageIoReader.Samples stored = reader.converted(file, guard);
    guard.checkStop();
    List<Mark> marks = new ArrayList<>();
    for (String warning : stored.warnings()) {
      if (isDamage(warning)) {
        marks.add(Mark.of("damaged", warning));
      }
    }
    RgbImage image = image(kind, stored, bits, (int) width, (int) height);
    marks(tiff, kind, bits, samples, marks);
    int orientation = (int) tiff.value(TiffFile.ORIENTATION, ExifTurn.NONE);
    if (orientation <= ExifTurn.NONE || orientation > 8) {
      return new Decoded(image, ExifTurn.NONE, marks);
    }
    marks.add(Mark.of("tiffTurned", orientation));
    return new Decoded(ExifTurn.upright(image, orientation), ExifTurn.NONE, marks);
  }

  // The last strip may be shorter than the others, which TiffFile checks; profiles do not count.
  private static boolean isDamage(String warning) {
    return !warning.startsWith("strip/tileByteCount") && !warning.contains("ICC profile");
  }

  private static void marks(TiffFile tiff, TiffKind kind, int bits, int samples, List<Mark> marks)
      throws PictureException {
    if (TiffKind.isFax(tiff)) {
      marks.add(Mark.of("fax"));
    }
    if (bits == 16) {
      marks.add(Mark.of(kind == TiffKind.GRAY_16 ? "gray16" : "depth16"));
    }
    if (kind == TiffKind.CMYK) {
      marks.add(Mark.of("cmyk"));
    }
    boolean gray = kind == TiffKind.GRAY && samples > 1;
    if (gray || samples > 3 && kind != TiffKind.CMYK) {
      marks.add(Mark.of("transparency"));
    }
    if (tiff.has(TiffFile.PROFILE)) {
      marks.add(Mark.of("profile"));
    }
    if (tiff.pages() > 1) {
      marks.add(Mark.of("frames", tiff.pages()));
    }
  }

  private static RgbImage image(
      TiffKind kind, ImageIoReader.Samples stored, int bits, int width, int height)
      throws IOException {
    RowReader rows = new RowReader(stored.raster());
    IndexColorModel palette = stored.palette();
    if (stored.raster().getWidth() != width || stored.raster().getHeight() != height) {
      throw new IOException("decoded to another size");
    }
    byte[] rgb = new byte[3 * width * height];
    int bands = rows.bands();
    int i = 0;
    for (int y = 0; y < height; y++) {
      rows.moveTo(y);
      for (int x = 0; x < width; x++, i += 3) {
        int at = bands * x;
        switch (kind) {
          case GRAY -> gray(rows.sample(at), palette, rgb, i);
          case GRAY_16 -> gray(Math.min(255, rows.sample(at)), null, rgb, i);
          case PALETTE -> indexed(rows.sample(at), palette, rgb, i);
          case CMYK -> Cmyk.inks(rows, at, rgb, i);
          case RGB_PREMULTIPLIED -> divided(rows, at, rgb, i);
          case RGB, YCBCR -> {
            int shift = bits - 8;
            rgb[i] = (byte) (rows.sample(at) >> shift);
            rgb[i + 1] = (byte) (rows.sample(at + 1) >> shift);
            rgb[i + 2] = (byte) (rows.sample(at + 2) >> shift);
          }
        }
      }
    }
    return new RgbImage(width, height, rgb);
  }

  private static void gray(int sample, @Nullable IndexColorModel palette, byte[] rgb, int to) {
    byte level = (byte) (palette == null ? sample : palette.getRed(sample));
    rgb[to] = level;
    rgb[to + 1] = level;
    rgb[to + 2] = level;
  }

  private static void indexed(int index, @Nullable IndexColorModel palette, byte[] rgb, int to)
      throws IOException {
    if (palette == null) {
      throw new IOException("decoded without its palette");
    }
    rgb[to] = (byte) palette.getRed(index);
    rgb[to + 1] = (byte) palette.getGreen(index);
    rgb[to + 2] = (byte) palette.getBlue(index);
  }

  // As Pillow's unpacker: cut off, and black where nothing is to be seen.
  private static void divided(RowReader rows, int from, byte[] rgb, int to) {
    int alpha = rows.sample(from + 3);
    for (int channel = 0; channel < 3; channel++) {
      int value = rows.sample(from + channel);
      int level = alpha == 0 ? 0 : Math.min(255, value * 255 / alpha);
      rgb[to + channel] = (byte) level;
    }
  }
}
