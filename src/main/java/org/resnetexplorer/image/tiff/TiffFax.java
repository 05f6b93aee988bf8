package org.resnetexplorer.image.tiff;

import java.awt.image.IndexColorModel;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.decode.RowReader;

/** Unpacks black and white pictures that are packed as a fax, with a library. */
final class TiffFax {

  private final ImageIoReader reader;

  TiffFax(ImageIoReader reader) {
    this.reader = reader;
  }

  RgbImage unpack(TiffFile file, int width, int height, DecodeGuard guard)
      throws PictureException, IOException {
    ImageIoReader.Samples stored = reader.converted(file.bytes(), guard);
    guard.checkStop();
    if (stored.raster().getWidth() != width || stored.raster().getHeight() != height) {
      throw new IOException("decoded to another size");
    }
    RowReader rows = new RowReader(stored.raster());
    @Nullable IndexColorModel palette = stored.palette();
    byte[] rgb = new byte[3 * width * height];
    int i = 0;
    for (int y = 0; y < height; y++) {
      rows.moveTo(y);
      for (int x = 0; x < width; x++) {
        int sample = rows.sample(x);
        byte level = (byte) (palette == null ? sample : palette.getRed(sample));
        rgb[i++] = level;
        rgb[i++] = level;
        rgb[i++] = level;
      }
    }
    return new RgbImage(width, height, rgb);
  }
}
