package org.resnetexplorer.image.icon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;
import org.resnetexplorer.image.decode.LittleEndian;

/**
 * Windows' icons: of several pictures the largest, as Pillow chooses it, which is a PNG or a BMP
 * without its file header and with a mask as high as itself below.
 */
public final class IconDecoder implements Decoder {

  private static final int HEADER = 6;
  private static final int ENTRY = 16;
  private static final int BMP_HEADER = 14;
  private static final int INFO_HEADER = 40;

  private final Decoder png;
  private final Decoder bmp;

  public IconDecoder(Decoder png, Decoder bmp) {
    this.png = png;
    this.bmp = bmp;
  }

  private record Entry(int pixels, int depth, long size, long place) {}

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException {
    LittleEndian bytes = new LittleEndian(file, "ICO");
    List<Entry> entries = entries(bytes);
    Entry entry = entries.get(0);
    bytes.require(entry.place, Math.max(entry.size, INFO_HEADER));
    byte[] picture = Arrays.copyOfRange(file, (int) entry.place, (int) (entry.place + entry.size));
    boolean isPng = picture[0] == (byte) 0x89 && picture[1] == 'P';
    Decoded decoded = isPng ? png.decode(picture, guard) : bmp.decode(asBmp(picture), guard);
    List<Mark> marks = new ArrayList<>(decoded.marks());
    if (!isPng) {
      marks.add(Mark.of("transparency"));
    }
    if (entries.size() > 1) {
      marks.add(Mark.of("largest", entries.size()));
    }
    return new Decoded(decoded.image(), ExifTurn.NONE, marks);
  }

  /** The pictures of the file, the one to show first. */
  private static List<Entry> entries(LittleEndian bytes) throws PictureException {
    List<Entry> entries = new ArrayList<>();
    int count = bytes.unsigned16(4);
    for (int i = 0; i < count; i++) {
      long at = HEADER + (long) i * ENTRY;
      int width = bytes.unsigned8(at) == 0 ? 256 : bytes.unsigned8(at);
      int height = bytes.unsigned8(at + 1) == 0 ? 256 : bytes.unsigned8(at + 1);
      int depth = depth(bytes.unsigned16(at + 6), bytes.unsigned8(at + 2));
      long size = bytes.unsigned32(at + 8);
      entries.add(new Entry(width * height, depth, size, bytes.unsigned32(at + 12)));
    }
    if (entries.isEmpty()) {
      throw PictureException.of("truncated").with("ICO: no pictures");
    }
    entries.sort(Comparator.comparingInt((Entry e) -> -e.pixels).thenComparingInt(Entry::depth));
    return entries;
  }

  private static int depth(int bits, int colours) {
    if (bits != 0) {
      return bits;
    }
    int needed = 32 - Integer.numberOfLeadingZeros(Math.max(0, colours - 1));
    return colours > 1 ? needed : 256;
  }

  /** The picture as a BMP file: with a file header, and half the height, so without the mask. */
  private static byte[] asBmp(byte[] picture) throws PictureException {
    ByteBuffer out =
        ByteBuffer.allocate(BMP_HEADER + picture.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'B').put((byte) 'M').putInt(out.capacity()).putInt(0).putInt(0).put(picture);
    int headerSize = out.getInt(BMP_HEADER);
    if (headerSize < INFO_HEADER) {
      throw PictureException.of("damaged", "ICO").with("ICO: a header of " + headerSize + " bytes");
    }
    out.putInt(BMP_HEADER + 8, out.getInt(BMP_HEADER + 8) / 2);
    return out.array();
  }
}
