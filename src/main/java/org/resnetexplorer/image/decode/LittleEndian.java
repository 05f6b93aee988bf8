package org.resnetexplorer.image.decode;

import org.resnetexplorer.image.PictureException;

/** Numbers of a file with the low byte first; a place outside the file means it was cut short. */
public final class LittleEndian {

  private final byte[] file;
  private final String format;

  public LittleEndian(byte[] file, String format) {
    this.file = file;
    this.format = format;
  }

  public int length() {
    return file.length;
  }

  public int unsigned8(long at) throws PictureException {
    require(at, 1);
    return file[(int) at] & 0xff;
  }

  public int unsigned16(long at) throws PictureException {
    require(at, 2);
    return file[(int) at] & 0xff | (file[(int) at + 1] & 0xff) << 8;
  }

  public int signed32(long at) throws PictureException {
    return unsigned16(at) | unsigned16(at + 2) << 16;
  }

  public long unsigned32(long at) throws PictureException {
    return Integer.toUnsignedLong(signed32(at));
  }

  /** Refuses the file if it does not have these bytes. */
  public void require(long at, long count) throws PictureException {
    if (at < 0 || count > file.length - at) {
      throw PictureException.of("truncated").with(format + ": " + count + " bytes at byte " + at);
    }
  }
}
