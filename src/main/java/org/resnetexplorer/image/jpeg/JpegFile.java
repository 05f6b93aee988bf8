package org.resnetexplorer.image.jpeg;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.ExifOrientation;

/**
 * The segments of a JPEG file before its first scan (ITU-T T.81, annex B), walked as libjpeg does.
 *
 * <p>{@link #canonical()} gives the file again without what the JDK's decoder would read
 * differently from Pillow: profiles, thumbnails and its own guess of the colour model.
 */
public final class JpegFile {

  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int TEM = 0x01;
  private static final int COM = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int NO_ADOBE = -1;
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

  private final byte[] file;
  private final List<Segment> kept = new ArrayList<>();
  private int scans;
  private int strayBytes;
  private boolean jfif;
  private int adobeTransform = NO_ADOBE;
  private boolean profile;
  private byte[] exif = new byte[0];
  private byte[] xmp = new byte[0];
  private @Nullable Frame frame;

  private record Segment(int marker, int payload, int end) {}

  /** The frame header: size, sample precision and, for each component, its name and sampling. */
  public record Frame(
      int marker, int precision, int width, int height, int[] ids, int[] samplings) {

    /** How many values a pixel has. */
    public int components() {
      return ids.length;
    }

    /** Whether it is packed with arithmetic coding. */
    boolean isArithmetic() {
      return marker > 0xc8;
    }

    /** Whether its samples are predicted from their neighbours instead of transformed. */
    boolean isLossless() {
      return marker == 0xc3;
    }

    /** Whether it is packed with Huffman codes, baseline, extended or progressive. */
    boolean isOrdinary() {
      return marker <= 0xc2;
    }

    /** Whether only the chroma rows are halved: the one sampling on which decoders disagree. */
    boolean isSampling440() {
      return ids.length == 3
          && samplings[0] == 0x12
          && samplings[1] == 0x11
          && samplings[2] == 0x11;
    }
  }

  private JpegFile(byte[] file) {
    this.file = file;
  }

  public static JpegFile parse(byte[] file) throws PictureException {
    JpegFile jpeg = new JpegFile(file);
    jpeg.walk();
    return jpeg;
  }

  public Frame frame() {
    if (frame == null) {
      throw new IllegalStateException("parse() refuses a file without a frame");
    }
    return frame;
  }

  /** Bytes between segments that belong to none. */
  int strayBytes() {
    return strayBytes;
  }

  boolean hasProfile() {
    return profile;
  }

  int exifOrientation() {
    return ExifOrientation.read(exif, xmp);
  }

  /**
   * What the components mean, as libjpeg decides where nothing outside the JPEG says it ({@code
   * default_decompress_parms} in {@code jdapimin.c}): a JFIF marker, else the Adobe marker, else
   * the components' names.
   *
   * @throws PictureException if there are two components, or more than four
   */
  JpegColour colour() throws PictureException {
    return switch (frame().components()) {
      case 1 -> JpegColour.GRAY;
      case 3 -> isYcc() ? JpegColour.YCC : JpegColour.RGB;
      case 4 ->
          adobeTransform == NO_ADOBE || adobeTransform == 0 ? JpegColour.CMYK : JpegColour.YCCK;
      default -> throw PictureException.of("jpegKind", frame().precision(), frame().components());
    };
  }

  private boolean isYcc() {
    if (jfif) {
      return true;
    }
    if (adobeTransform != NO_ADOBE) {
      return adobeTransform != 0;
    }
    return !frame().isLossless() && !Arrays.equals(frame().ids(), new int[] {'R', 'G', 'B'});
  }

