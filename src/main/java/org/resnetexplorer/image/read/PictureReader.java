package org.resnetexplorer.image.read;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.resnetexplorer.image.ArgbImage;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PictureLimits;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.bmp.BmpDecoder;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.gif.GifDecoder;
import org.resnetexplorer.image.icon.IconDecoder;
import org.resnetexplorer.image.jpeg.JpegDecoder;
import org.resnetexplorer.image.jpeg.JpegPixels;
import org.resnetexplorer.image.netpbm.NetpbmDecoder;
import org.resnetexplorer.image.png.PngDecoder;
import org.resnetexplorer.image.psd.PsdDecoder;
import org.resnetexplorer.image.tga.TgaDecoder;
import org.resnetexplorer.image.tiff.TiffDecoder;
import org.resnetexplorer.image.webp.WebpDecoder;

/**
 * Reads picture files: JPEG, PNG, GIF, BMP, WebP, TIFF, Netpbm, ICO, TGA and Photoshop, told apart
 * by their content.
 *
 * <p>The values are those of Pillow's {@code Image.open(file).convert("RGB")}; a file for which
 * that cannot be promised is refused or carries a mark. A reader may be used from several threads
 * and decodes one picture at a time; a decode ends within the limits' time, soon after its thread
 * is interrupted, and soon after it is told to stop.
 */
public final class PictureReader {

  private static final long LOOK_UP_MILLISECONDS = 20;

  private final PictureLimits limits;
  private final LongSupplier nanoClock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Decoder jpeg;
  private final Decoder png;
  private final Decoder tiff;
  private final Decoder icon;
  private final Decoder gif = new GifDecoder();
  private final Decoder bmp = new BmpDecoder();
  private final Decoder webp = new WebpDecoder();
  private final Decoder netpbm = new NetpbmDecoder();
  private final Decoder tga = new TgaDecoder();
  private final Decoder psd = new PsdDecoder();

  /** A reader with {@link PictureLimits#DEFAULT}. */
  public PictureReader() {
    this(PictureLimits.DEFAULT);
  }

  public PictureReader(PictureLimits limits) {
    this(limits, System::nanoTime);
  }

  PictureReader(PictureLimits limits, LongSupplier nanoClock) {
    this.limits = limits;
    this.nanoClock = nanoClock;
    JpegPixels jpegPixels = new JpegPixels(ImageIoReader.ofJdk("jpeg"));
    this.jpeg = new JpegDecoder(jpegPixels);
    this.png = new PngDecoder(ImageIoReader.ofJdk("png"));
    this.icon = new IconDecoder(png, bmp);
    this.tiff = new TiffDecoder(jpegPixels, ImageIoReader.of(new TIFFImageReaderSpi()));
  }

  /**
   * Reads a picture from a file.
   *
   * @throws PictureException if there is no such file, or it is not a picture this program reads,
   *     or it is too large, damaged or cut short
   */
  public Picture read(Path file, Orientation orientation) throws PictureException {
    return read(file, orientation, () -> false);
  }

