package org.resnetexplorer.image.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.jpeg.JpegColour;
import org.resnetexplorer.image.jpeg.JpegFile;
import org.resnetexplorer.image.jpeg.JpegPixels;
import org.resnetexplorer.image.tiff.TiffBlocks.Block;

/**
 * Unpacks JPEGs inside TIFF (Adobe's technical note 2; TIFF 6.0, section 22, for the old style).
 * What the components mean is said by the TIFF alone, as in libtiff: markers inside a JPEG and the
 * names of its components do not count.
 */
final class TiffJpeg {

  private static final int START_AND_END = 2;

  private final TiffFile file;
  private final TiffKind kind;
  private final JpegPixels pixels;
  private final DecodeGuard guard;
  private final byte[] tables;
  private final Set<String> warnings = new LinkedHashSet<>();

  TiffJpeg(TiffFile file, TiffKind kind, JpegPixels pixels, DecodeGuard guard)
      throws PictureException {
    this.file = file;
    this.kind = kind;
    this.pixels = pixels;
    this.guard = guard;
    tables = file.block(TiffFile.JPEG_TABLES);
  }

  /** What the decoder complained about so far, each once. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** The samples of a block, those of YCbCr as red, green and blue. */
  byte[] unpack(Block block) throws PictureException, IOException {
    byte[] stream =
        Arrays.copyOfRange(file.bytes(), block.offset(), block.offset() + block.length());
    return samples(withTables(stream), block.width(), block.height());
  }

  /** The samples of an old-style block. */
  byte[] unpackOld(Block block) throws PictureException, IOException {
    byte[] stream = OldJpeg.of(file, kind.samples(), block);
    return samples(stream, block.width(), block.height());
  }

  /** The samples of an old-style picture, which is a whole JPEG file inside the TIFF. */
  byte[] unpackWhole(int width, int height) throws PictureException, IOException {
    long start = file.value(TiffFile.JPEG_FILE, 0);
    file.require(start, START_AND_END);
    long length = file.value(TiffFile.JPEG_LENGTH, 0);
    boolean known = length > START_AND_END && length <= file.bytes().length - start;
    int end = known ? (int) (start + length) : file.bytes().length;
    return samples(Arrays.copyOfRange(file.bytes(), (int) start, end), width, height);
  }

  private byte[] samples(byte[] stream, int width, int height)
      throws PictureException, IOException {
    JpegFile jpeg = JpegFile.parse(stream);
    JpegFile.Frame frame = jpeg.frame();
    if (frame.width() != width || frame.height() < height) {
      throw TiffFile.damaged("a strip of " + frame.width() + " x " + frame.height() + " pixels");
    }
    guard.checkSize(frame.width(), frame.height());
    JpegPixels.Samples unpacked = pixels.unpack(jpeg, colour(), guard);
    warnings.addAll(unpacked.warnings());
    return unpacked.samples();
  }

  private JpegColour colour() {
    int together = kind.planar() ? 1 : kind.samples();
    return switch (together) {
      case 1 -> JpegColour.GRAY;
      case 3 -> kind.colour() == TiffKind.Colour.YCBCR ? JpegColour.YCC : JpegColour.RGB;
      default -> JpegColour.CMYK;
    };
  }

  /** Puts the tables that all blocks share in front of a block's own segments. */
  private byte[] withTables(byte[] stream) {
    if (tables.length <= 2 * START_AND_END) {
      return stream;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(tables.length + stream.length);
    out.write(tables, 0, tables.length - START_AND_END);
    out.write(stream, START_AND_END, Math.max(0, stream.length - START_AND_END));
    return out.toByteArray();
  }
}
