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

/** JPEG with one, three or four components: gray, YCbCr or RGB, CMYK or YCCK. */
public final class JpegDecoder implements Decoder {

  private final JpegPixels pixels;

  public JpegDecoder(JpegPixels pixels) {
    this.pixels = pixels;
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    JpegFile jpeg = JpegFile.parse(file);
    JpegFile.Frame frame = jpeg.frame();
    guard.checkSize(frame.width(), frame.height());
    JpegColour colour = jpeg.colour();
    JpegPixels.Samples unpacked = pixels.unpack(jpeg, colour, guard);
    byte[] rgb =
        switch (colour) {
          case RGB, YCC -> unpacked.samples();
          case GRAY -> gray(unpacked.samples());
          case CMYK, YCCK -> Cmyk.inverted(unpacked.samples(), colour == JpegColour.YCCK);
        };
    RgbImage image = new RgbImage(frame.width(), frame.height(), rgb);
    return new Decoded(image, jpeg.exifOrientation(), marks(jpeg, colour, unpacked.warnings()));
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

  private static List<Mark> marks(JpegFile jpeg, JpegColour colour, List<String> warnings) {
    List<Mark> marks = new ArrayList<>();
    for (String warning : warnings) {
      marks.add(Mark.of("damaged", warning));
    }
    if (jpeg.strayBytes() > 0) {
      marks.add(Mark.of("strayBytes", jpeg.strayBytes()));
    }
    if (colour.components() == 4) {
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
