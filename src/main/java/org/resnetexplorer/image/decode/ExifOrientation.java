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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the orientation from the data that a camera adds to a picture: an EXIF block, which is a
 * small TIFF file, or, where that says nothing, an XMP text. As Pillow does, it takes the first
 * number of any type but that of bytes.
 */
public final class ExifOrientation {

  private static final int HEADER = 8;
  private static final int ABSENT = -1;
  private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final Pattern IN_XMP = Pattern.compile("tiff:Orientation(?:=\"|>)([0-9])");

  private ExifOrientation() {}

  /**
   * The orientation, 1 to 8; 1 for a block that has none or cannot be read.
   *
   * @param exif the block, from its byte-order mark on or behind {@code Exif\0\0}
   */
  public static int read(byte[] exif) {
    return read(exif, new byte[0]);
  }

  /**
   * The orientation, 1 to 8; 1 if neither has one.
   *
   * @param exif the block, from its byte-order mark on or behind {@code Exif\0\0}; may be empty
   * @param xmp the text, asked only if the block has no orientation; may be empty
   */
  public static int read(byte[] exif, byte[] xmp) {
    int orientation = inBlock(withoutPrefix(exif));
    if (orientation == ABSENT) {
      Matcher matcher = IN_XMP.matcher(new String(xmp, StandardCharsets.ISO_8859_1));
      orientation = matcher.find() ? matcher.group(1).charAt(0) - '0' : ExifTurn.NONE;
    }
    return orientation >= 1 && orientation <= 8 ? orientation : ExifTurn.NONE;
  }

  /** Some programs write the prefix of JPEG's segment in other formats too, some even twice. */
  private static byte[] withoutPrefix(byte[] exif) {
    int start = 0;
    while (exif.length >= start + PREFIX.length
        && Arrays.equals(exif, start, start + PREFIX.length, PREFIX, 0, PREFIX.length)) {
      start += PREFIX.length;
    }
    return start == 0 ? exif : Arrays.copyOfRange(exif, start, exif.length);
  }

  private static int inBlock(byte[] tiff) {
    if (!hasDirectory(tiff)) {
      return ABSENT;
    }
    FirstDirectory directory = new FirstDirectory();
    try {
      new TiffReader().processTiff(new ByteArrayReader(tiff), directory, 0);
    } catch (TiffProcessingException | IOException | RuntimeException e) {
      return ABSENT;
    }
    return directory.orientation;
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

    private int orientation = ABSENT;

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
    public void setInt8s(int tagId, byte value) {
      set(tagId, value);
    }

    @Override
    public void setInt16s(int tagId, int value) {
      set(tagId, value);
    }

    @Override
    public void setInt16u(int tagId, int value) {
      set(tagId, value);
    }

    @Override
    public void setInt32s(int tagId, int value) {
      set(tagId, value);
    }

    @Override
    public void setInt32u(int tagId, long value) {
      set(tagId, (int) Math.min(value, Integer.MAX_VALUE));
    }

    @Override
    public void setInt16uArray(int tagId, int[] values) {
      set(tagId, values[0]);
    }

    @Override
    public void setInt32uArray(int tagId, long[] values) {
      setInt32u(tagId, values[0]);
    }

    private void set(int tagId, int value) {
      if (tagId == ExifDirectoryBase.TAG_ORIENTATION) {
        orientation = Math.max(0, value);
      }
    }
  }
}
