package org.resnetexplorer.image;

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

/**
 * One decoder of the JDK, used for stored sample values only.
 *
 * <p>The provider is chosen once and by its origin, so that a library that registers its own
 * decoder for the same format cannot change the pixels.
 */
final class JdkReader {

  private static final String JDK_MODULE = "java.desktop";

  private final ImageReaderSpi provider;

  private JdkReader(ImageReaderSpi provider) {
    this.provider = provider;
  }

  /** The JDK's own decoder of a format, for example {@code "png"}. */
  static JdkReader of(String format) {
    Iterator<ImageReaderSpi> providers =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    while (providers.hasNext()) {
      ImageReaderSpi provider = providers.next();
      if (JDK_MODULE.equals(provider.getClass().getModule().getName())
          && List.of(provider.getFormatNames()).contains(format)) {
        return new JdkReader(provider);
      }
    }
    throw new IllegalStateException("this Java has no decoder for " + format);
  }

  /** The samples of a picture and what the decoder complained about. */
  record Samples(Raster raster, List<String> warnings) {}

  /** The samples as stored, in the colour model of the file; not every decoder can. */
  Samples stored(byte[] file, DecodeGuard guard) throws IOException {
    return read(file, guard, reader -> reader.readRaster(0, null));
  }

  /** The samples after the decoder's own step from YCbCr to RGB, where the file has YCbCr. */
  Samples converted(byte[] file, DecodeGuard guard) throws IOException {
    return read(file, guard, reader -> reader.read(0).getRaster());
  }

  private interface Call {
    Raster read(ImageReader reader) throws IOException;
  }

  private Samples read(byte[] file, DecodeGuard guard, Call call) throws IOException {
    List<String> warnings = new ArrayList<>();
    ImageReader reader = provider.createReaderInstance();
    try (MemoryImageStream stream = new MemoryImageStream(file, guard)) {
      IIOReadWarningListener listener = (source, warning) -> warnings.add(warning);
      reader.addIIOReadWarningListener(listener);
      reader.addIIOReadProgressListener(new StopListener(guard));
      reader.setInput(stream, false, false);
      return new Samples(call.read(reader), List.copyOf(warnings));
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
