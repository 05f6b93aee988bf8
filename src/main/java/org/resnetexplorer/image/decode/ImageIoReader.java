package org.resnetexplorer.image.decode;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;

/**
 * One decoder of the JDK or of a library, used for stored sample values only.
 *
 * <p>The provider is chosen once and by its origin: what other libraries register for the same
 * format cannot change the pixels, nor does it matter which thread decodes.
 */
public final class ImageIoReader {

  private static final String JDK_MODULE = "java.desktop";

  private final ImageReaderSpi provider;

  private ImageIoReader(ImageReaderSpi provider) {
    this.provider = provider;
  }

  /** The JDK's own decoder of a format, for example {@code "png"}. */
  public static ImageIoReader ofJdk(String format) {
    Iterator<ImageReaderSpi> providers =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    while (providers.hasNext()) {
      ImageReaderSpi provider = providers.next();
      if (JDK_MODULE.equals(provider.getClass().getModule().getName())
          && List.of(provider.getFormatNames()).contains(format)) {
        return new ImageIoReader(provider);
      }
    }
    throw new IllegalStateException("this Java has no decoder for " + format);
  }

  /** A library's decoder, whether or not it is registered. */
  public static ImageIoReader of(ImageReaderSpi provider) {
    return new ImageIoReader(provider);
  }

  /** The name of the decoder's class, for the tests. */
  public String providerName() {
    return provider.getClass().getName();
  }

  /**
   * The samples of a picture.
   *
   * @param palette their colours, if they are numbers of colours
   * @param warnings what the decoder complained about
   */
  public record Samples(Raster raster, @Nullable IndexColorModel palette, List<String> warnings) {}

  /** The samples as stored, in the colour model of the file; not every decoder can. */
  public Samples stored(byte[] file, DecodeGuard guard) throws IOException {
    return read(file, guard, reader -> new Pixels(reader.readRaster(0, null), null));
  }

  /** The samples after the decoder's own step from YCbCr to RGB, where the file has YCbCr. */
  public Samples converted(byte[] file, DecodeGuard guard) throws IOException {
    return read(file, guard, ImageIoReader::image);
  }

  private record Pixels(Raster raster, @Nullable IndexColorModel palette) {}

  private static Pixels image(ImageReader reader) throws IOException {
    BufferedImage image = reader.read(0);
    IndexColorModel palette =
        image.getColorModel() instanceof IndexColorModel indexed ? indexed : null;
    return new Pixels(image.getRaster(), palette);
  }

  private interface Call {
    Pixels read(ImageReader reader) throws IOException;
  }

  private Samples read(byte[] file, DecodeGuard guard, Call call) throws IOException {
    List<String> warnings = new ArrayList<>();
    ImageReader reader = provider.createReaderInstance();
    try (MemoryImageStream stream = new MemoryImageStream(file, guard)) {
      IIOReadWarningListener listener = (source, warning) -> warnings.add(warning);
      reader.addIIOReadWarningListener(listener);
      reader.addIIOReadProgressListener(new StopListener(guard));
      reader.setInput(stream, false, false);
      Pixels pixels = call.read(reader);
      return new Samples(pixels.raster, pixels.palette, warnings);
    } finally {
      reader.dispose();
    }
  }

  /** Asks after each row whether to go on. */
  private record StopListener(DecodeGuard guard) implements IIOReadProgressListener {

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (guard.mustStop()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
