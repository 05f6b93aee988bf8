package org.resnetexplorer.image.tiff;

import java.io.ByteArrayOutputStream;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.tiff.TiffBlocks.Block;

/**
 * Makes whole JPEGs of old-style strips (TIFF 6.0, section 22), whose tables and header are tags of
 * the TIFF.
 */
final class OldJpeg {

  private static final int Q_VALUES = 64;
  private static final int CODE_LENGTHS = 16;
  private static final int MOST_TABLES = 4;
  private static final int LUMA_SAMPLING = 2;
  private static final int EXTENDED = 0xc1;

  private final TiffFile file;
  private final int components;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private OldJpeg(TiffFile file, int components) {
    this.file = file;
    this.components = components;
  }

  /** A strip as a JPEG file; unchanged if it is one already. */
  static byte[] of(TiffFile file, int components, Block block) throws PictureException {
    byte[] bytes = file.bytes();
    int at = block.offset();
    OldJpeg jpeg = new OldJpeg(file, components);
    boolean complete = block.length() > 2 && bytes[at] == -1 && (bytes[at + 1] & 0xff) == 0xd8;
    if (!complete) {
      jpeg.header(block);
    }
    jpeg.out.write(bytes, at, block.length());
    jpeg.out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
    return jpeg.out.toByteArray();
  }

  private void header(Block block) throws PictureException {
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
    long[] quantisers = tables(TiffFile.JPEG_Q_TABLES);
    for (int i = 0; i < quantisers.length; i++) {
      segment(0xdb, 1 + Q_VALUES);
      out.write(i);
      copy(quantisers[i], Q_VALUES);
    }
    frame(block);
    long[] dc = tables(TiffFile.JPEG_DC_TABLES);
    long[] ac = tables(TiffFile.JPEG_AC_TABLES);
    for (int i = 0; i < dc.length; i++) {
      codes(i, dc[i]);
    }
    for (int i = 0; i < ac.length; i++) {
      codes(0x10 | i, ac[i]);
    }
    long restart = file.value(TiffFile.JPEG_RESTART, 0);
    if (restart > 0) {
      segment(0xdd, 2);
      two((int) restart);
    }
    segment(0xda, 4 + 2 * components);
    out.write(components);
    for (int i = 0; i < components; i++) {
      out.write(i + 1);
      out.write(i << 4 | i);
    }
    out.writeBytes(new byte[] {0, 63, 0});
  }

  private void frame(Block block) throws PictureException {
    long[] sampling = file.values(TiffFile.CHROMA_SAMPLING);
    int across = sampling.length == 2 ? (int) sampling[0] : LUMA_SAMPLING;
    int down = sampling.length == 2 ? (int) sampling[1] : LUMA_SAMPLING;
    segment(EXTENDED, 6 + 3 * components);
    out.write(8);
    two(block.height());
    two(block.width());
    out.write(components);
    for (int i = 0; i < components; i++) {
      out.write(i + 1);
      out.write(i == 0 && components > 1 ? across << 4 | down : 0x11);
      out.write(i);
    }
  }

  private long[] tables(int tag) throws PictureException {
    long[] places = file.values(tag);
    if (places.length < components || places.length > MOST_TABLES) {
      throw TiffFile.damaged(places.length + " tables of an old-style JPEG");
    }
    return places;
  }

  private void codes(int name, long place) throws PictureException {
    file.require(place, CODE_LENGTHS);
    int values = 0;
    for (int i = 0; i < CODE_LENGTHS; i++) {
      values += file.bytes()[(int) place + i] & 0xff;
    }
    segment(0xc4, 1 + CODE_LENGTHS + values);
    out.write(name);
    copy(place, CODE_LENGTHS + values);
  }

  private void copy(long place, int count) throws PictureException {
    file.require(place, count);
    out.write(file.bytes(), (int) place, count);
  }

  private void segment(int marker, int length) {
    out.write(0xff);
    out.write(marker);
    two(length + 2);
  }

  private void two(int value) {
    out.write(value >> 8);
    out.write(value);
  }
}
