package org.resnetexplorer.image.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.jpeg.JpegPixels;
import org.resnetexplorer.image.tiff.TiffBlocks.Block;

/**
 * TIFF of the kinds in {@link TiffKind}; of several pages the first. The picture is turned as its
 * orientation says, because Pillow does that for TIFF without being asked.
 */
public final class TiffDecoder implements Decoder {

  private final JpegPixels jpeg;
  private final TiffFax fax;

  /** A decoder that unpacks JPEG and fax with others' help. */
  public TiffDecoder(JpegPixels jpeg, ImageIoReader fax) {
    this.jpeg = jpeg;
    this.fax = new TiffFax(fax);
  }

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    TiffFile tiff = TiffFile.parse(file);
    long width = tiff.value(TiffFile.WIDTH, 0);
    long height = tiff.value(TiffFile.HEIGHT, 0);
    guard.checkSize(width, height);
    guard.checkSize(tiff.tileWidth(width), tiff.tileHeight(height));
    CameraRaw.check(tiff);
    TiffKind kind = TiffKind.of(tiff);
    List<Mark> marks = new ArrayList<>();
    RgbImage image = image(tiff, kind, (int) width, (int) height, guard, marks);
    mark(tiff, kind, marks);
    int orientation = tiff.orientation();
    if (orientation == ExifTurn.NONE) {
      return new Decoded(image, ExifTurn.NONE, marks);
    }
    marks.add(Mark.of("tiffTurned", orientation));
    return new Decoded(ExifTurn.upright(image, orientation), ExifTurn.NONE, marks);
  }

  private RgbImage image(
      TiffFile tiff, TiffKind kind, int width, int height, DecodeGuard guard, List<Mark> marks)
      throws PictureException, IOException {
    boolean whole = kind.packing() == TiffKind.Packing.OLD_JPEG && tiff.has(TiffFile.JPEG_FILE);
    List<Block> blocks =
        whole
            ? List.of(new Block(0, 0, 0, width, height, 0, 0))
            : TiffBlocks.of(tiff, kind, width, height);
    TiffLevels levels = new TiffLevels(kind, tiff.isBigEndian(), width, height);
    TiffUnpacker unpacker = new TiffUnpacker(tiff, kind, guard);
    TiffJpeg jpegs = new TiffJpeg(tiff, kind, jpeg, guard);
    for (Block block : blocks) {
      switch (kind.packing()) {
        case FAX -> {
          return fax.unpack(tiff, width, height, guard);
        }
        case OLD_JPEG ->
            levels.put(block, whole ? jpegs.unpackWhole(width, height) : jpegs.unpackOld(block));
        case JPEG -> levels.put(block, jpegs.unpack(block));
        case RAW, LZW, DEFLATE, PACK_BITS -> levels.put(block, unpacker.unpack(block));
      }
      guard.checkStop();
    }
    jpegs.warnings().forEach(warning -> marks.add(Mark.of("damaged", warning)));
    byte[] rgb = TiffColours.rgb(kind, levels.all(), tiff.values(TiffFile.PALETTE));
    guard.checkStop();
    return new RgbImage(width, height, rgb);
  }

  private static void mark(TiffFile tiff, TiffKind kind, List<Mark> marks) throws PictureException {
    if (kind.packing() == TiffKind.Packing.FAX) {
      marks.add(Mark.of("fax"));
    }
    if (kind.packing() == TiffKind.Packing.OLD_JPEG) {
      marks.add(Mark.of("oldJpeg"));
    }
    if (kind.bits() > 8) {
      marks.add(depth(kind));
    }
    if (kind.colour() == TiffKind.Colour.CMYK) {
      marks.add(Mark.of("cmyk"));
    }
    if (kind.colour() == TiffKind.Colour.LAB) {
      marks.add(Mark.of("lab"));
    }
    if (isMisread(tiff, kind)) {
      marks.add(Mark.of("misread"));
    }
    if (kind.transparent()) {
      marks.add(Mark.of("transparency"));
    }
    if (tiff.has(TiffFile.PROFILE)) {
      marks.add(Mark.of("profile"));
    }
    if (tiff.pages() > 1) {
      marks.add(Mark.of("frames", tiff.pages()));
    }
  }

  /**
   * Whether Pillow takes samples of several bytes apart in the wrong way: those in planes of their
   * own for single bytes, those that libtiff has turned round already for unturned ones.
   */
  private static boolean isMisread(TiffFile tiff, TiffKind kind) {
    boolean raw = kind.packing() == TiffKind.Packing.RAW;
    boolean turned = kind.bits() == 32 || kind.numbers() == TiffKind.Numbers.SIGNED;
    return kind.bits() >= 16 && (raw && kind.planar() || !raw && turned && tiff.isBigEndian());
  }

  private static Mark depth(TiffKind kind) {
    boolean gray =
        kind.colour() == TiffKind.Colour.GRAY || kind.colour() == TiffKind.Colour.GRAY_LIGHT_FIRST;
    if (!gray) {
      return Mark.of("depth16");
    }
    if (kind.numbers() == TiffKind.Numbers.FLOAT) {
      return Mark.of("floatLevels");
    }
    return kind.bits() == 16 ? Mark.of("gray16") : Mark.of("wideLevels", kind.bits());
  }
}