  /**
   * The file with no application segment or comment but one that states the colours, so that a
   * decoder has nothing to guess. Four components are stated as CMYK, which keeps their samples as
   * stored.
   */
  byte[] canonical(JpegColour colour) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 16);
    out.write(0xff);
    out.write(SOI);
    if (colour.components() >= 3) {
      int transform = colour == JpegColour.YCC ? 1 : 0;
      out.writeBytes(new byte[] {(byte) 0xff, (byte) APP14, 0, 14, 'A', 'd', 'o', 'b', 'e'});
      out.writeBytes(new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
    }
    for (Segment segment : kept) {
      out.write(0xff);
      out.write(segment.marker);
      out.write(file, segment.payload - 2, segment.end - segment.payload + 2);
    }
    out.write(file, scans, file.length - scans);
    return out.toByteArray();
  }

  private void walk() throws PictureException {
    int at = 2;
    while (true) {
      at = nextMarker(at);
      int marker = file[at++] & 0xff;
      if (marker == SOS) {
        scans = at - 2;
        break;
      }
      if (marker == EOI || marker == SOI) {
        throw damaged(at, "a second start or an end before the first scan");
      }
      if (marker == TEM || marker >= 0xd0 && marker <= 0xd7) {
        continue;
      }
      at = segment(marker, at);
    }
    if (frame == null) {
      throw damaged(at, "no frame header before the first scan");
    }
  }

  /** The place of the next marker code; bytes before it that belong to no segment are counted. */
  private int nextMarker(int from) throws PictureException {
    int at = from;
    while (true) {
      while (at < file.length && file[at] != (byte) 0xff) {
        at++;
        strayBytes++;
      }
      while (at < file.length && file[at] == (byte) 0xff) {
        at++;
      }
      if (at >= file.length) {
        throw PictureException.of("truncated").with("JPEG: no scan before the end of the file");
      }
      if (file[at] != 0) {
        return at;
      }
      strayBytes += 2;
      at++;
    }
  }

  private int segment(int marker, int at) throws PictureException {
    if (at + 2 > file.length) {
      throw PictureException.of("truncated").with("JPEG: segment at byte " + at);
    }
    int length = unsigned16(at);
    int payload = at + 2;
    boolean application = marker >= APP0 && marker <= APP15 || marker == COM;
    if (length < 2 && application) {
      return payload;
    }
    int end = at + length;
    if (length < 2) {
      throw damaged(at, "a segment of length " + length);
    }
    if (end > file.length) {
      throw PictureException.of("truncated").with("JPEG: segment at byte " + at);
    }
    if (application) {
      applicationSegment(marker, payload, end);
    } else {
      kept.add(new Segment(marker, payload, end));
      if (isFrame(marker)) {
        frame = frameHeader(marker, payload, end);
      }
    }
    return end;
  }

  private void applicationSegment(int marker, int payload, int end) {
    if (marker == APP0 && end - payload >= 14 && startsWith(payload, end, "JFIF\0")) {
      jfif = true;
    } else if (marker == APP14 && end - payload >= 12 && startsWith(payload, end, "Adobe")) {
      adobeTransform = file[payload + 11] & 0xff;
    } else if (marker == APP2 && startsWith(payload, end, "ICC_PROFILE\0")) {
      profile = true;
    } else if (marker == APP1 && exif.length == 0 && startsWith(payload, end, "Exif\0\0")) {
      exif = Arrays.copyOfRange(file, payload, end);
    } else if (marker == APP1 && startsWith(payload, end, XMP)) {
      xmp = Arrays.copyOfRange(file, payload + XMP.length(), end);
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private Frame frameHeader(int marker, int payload, int end) throws PictureException {
    if (end - payload < 6 || end - payload < 6 + 3 * (file[payload + 5] & 0xff)) {
      throw damaged(payload, "a frame header that is too short");
    }
    int components = file[payload + 5] & 0xff;
    int[] ids = new int[components];
    int[] samplings = new int[components];
    for (int i = 0; i < components; i++) {
      ids[i] = file[payload + 6 + 3 * i] & 0xff;
      samplings[i] = file[payload + 7 + 3 * i] & 0xff;
    }
    int precision = file[payload] & 0xff;
    int height = unsigned16(payload + 1);
    int width = unsigned16(payload + 3);
    return new Frame(marker, precision, width, height, ids, samplings);
  }

  private int unsigned16(int at) {
    return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
  }

  private boolean startsWith(int from, int end, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int to = from + bytes.length;
    return to <= end && Arrays.equals(file, from, to, bytes, 0, bytes.length);
  }

  private static PictureException damaged(int at, String what) {
    return PictureException.of("damaged", "JPEG").with("JPEG: " + what + " at byte " + at);
  }
}
