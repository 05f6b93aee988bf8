package org.resnetexplorer.image.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.ExifOrientation;

/**
 * The chunks of a PNG file (W3C PNG specification, third edition, section 5), each checked against
 * the file's end and, but for pixel data, against its check sum, as Pillow does.
 *
 * <p>{@link #canonical()} gives the file again with only what makes the stored samples: no profile,
 * no gamma, no transparency, no texts.
 */
final class PngFile {

  static final int GRAY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GRAY_ALPHA = 4;
  static final int RGB_ALPHA = 6;

  private static final int SIGNATURE_BYTES = 8;
  private static final int CHUNK_FRAME = 12;
  private static final int MAX_PALETTE = 768;
  private static final String RAW_EXIF = "Raw profile type ";
  private static final String XMP = "XML:com.adobe.xmp\0";

  private final byte[] file;
  private final ByteBuffer buffer;
  private final List<Chunk> pixels = new ArrayList<>();
  private Header header = new Header(0, 0, 0, 0);
  private @Nullable Chunk headerChunk;
  private byte[] palette = new byte[0];
  private boolean transparency;
  private boolean profile;
  private boolean exifAsText;
  private boolean damagedPixels;
  private boolean frameBeforePixels;
  private int animationFrames;
  private byte[] exif = new byte[0];
  private byte[] rawExif = new byte[0];
  private byte[] xmp = new byte[0];

  /** Width and height as unsigned numbers, bits of a sample, and one of the five colour types. */
  record Header(long width, long height, int depth, int colourType) {}

  private record Chunk(String type, int start, int length) {
    int data() {
      return start + 8;
    }
  }

  private PngFile(byte[] file) {
    this.file = file;
    this.buffer = ByteBuffer.wrap(file);
  }

  static PngFile parse(byte[] file) throws PictureException {
    PngFile png = new PngFile(file);
    png.walk();
    return png;
  }

  Header header() {
    return header;
  }

  /** Red, green and blue of each colour, as stored; empty without a palette. */
  byte[] palette() {
    return palette.clone();
  }

  boolean hasTransparency() {
    return transparency || header.colourType == GRAY_ALPHA || header.colourType == RGB_ALPHA;
  }

  boolean hasProfile() {
    return profile;
  }

  /** Whether there is EXIF data in a text form that is not read. */
  boolean hasExifAsText() {
    return exifAsText;
  }

  /** Whether a check sum of the pixel data is wrong. */
  boolean hasDamagedPixels() {
    return damagedPixels;
  }

  /** The number of frames of an animation, else 1. */
  int frames() {
    return Math.max(
        1, animationFrames == 0 || frameBeforePixels ? animationFrames : animationFrames + 1);
  }

  int exifOrientation() {
    return ExifOrientation.read(exif.length > 0 ? exif : rawExif, xmp);
  }

