package org.resnetexplorer.image.webp;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;

/** A lossless picture of WebP (RFC 9649, section 3): its transforms, then its pixels. */
final class Vp8lFrame {

  private static final int HEADER = 5;
  private static final int PREDICTOR = 0;
  private static final int CROSS_COLOUR = 1;
  private static final int SUBTRACT_GREEN = 2;

  private final Vp8lBits bits;
  private final DecodeGuard guard;
  private final int height;
  private final Deque<Vp8lTransform> transforms = new ArrayDeque<>();

  /** The width while pixels lie together, else that of the picture. */
  private int width;

  private Vp8lFrame(byte[] file, WebpFile.Frame frame, DecodeGuard guard) {
    bits = new Vp8lBits(file, frame.start() + HEADER, frame.end());
    this.guard = guard;
    width = frame.width();
    height = frame.height();
  }

  /** The colours, whatever their alpha. */
  static RgbImage decode(byte[] file, WebpFile.Frame frame, DecodeGuard guard)
      throws PictureException {
    int[] pixels = new Vp8lFrame(file, frame, guard).pixels();
    byte[] rgb = new byte[3 * pixels.length];
    int i = 0;
    for (int pixel : pixels) {
      rgb[i++] = (byte) (pixel >> 16);
      rgb[i++] = (byte) (pixel >> 8);
      rgb[i++] = (byte) pixel;
    }
    return new RgbImage(frame.width(), frame.height(), rgb);
  }

  private int[] pixels() throws PictureException {
    BitSet seen = new BitSet();
    while (bits.flag()) {
      int type = bits.read(2);
      if (seen.get(type)) {
        throw PictureException.of("damaged", "WebP").with("WebP: a transform twice");
      }
      seen.set(type);
      transforms.push(transform(type));
    }
    int[] pixels = Vp8lPixels.picture(bits, width, height, guard);
    for (Vp8lTransform transform : transforms) {
      pixels = transform.undone(pixels, height, guard);
    }
    return pixels;
  }

  private Vp8lTransform transform(int type) throws PictureException {
    return switch (type) {
      case PREDICTOR -> {
        int shift = bits.read(3) + 2;
        yield new Vp8lPredictor(width, shift, blocks(shift));
      }
      case CROSS_COLOUR -> {
        int shift = bits.read(3) + 2;
        yield new Vp8lTransform.CrossColour(width, shift, blocks(shift));
      }
      case SUBTRACT_GREEN -> new Vp8lTransform.SubtractGreen();
      default -> palette();
    };
  }

  private int[] blocks(int shift) throws PictureException {
    int across = Vp8lPixels.blocks(width, shift);
    return Vp8lPixels.part(bits, across, Vp8lPixels.blocks(height, shift), guard);
  }

  private Vp8lTransform palette() throws PictureException {
    int count = bits.read(8) + 1;
    int[] colours = Vp8lPixels.part(bits, count, 1, guard);
    for (int i = 1; i < count; i++) {
      colours[i] = Vp8lPredictor.sum(colours[i], colours[i - 1]);
    }
    int shift = count <= 2 ? 3 : count <= 4 ? 2 : count <= 16 ? 1 : 0;
    Vp8lTransform palette = new Vp8lTransform.Palette(width, shift, colours);
    width = Vp8lPixels.blocks(width, shift);
    return palette;
  }
}
