package org.resnetexplorer.app.state;

import java.util.function.BooleanSupplier;
import org.resnetexplorer.diagram.png.PngEncoder;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.DataUrl;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.render.Pixels;

/** Decodes a picture wherever it comes from. Not on the FX thread. */
public final class PictureLoader {
  private final PictureReader reader;

  public PictureLoader(PictureReader reader) {
    this.reader = reader;
  }

  /**
   * @param unwanted asked often: whether to stop
   * @throws PictureException if the picture is refused, or was stopped
   */
  public Picture read(PictureSource source, Orientation orientation, BooleanSupplier unwanted)
      throws PictureException {
    if (source instanceof PictureSource.OfFile file) {
      return reader.read(file.file(), orientation, unwanted);
    }
    return reader.read(source.name(), bytes(source), orientation, unwanted);
  }

  private static byte[] bytes(PictureSource source) throws PictureException {
    if (source instanceof PictureSource.OfDataUrl data) {
      return DataUrl.bytes(data.url());
    }
    if (source instanceof PictureSource.OfPixels pixels) {
      // A PNG loses nothing, and so these pixels take the same way as those of any file.
      return PngEncoder.encode(new Pixels(pixels.width(), pixels.height(), pixels.argb()));
    }
    return ((PictureSource.OfBytes) source).bytes();
  }
}