  /** The file with nothing but header, palette and pixel data. */
  byte[] canonical() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, SIGNATURE_BYTES);
    if (headerChunk != null) {
      copy(headerChunk, out);
    }
    if (header.colourType == PALETTE) {
      writePalette(out);
    }
    pixels.forEach(chunk -> copy(chunk, out));
    out.writeBytes(new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D'});
    out.writeBytes(new byte[] {(byte) 0xae, 0x42, 0x60, (byte) 0x82});
    return out.toByteArray();
  }

  private void copy(Chunk chunk, ByteArrayOutputStream out) {
    out.write(file, chunk.start, chunk.length + CHUNK_FRAME);
  }

  // Always of full size: the decoder then never meets an index without a colour.
  private void writePalette(ByteArrayOutputStream out) {
    byte[] full = Arrays.copyOf(palette, 3 << header.depth);
    ByteBuffer chunk = ByteBuffer.allocate(full.length + CHUNK_FRAME);
    chunk.putInt(full.length).put("PLTE".getBytes(StandardCharsets.US_ASCII)).put(full);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, full.length + 4);
    out.writeBytes(chunk.putInt((int) crc.getValue()).array());
  }

  private void walk() throws PictureException {
    int at = SIGNATURE_BYTES;
    boolean pixelsEnded = false;
    while (true) {
      Chunk chunk = chunkAt(at);
      if (at == SIGNATURE_BYTES != chunk.type.equals("IHDR")) {
        throw damaged(chunk, "header chunk missing or repeated");
      }
      boolean pixelData = chunk.type.equals("IDAT");
      checkSum(chunk, pixelData, !pixels.isEmpty());
      if (chunk.type.equals("IEND")) {
        break;
      }
      if (pixelData && pixelsEnded) {
        throw damaged(chunk, "pixel data in two places");
      }
      pixelsEnded = !pixels.isEmpty() && !pixelData;
      note(chunk);
      at += chunk.length + CHUNK_FRAME;
    }
    if (pixels.isEmpty()) {
      throw PictureException.of("truncated").with("PNG: no pixel data");
    }
    if (header.colourType == PALETTE && palette.length == 0) {
      throw PictureException.of("damaged", "PNG").with("PNG: palette missing");
    }
  }

  private Chunk chunkAt(int at) throws PictureException {
    if (file.length - at < CHUNK_FRAME) {
      throw PictureException.of("truncated").with("PNG: no end chunk, byte " + at);
    }
    int length = buffer.getInt(at);
    Chunk chunk = new Chunk(new String(file, at + 4, 4, StandardCharsets.ISO_8859_1), at, length);
    if (!chunk.type.matches("[A-Za-z]{4}") || length < 0) {
      throw damaged(chunk, "not a chunk");
    }
    if (length > file.length - at - CHUNK_FRAME) {
      throw PictureException.of("truncated").with("PNG: chunk " + chunk.type + ", byte " + at);
    }
    return chunk;
  }

  private void checkSum(Chunk chunk, boolean pixelData, boolean afterPixels)
      throws PictureException {
    CRC32 crc = new CRC32();
    crc.update(file, chunk.start + 4, chunk.length + 4);
    if ((int) crc.getValue() == buffer.getInt(chunk.data() + chunk.length)) {
      return;
    }
    if (!pixelData && !afterPixels) {
      throw damaged(chunk, "wrong check sum");
    }
    damagedPixels |= pixelData;
  }

  private void note(Chunk chunk) throws PictureException {
    switch (chunk.type) {
      case "IHDR" -> readHeader(chunk);
      case "PLTE" -> readPalette(chunk);
      case "IDAT" -> pixels.add(chunk);
      case "tRNS" -> transparency = true;
      case "iCCP" -> profile = true;
      case "fcTL" -> frameBeforePixels |= pixels.isEmpty();
      case "acTL" -> {
        if (chunk.length >= 4 && pixels.isEmpty()) {
          animationFrames = Math.max(0, buffer.getInt(chunk.data()));
        }
      }
      case "eXIf" -> exif = data(chunk);
      case "tEXt", "zTXt" -> readText(chunk);
      case "iTXt" -> {
        exifAsText |= isRawExif(chunk);
        xmp = startsWith(chunk, XMP) ? data(chunk) : xmp;
      }
      default -> {
        // Other chunks (gAMA, cHRM, tIME ...) do not change the stored samples.
      }
    }
  }

  private void readHeader(Chunk chunk) throws PictureException {
    if (chunk.length != 13) {
      throw damaged(chunk, "header of " + chunk.length + " bytes");
    }
    long width = Integer.toUnsignedLong(buffer.getInt(chunk.data()));
    long height = Integer.toUnsignedLong(buffer.getInt(chunk.data() + 4));
    int depth = file[chunk.data() + 8];
    int colourType = file[chunk.data() + 9];
    boolean allowed =
        switch (colourType) {
          case GRAY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case RGB, GRAY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!allowed) {
      throw damaged(chunk, "colour type " + colourType + " with " + depth + " bits");
    }
    header = new Header(width, height, depth, colourType);
    headerChunk = chunk;
  }

  private void readPalette(Chunk chunk) throws PictureException {
    if (chunk.length == 0 || chunk.length % 3 != 0 || chunk.length > MAX_PALETTE) {
      throw damaged(chunk, "palette of " + chunk.length + " bytes");
    }
    if (pixels.isEmpty()) {
      palette = data(chunk);
    }
  }

  private void readText(Chunk chunk) {
    byte[] profile = RawProfile.exif(data(chunk), chunk.type.equals("zTXt"));
    if (profile.length > 0) {
      rawExif = profile;
    } else {
      exifAsText |= isRawExif(chunk);
    }
  }

  private boolean isRawExif(Chunk chunk) {
    return startsWith(chunk, RAW_EXIF + "exif") || startsWith(chunk, RAW_EXIF + "APP1");
  }

  private boolean startsWith(Chunk chunk, String text) {
    int length = Math.min(chunk.length, text.length());
    return new String(file, chunk.data(), length, StandardCharsets.ISO_8859_1).equals(text);
  }

  private byte[] data(Chunk chunk) {
    return Arrays.copyOfRange(file, chunk.data(), chunk.data() + chunk.length);
  }

  private static PictureException damaged(Chunk chunk, String what) {
    return PictureException.of("damaged", "PNG")
        .with("PNG: " + what + " (" + chunk.type + ", byte " + chunk.start + ")");
  }
}
