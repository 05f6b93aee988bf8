package org.resnetexplorer.image.decode;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * The sample values of a raster row by row, bands in their order, without any colour arithmetic of
 * the JDK.
 */
public final class RowReader {

  private final Raster raster;
  private final boolean bytes;
  private final byte[] byteRow;
  private final short[] shortRow;

  public RowReader(Raster raster) {
    this.raster = raster;
    int samples = raster.getWidth() * raster.getNumDataElements();
    bytes = raster.getTransferType() == DataBuffer.TYPE_BYTE;
    if (!bytes && raster.getTransferType() != DataBuffer.TYPE_USHORT) {
      throw new IllegalArgumentException("samples of type " + raster.getTransferType());
    }
    if (raster.getNumDataElements() != raster.getNumBands()) {
      throw new IllegalArgumentException("samples are packed");
    }
    byteRow = new byte[bytes ? samples : 0];
    shortRow = new short[bytes ? 0 : samples];
  }

  public int bands() {
    return raster.getNumBands();
  }

  /** Moves to a row, counted from the top of the raster. */
  public void moveTo(int y) {
    Object row = bytes ? byteRow : shortRow;
    raster.getDataElements(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
  }

  /** A sample of the row, unsigned; {@code index} is x times the number of bands plus the band. */
  public int sample(int index) {
    return bytes ? byteRow[index] & 0xff : shortRow[index] & 0xffff;
  }

  /** Copies the row as it is, if its samples are bytes. */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(byteRow, 0, target, offset, byteRow.length);
  }
}
