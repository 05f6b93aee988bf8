package org.resnetexplorer.image.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.Cmyk;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.decode.RowReader;

/** JPEG with one, three or four components: gray, YCbCr or RGB, CMYK or YCCK. */
public final class JpegDecoder implements Decoder {

  private final ImageIoReader reader;

  public JpegDecoder(ImageIoReader reader) {
    this.reader = reader;
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    JpegFile jpeg = JpegFile.parse(file);
    JpegFile.Frame frame = jpeg.frame();
    guard.checkSize(frame.width(), frame.height());
    checkKind(frame);
    byte[] canonical = jpeg.canonical();
    boolean colour = frame.components() == 3;
    ImageIoReader.Samples samples =
        colour ? reader.converted(canonical, guard) : reader.stored(canonical, guard);
    guard.checkStop();
    RowReader rows = new RowReader(samples.raster());
    if (rows.bands() != frame.components()) {
      throw new IOException(rows.bands() + " bands instead of " + frame.components());
    }
    byte[] rgb = new byte[3 * frame.width() * frame.height()];
    for (int y = 0; y < frame.height(); y++) {
      rows.moveTo(y);
      int offset = 3 * y * frame.width();
      switch (frame.components()) {
        case 1 -> gray(rows, rgb, offset, frame.width());
        case 3 -> rows.copyTo(rgb, offset);
        default -> Cmyk.row(rows, jpeg.isYcck(), rgb, offset, frame.width());
      }
    }
    RgbImage image = new RgbImage(frame.width(), frame.height(), rgb);
    return new Decoded(image, jpeg.exifOrientation(), marks(jpeg, samples.warnings()));
  }

  private static void checkKind(JpegFile.Frame frame) throws PictureException {
    boolean huffman = frame.marker() <= 0xc2;
    if (frame.marker() > 0xc8) {
      throw PictureException.of("jpegArithmetic");
    }
    int n = frame.components();
    if (!huffman || frame.precision() != 8 || n != 1 && n != 3 && n != 4) {
      throw PictureException.of("jpegKind", frame.precision(), n)
          .with("JPEG: SOF" + (frame.marker() - 0xc0));
    }
  }

  private static void gray(RowReader rows, byte[] rgb, int offset, int width) {
    for (int x = 0, i = offset; x < width; x++) {
      byte value = (byte) rows.sample(x);
      rgb[i++] = value;
      rgb[i++] = value;
      rgb[i++] = value;
    }
  }

  private static List<Mark> marks(JpegFile jpeg, List<String> warnings) throws PictureException {
    List<Mark> marks = new ArrayList<>();
    for (String warning : warnings) {
      if (warning.contains("EOI") || warning.startsWith("Premature end")) {
        throw PictureException.of("truncated").with("JPEG: " + warning);
      }
      marks.add(Mark.of("damaged", warning));
    }
    if (jpeg.strayBytes() > 0) {
      marks.add(Mark.of("strayBytes", jpeg.strayBytes()));
    }
    if (jpeg.frame().components() == 4) {
      marks.add(Mark.of("cmyk"));
    }
    if (jpeg.hasProfile()) {
      marks.add(Mark.of("profile"));
    }
    if (jpeg.frame().isSampling440()) {
      marks.add(Mark.of("sampling440"));
    }
    return marks;
  }
}
