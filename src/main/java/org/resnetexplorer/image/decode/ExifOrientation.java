package org.resnetexplorer.image.decode;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the orientation from an EXIF block, a small TIFF file inside a picture file. */
public final class ExifOrientation {

  private static final int HEADER = 8;

  private ExifOrientation() {}

  /**
   * The orientation, 1 to 8; 1 for a block that has none or cannot be read.
   *
   * @param tiff the block from its byte-order mark on
   */
  public static int read(byte[] tiff) {
    if (!hasDirectory(tiff)) {
      return ExifTurn.NONE;
    }
    FirstDirectory directory = new FirstDirectory();
    try {
      new TiffReader().processTiff(new ByteArrayReader(tiff), directory, 0);
    } catch (TiffProcessingException | IOException | RuntimeException e) {
      return ExifTurn.NONE;
    }
    int orientation = directory.orientation;
    return orientation >= 1 && orientation <= 8 ? orientation : ExifTurn.NONE;
  }

  // For a directory outside the block the library would guess another place.
  private static boolean hasDirectory(byte[] tiff) {
    if (tiff.length < HEADER) {
      return false;
    }
    ByteOrder order = tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    long start = Integer.toUnsignedLong(ByteBuffer.wrap(tiff).order(order).getInt(4));
    return start >= HEADER && start <= tiff.length - 2;
  }

  /** Looks at the first directory only: a hostile block cannot send the reader round in circles. */
  private static final class FirstDirectory extends ExifTiffHandler {

    private int orientation = ExifTurn.NONE;

    FirstDirectory() {
      super(new Metadata(), null, 0);
    }

    @Override
    public boolean tryEnterSubIfd(int tagId) {
      return false;
    }

    @Override
    public boolean hasFollowerIfd() {
      return false;
    }

    @Override
    public void setInt16u(int tagId, int value) {
      if (tagId == ExifDirectoryBase.TAG_ORIENTATION) {
        orientation = value;
      }
    }
  }
}
