package org.resnetexplorer.image.png;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.decode.RowReader;

/** PNG of every colour type and depth; of an animation the default image. */
public final class PngDecoder implements Decoder {

  private final ImageIoReader reader;

  public PngDecoder(ImageIoReader reader) {
    this.reader = reader;
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    PngFile png = PngFile.parse(file);
    PngFile.Header header = png.header();
    guard.checkSize(header.width(), header.height());
    ImageIoReader.Samples samples = reader.converted(png.canonical(), guard);
    guard.checkStop();
    List<Mark> marks = marks(png, samples.warnings());
    RowReader rows = new RowReader(samples.raster());
    RgbImage image =
        switch (header.colourType()) {
          case PngFile.GRAY, PngFile.GRAY_ALPHA -> gray(rows, header);
          case PngFile.PALETTE -> indexed(rows, header, png.palette(), marks);
          default -> colour(rows, header);
        };
    return new Decoded(image, png.exifOrientation(), marks);
  }

  private static RgbImage gray(RowReader rows, PngFile.Header header) {
    int width = (int) header.width();
    int height = (int) header.height();
    int bands = rows.bands();
    boolean alpha = header.colourType() == PngFile.GRAY_ALPHA;
    byte[] rgb = new byte[3 * width * height];
    int i = 0;
    for (int y = 0; y < height; y++) {
      rows.moveTo(y);
      for (int x = 0; x < width; x++) {
        byte value = (byte) grayLevel(rows.sample(bands * x), header.depth(), alpha);
        rgb[i++] = value;
        rgb[i++] = value;
        rgb[i++] = value;
      }
    }
    return new RgbImage(width, height, rgb);
  }

  // Pillow cuts 16-bit gray without alpha at 255 and takes the high byte of every other 16-bit
  // type.
  private static int grayLevel(int sample, int depth, boolean alpha) {
    if (depth == 16) {
      return alpha ? sample >> 8 : Math.min(sample, 255);
    }
    return sample * 255 / ((1 << depth) - 1);
  }

  private static RgbImage indexed(
      RowReader rows, PngFile.Header header, byte[] palette, List<Mark> marks) {
    int width = (int) header.width();
    int height = (int) header.height();
    byte[] colours = Arrays.copyOf(palette, 3 * 256);
    byte[] rgb = new byte[3 * width * height];
    int highest = 0;
    int i = 0;
    for (int y = 0; y < height; y++) {
      rows.moveTo(y);
      for (int x = 0; x < width; x++, i += 3) {
        int index = rows.sample(x);
        highest = Math.max(highest, index);
        System.arraycopy(colours, 3 * index, rgb, i, 3);
      }
    }
    if (3 * highest >= palette.length) {
      marks.add(Mark.of("noColour", palette.length / 3));
    }
    return new RgbImage(width, height, rgb);
  }

  private static RgbImage colour(RowReader rows, PngFile.Header header) {
    int width = (int) header.width();
    int height = (int) header.height();
    int bands = rows.bands();
    int shift = header.depth() - 8;
    byte[] rgb = new byte[3 * width * height];
    int i = 0;
    for (int y = 0; y < height; y++) {
      rows.moveTo(y);
      for (int x = 0; x < width; x++) {
        rgb[i++] = (byte) (rows.sample(bands * x) >> shift);
        rgb[i++] = (byte) (rows.sample(bands * x + 1) >> shift);
        rgb[i++] = (byte) (rows.sample(bands * x + 2) >> shift);
      }
    }
    return new RgbImage(width, height, rgb);
  }

  private static List<Mark> marks(PngFile png, List<String> warnings) {
    List<Mark> marks = new ArrayList<>();
    warnings.forEach(warning -> marks.add(Mark.of("damaged", warning)));
    if (png.hasDamagedPixels()) {
      marks.add(Mark.of("checkSum"));
    }
    if (png.header().depth() == 16) {
      marks.add(Mark.of(png.header().colourType() == PngFile.GRAY ? "gray16" : "depth16"));
    }
    if (png.hasTransparency()) {
      marks.add(Mark.of("transparency"));
    }
    if (png.hasProfile()) {
      marks.add(Mark.of("profile"));
    }
    if (png.frames() > 1) {
      marks.add(Mark.of("frames", png.frames()));
    }
    if (png.hasExifAsText()) {
      marks.add(Mark.of("exifAsText"));
    }
    return marks;
  }
}
