package org.resnetexplorer.app.state;

import java.util.function.BooleanSupplier;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.DataUrl;
import org.resnetexplorer.image.read.PictureReader;

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
    if (source instanceof PictureSource.OfPixels pixels) {
      return reader.take(pixels.name(), pixels.image(), orientation, unwanted);
    }
    return reader.read(source.name(), bytes(source), orientation, unwanted);
  }

  private static byte[] bytes(PictureSource source) throws PictureException {
    if (source instanceof PictureSource.OfDataUrl data) {
      return DataUrl.bytes(data.url());
    }
    return ((PictureSource.OfBytes) source).bytes();
  }
}
