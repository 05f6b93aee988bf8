package org.resnetexplorer.image.webp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.decode.RowReader;

/** WebP, lossless or lossy; of an animation the first frame on its canvas, which is black. */
public final class WebpDecoder implements Decoder {

  /** The decoder of lossless pictures holds up to eight bytes that it has not used. */
  private static final int AHEAD = 8;

  private final ImageIoReader lossless;

  public WebpDecoder(ImageIoReader lossless) {
    this.lossless = lossless;
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    WebpFile webp = WebpFile.parse(file);
    guard.checkSize(webp.width(), webp.height());
    WebpFile.Frame frame = webp.first();
    List<Mark> marks = new ArrayList<>();
    RgbImage image;
    if (frame.lossless()) {
      image = lossless(webp, guard, marks);
    } else {
      image = Vp8Frame.decode(new Vp8Header(file, frame.start(), frame.end()), guard);
    }
    if (webp.hasTransparency()) {
      marks.add(Mark.of("transparency"));
    }
    if (webp.hasProfile()) {
      marks.add(Mark.of("profile"));
    }
    if (webp.frames() > 1) {
      marks.add(Mark.of("frames", webp.frames()));
    }
    return new Decoded(placed(image, webp), webp.exifOrientation(), marks);
  }

  private RgbImage lossless(WebpFile webp, DecodeGuard guard, List<Mark> marks)
      throws PictureException, IOException {
    ImageIoReader.Samples samples = lossless.converted(webp.canonical(), guard);
    guard.checkStop();
    if (samples.bytesRead() > webp.canonicalEnd() + AHEAD) {
      throw PictureException.of("truncated").with("WebP: more pixels than data");
    }
    samples.warnings().forEach(warning -> marks.add(Mark.of("damaged", warning)));
    RowReader rows = new RowReader(samples.raster());
    int width = webp.first().width();
    int height = webp.first().height();
    int bands = rows.bands();
    byte[] rgb = new byte[3 * width * height];
    int i = 0;
    for (int y = 0; y < height; y++) {
      rows.moveTo(y);
      for (int x = 0; x < width; x++) {
        rgb[i++] = (byte) rows.sample(bands * x);
        rgb[i++] = (byte) rows.sample(bands * x + 1);
        rgb[i++] = (byte) rows.sample(bands * x + 2);
      }
    }
    return new RgbImage(width, height, rgb);
  }

  private static RgbImage placed(RgbImage image, WebpFile webp) {
    if (image.width() == webp.width() && image.height() == webp.height()) {
      return image;
    }
    byte[] canvas = new byte[3 * webp.width() * webp.height()];
    int row = 3 * image.width();
    for (int y = 0; y < image.height(); y++) {
      int to = 3 * ((webp.first().top() + y) * webp.width() + webp.first().left());
      System.arraycopy(image.rgb(), y * row, canvas, to, row);
    }
    return new RgbImage(webp.width(), webp.height(), canvas);
  }
}