  /**
   * Reads a picture from a file, unless it is no longer wanted.
   *
   * @param cancelled asked often, on this thread: whether to stop
   * @throws PictureException if the picture is refused; with the key {@code image.cancelled} if it
   *     was stopped
   */
  public Picture read(Path file, Orientation orientation, BooleanSupplier cancelled)
      throws PictureException {
    String name = String.valueOf(file.getFileName());
    if (!Files.exists(file)) {
      throw PictureException.of("missing", name);
    }
    if (!Files.isRegularFile(file)) {
      throw PictureException.of("notAFile", name);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      checkFileSize(Files.size(file));
      bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1));
    } catch (IOException e) {
      throw PictureException.of("unreadable", name).causedBy(e);
    } catch (OutOfMemoryError e) {
      throw PictureException.of("memoryForFile").causedBy(e);
    }
    return read(name, bytes, orientation, cancelled);
  }

  /**
   * Reads a picture from the bytes of a file.
   *
   * @param name what to call the picture
   * @throws PictureException if the bytes are not a picture this program reads, or it is too large,
   *     damaged or cut short
   */
  public Picture read(String name, byte[] file, Orientation orientation) throws PictureException {
    return read(name, file, orientation, () -> false);
  }

  /**
   * Reads a picture from the bytes of a file, unless it is no longer wanted.
   *
   * @param name what to call the picture
   * @param cancelled asked often, on this thread: whether to stop
   * @throws PictureException if the picture is refused; with the key {@code image.cancelled} if it
   *     was stopped
   */
  public Picture read(String name, byte[] file, Orientation orientation, BooleanSupplier cancelled)
      throws PictureException {
    checkFileSize(file.length);
    if (file.length == 0) {
      throw PictureException.of("empty");
    }
    PictureFormat format = format(file);
    Decoder decoder = decoder(format);
    waitForOthers(cancelled);
    try {
      DecodeGuard guard = new DecodeGuard(limits, nanoClock, cancelled);
      return picture(name, decode(decoder, format, file, guard), orientation);
    } catch (OutOfMemoryError e) {
      throw PictureException.of("memoryForFile").causedBy(e);
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * A picture of pixels that are in memory already: the one that a PNG file of them would be, with
   * the same marks and limits.
   *
   * @param name what to call the picture
   * @param cancelled whether to stop
   * @throws PictureException if there are too many pixels, or it was stopped
   */
  public Picture take(
      String name, ArgbImage pixels, Orientation orientation, BooleanSupplier cancelled)
      throws PictureException {
    DecodeGuard guard = new DecodeGuard(limits, nanoClock, cancelled);
    guard.checkSize(pixels.width(), pixels.height());
    guard.checkStop();
    List<Mark> marks = pixels.isOpaque() ? List.of() : List.of(Mark.of("transparency"));
    try {
      return picture(name, new Decoded(pixels.withoutAlpha(), ExifTurn.NONE, marks), orientation);
    } catch (OutOfMemoryError e) {
      throw PictureException.of("memoryForFile").causedBy(e);
    }
  }

  private void waitForOthers(BooleanSupplier cancelled) throws PictureException {
    try {
      while (!oneAtATime.tryLock(LOOK_UP_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          throw PictureException.of("cancelled");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PictureException.of("cancelled").causedBy(e);
    }
  }

  private void checkFileSize(long bytes) throws PictureException {
    if (bytes > limits.fileBytes()) {
      throw PictureException.of("fileTooLarge", bytes >> 20, limits.fileBytes() >> 20);
    }
  }

  private static PictureFormat format(byte[] file) throws PictureException {
    Optional<PictureFormat> format = PictureFormat.find(file);
    if (format.isPresent()) {
      return format.get();
    }
    Optional<ForeignFormat> foreign = ForeignSignatures.find(file);
    if (foreign.isPresent()) {
      throw foreign.get().refusal();
    }
    if (PictureFormat.isTga(file)) {
      return PictureFormat.TGA;
    }
    throw PictureException.of("unknown");
  }

  private Decoder decoder(PictureFormat format) {
    return switch (format) {
      case JPEG -> jpeg;
      case PNG -> png;
      case GIF -> gif;
      case BMP -> bmp;
      case WEBP -> webp;
      case TIFF -> tiff;
      case NETPBM -> netpbm;
      case ICON -> icon;
      case PHOTOSHOP -> psd;
      case TGA -> tga;
    };
  }

  // The JDK's decoders answer damaged files with exceptions of many kinds, unchecked ones included.
  private static Decoded decode(
      Decoder decoder, PictureFormat format, byte[] file, DecodeGuard guard)
      throws PictureException {
    try {
      Decoded decoded = decoder.decode(file, guard);
      guard.checkStop();
      return decoded;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      guard.checkStop();
      throw PictureException.of("damaged", format.title()).causedBy(e);
    }
  }

  private static Picture picture(String name, Decoded decoded, Orientation orientation) {
    int exif = decoded.exifOrientation();
    List<Mark> marks = new ArrayList<>(decoded.marks());
    RgbImage image =
        switch (orientation) {
          case UPRIGHT -> ExifTurn.upright(decoded.image(), exif);
          case TORCHVISION -> decoded.image();
        };
    if (exif != ExifTurn.NONE) {
      marks.add(
          switch (orientation) {
            case UPRIGHT -> Mark.of("turned", exif);
            case TORCHVISION -> Mark.of("notTurned", exif);
          });
    }
    return new Picture(name, decoded.image(), image, exif, orientation, marks);
  }
}
