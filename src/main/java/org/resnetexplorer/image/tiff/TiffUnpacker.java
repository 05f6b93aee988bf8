package org.resnetexplorer.image.tiff;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.PackBits;
import org.resnetexplorer.image.tiff.TiffBlocks.Block;

/**
 * Unpacks blocks without loss (TIFF 6.0, sections 9, 13 and 14, and the supplement on Deflate). No
 * more bytes are made than the block has pixels for.
 */
final class TiffUnpacker {

  private static final int TURNED = 2;
  private static final int PIECE = 1 << 16;

  private final TiffFile file;
  private final TiffKind kind;
  private final DecodeGuard guard;
  private final boolean turned;
  private final int predictor;

  TiffUnpacker(TiffFile file, TiffKind kind, DecodeGuard guard) throws PictureException {
    this.file = file;
    this.kind = kind;
    this.guard = guard;
    turned = file.value(TiffFile.FILL_ORDER, 1) == TURNED;
    predictor = (int) file.value(TiffFile.PREDICTOR, 1);
  }

  /** The samples of a block as the file would hold them unpacked, each row from a whole byte on. */
  byte[] unpack(Block block) throws PictureException, IOException {
    int rowBytes = (int) (((long) block.width() * kind.bitsTogether() + 7) / 8);
    long length = (long) rowBytes * block.height();
    if (length > Integer.MAX_VALUE - 8) {
      throw TiffFile.damaged("a strip of " + length + " bytes");
    }
    byte[] packed = new byte[block.length()];
    System.arraycopy(file.bytes(), block.offset(), packed, 0, packed.length);
    if (turned) {
      turn(packed);
    }
    byte[] unpacked = new byte[(int) length];
    switch (kind.packing()) {
      case RAW -> System.arraycopy(packed, 0, unpacked, 0, unpacked.length);
      case PACK_BITS -> PackBits.unpack(packed, 0, packed.length, unpacked);
      case DEFLATE -> inflate(packed, unpacked);
      case LZW -> new TiffLzw(packed, guard).unpack(unpacked);
      case FAX, JPEG, OLD_JPEG -> throw new IllegalArgumentException("not for " + kind.packing());
    }
    boolean predicted =
        kind.packing() == TiffKind.Packing.LZW || kind.packing() == TiffKind.Packing.DEFLATE;
    if (predicted && predictor > 1) {
      int step = kind.planar() ? 1 : kind.samples();
      TiffPredictor undo = new TiffPredictor(step, kind.bits() / 8, file.isBigEndian());
      for (int row = 0; row < unpacked.length; row += rowBytes) {
        undo.row(predictor, unpacked, row, rowBytes);
      }
    }
    return unpacked;
  }

  private static void turn(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
    }
  }

  private void inflate(byte[] packed, byte[] unpacked) throws PictureException, IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int to = 0;
      while (to < unpacked.length) {
        int count = inflater.inflate(unpacked, to, Math.min(PIECE, unpacked.length - to));
        if (count == 0) {
          throw new IOException("a strip ends too early");
        }
        to += count;
        guard.checkStop();
      }
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
  }
}
