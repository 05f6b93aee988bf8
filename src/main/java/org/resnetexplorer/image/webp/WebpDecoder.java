package org.resnetexplorer.image.webp;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;

/** WebP, lossless or lossy; of an animation the first frame on its canvas, which is black. */
public final class WebpDecoder implements Decoder {

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException {
    WebpFile webp = WebpFile.parse(file);
    guard.checkSize(webp.width(), webp.height());
    WebpFile.Frame frame = webp.first();
    List<Mark> marks = new ArrayList<>();
    RgbImage image =
        frame.lossless()
            ? Vp8lFrame.decode(file, frame, guard)
            : Vp8Frame.decode(new Vp8Header(file, frame.start(), frame.end()), guard);
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
