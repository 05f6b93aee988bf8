package org.resnetexplorer.image.webp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.ExifOrientation;
import org.resnetexplorer.image.decode.LittleEndian;

/**
 * The chunks of a WebP file (RFC 9649): the size of its canvas, its first frame and what else it
 * carries. Checked as {@code libwebp}'s demuxer does: every chunk lies in the file, and frames lie
 * on the canvas.
 */
final class WebpFile {

  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FRAME_HEADER = 16;
  private static final int LOSSLESS_HEADER = 5;
  private static final int ALPHA_FLAG = 0x10;
  private static final int ANIMATION_FLAG = 0x02;

  private final byte[] file;
  private final LittleEndian bytes;
  private final int end;
  private int canvasWidth;
  private int canvasHeight;
  private boolean extended;
  private boolean animated;
  private boolean alpha;
  private boolean profile;
  private int frames;
  private byte[] exif = new byte[0];
  private byte[] xmp = new byte[0];
  private @Nullable Frame first;

  /**
   * A frame: where it lies on the canvas, and the chunk that holds its pixels.
   *
   * @param lossless whether the chunk is VP8L instead of VP8
   * @param start the chunk's data
   * @param end the byte after it
   */
  record Frame(int left, int top, int width, int height, boolean lossless, int start, int end) {}

  private WebpFile(byte[] file) throws PictureException {
    this.file = file;
    bytes = new LittleEndian(file, "WebP");
    long riffEnd = CHUNK_HEADER + bytes.unsigned32(4);
    if (riffEnd > file.length) {
      throw truncated(4);
    }
    end = (int) riffEnd;
  }

  static WebpFile parse(byte[] file) throws PictureException {
    WebpFile webp = new WebpFile(file);
    webp.walk();
    return webp;
  }

  int width() {
    return canvasWidth;
  }

  int height() {
    return canvasHeight;
  }

  Frame first() {
    if (first == null) {
      throw new IllegalStateException("parse() refuses a file without a frame");
    }
    return first;
  }

  int frames() {
    return frames;
  }

  boolean hasTransparency() {
    return alpha;
  }

  boolean hasProfile() {
    return profile;
  }

  int exifOrientation() {
    return ExifOrientation.read(exif, xmp);
  }

  private void walk() throws PictureException {
    for (int at = RIFF_HEADER; at + CHUNK_HEADER <= end; ) {
      String type = type(at);
      int data = at + CHUNK_HEADER;
      int dataEnd = dataEnd(at, end);
      switch (type) {
        case "VP8X" -> readExtended(data, dataEnd);
        case "VP8 ", "VP8L" -> {
          if (first == null && !animated) {
            first = frame(0, 0, type, data, dataEnd);
            frames = 1;
          }
        }
        case "ANMF" -> readAnimationFrame(data, dataEnd);
        case "ICCP" -> profile = true;
        case "EXIF" -> exif = Arrays.copyOfRange(file, data, dataEnd);
        case "XMP " -> xmp = Arrays.copyOfRange(file, data, dataEnd);
        default -> {
          // ALPH, ANIM and unknown chunks do not change the colours of the first frame.
        }
      }
      if (!extended) {
        break;
      }
      at = dataEnd + (dataEnd & 1);
    }
    check();
  }

  private void check() throws PictureException {
    if (first == null) {
      throw truncated(end);
    }
    if (!extended) {
      canvasWidth = first.width;
      canvasHeight = first.height;
    }
    boolean fits =
        first.left + first.width <= canvasWidth && first.top + first.height <= canvasHeight;
    boolean still = first.width == canvasWidth && first.height == canvasHeight;
    if (!fits || !animated && !still) {
      throw damaged("a frame that does not fit the canvas", first.start);
    }
  }

  private void readExtended(int data, int dataEnd) throws PictureException {
    if (dataEnd - data < 10) {
      throw damaged("a short VP8X chunk", data);
    }
    extended = true;
    alpha = (file[data] & ALPHA_FLAG) != 0;
    animated = (file[data] & ANIMATION_FLAG) != 0;
    canvasWidth = 1 + unsigned24(data + 4);
    canvasHeight = 1 + unsigned24(data + 7);
  }

  private void readAnimationFrame(int data, int dataEnd) throws PictureException {
    if (!animated || dataEnd - data < FRAME_HEADER) {
      throw damaged("a frame of an animation", data);
    }
    frames++;
    for (int at = data + FRAME_HEADER; at + CHUNK_HEADER <= dataEnd; ) {
      String type = type(at);
      int chunkEnd = dataEnd(at, dataEnd);
      if (type.equals("VP8 ") || type.equals("VP8L")) {
        int left = 2 * unsigned24(data);
        int top = 2 * unsigned24(data + 3);
        Frame frame = frame(left, top, type, at + CHUNK_HEADER, chunkEnd);
        if (frame.width != 1 + unsigned24(data + 6) || frame.height != 1 + unsigned24(data + 9)) {
          throw damaged("a frame of two sizes", data);
        }
        first = first == null ? frame : first;
        return;
      }
      at = chunkEnd + (chunkEnd & 1);
    }
    throw damaged("a frame without pixels", data);
  }

  private Frame frame(int left, int top, String type, int data, int dataEnd)
      throws PictureException {
    if (type.equals("VP8 ")) {
      Vp8Header header = new Vp8Header(file, data, dataEnd);
      return new Frame(left, top, header.width, header.height, false, data, dataEnd);
    }
    if (dataEnd - data < LOSSLESS_HEADER) {
      throw truncated(data);
    }
    int packed = bytes.signed32(data + 1);
    if (file[data] != 0x2f || packed >>> 29 != 0) {
      throw damaged("no lossless header", data);
    }
    alpha |= (packed >> 28 & 1) == 1;
    int width = 1 + (packed & 0x3fff);
    int height = 1 + (packed >> 14 & 0x3fff);
    return new Frame(left, top, width, height, true, data, dataEnd);
  }

  private String type(int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }

  private int dataEnd(int at, int limit) throws PictureException {
    long dataEnd = at + CHUNK_HEADER + bytes.unsigned32(at + 4);
    if (dataEnd > limit) {
      throw truncated(at);
    }
    return (int) dataEnd;
  }

  private int unsigned24(int at) throws PictureException {
    return bytes.unsigned16(at) | (file[at + 2] & 0xff) << 16;
  }

  private static PictureException truncated(int at) {
    return PictureException.of("truncated").with("WebP: chunk at byte " + at);
  }

  private static PictureException damaged(String what, int at) {
    return PictureException.of("damaged", "WebP").with("WebP: " + what + " at byte " + at);
  }
}
