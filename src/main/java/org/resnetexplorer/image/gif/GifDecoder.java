package org.resnetexplorer.image.gif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.Decoded;
import org.resnetexplorer.image.decode.Decoder;
import org.resnetexplorer.image.decode.ExifTurn;

/**
 * The first frame of a GIF on its screen, as Pillow shows it: the screen grows to hold the frame,
 * is filled with the frame's transparent colour (or colour 0), and transparent pixels show their
 * stored colour.
 */
public final class GifDecoder implements Decoder {

  private static final int COLOURS = 256;
  private static final int[] INTERLACE_START = {0, 4, 2, 1};
  private static final int[] INTERLACE_STEP = {8, 8, 4, 2};

  @Override
  public Decoded decode(byte[] file, DecodeGuard guard) throws PictureException {
    GifFile gif = GifFile.parse(file);
    GifFile.Frame frame = gif.first();
    if (gif.screenWidth() == 0 || gif.screenHeight() == 0) {
      throw PictureException.of("noPixels", gif.screenWidth(), gif.screenHeight());
    }
    guard.checkSize(frame.width(), frame.height());
    int width = Math.max(gif.screenWidth(), frame.left() + frame.width());
    int height = Math.max(gif.screenHeight(), frame.top() + frame.height());
    guard.checkSize(width, height);
    byte[] indices = GifIndices.unpack(file, frame.data(), frame.width() * frame.height(), guard);
    byte[] colours = colours(frame);
    byte[] rgb = new byte[3 * width * height];
    fill(rgb, colours, Math.max(0, frame.transparentIndex()));
    place(frame, indices, colours, rgb, width);
    return new Decoded(new RgbImage(width, height, rgb), ExifTurn.NONE, marks(gif, frame, indices));
  }

  private static byte[] colours(GifFile.Frame frame) {
    byte[] stored = frame.colours();
    if (stored != null) {
      return Arrays.copyOf(stored, 3 * COLOURS);
    }
    byte[] gray = new byte[3 * COLOURS];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (byte) (i / 3);
    }
    return gray;
  }

  private static void fill(byte[] rgb, byte[] colours, int index) {
    for (int i = 0; i < rgb.length; i += 3) {
      System.arraycopy(colours, 3 * index, rgb, i, 3);
    }
  }

  private static void place(
      GifFile.Frame frame, byte[] indices, byte[] colours, byte[] rgb, int width) {
    int[] rows = rows(frame);
    int from = 0;
    for (int row : rows) {
      int to = 3 * ((frame.top() + row) * width + frame.left());
      for (int x = 0; x < frame.width(); x++, to += 3) {
        System.arraycopy(colours, 3 * (indices[from++] & 0xff), rgb, to, 3);
      }
    }
  }

  /** The row of the frame that each stored row belongs to. */
  private static int[] rows(GifFile.Frame frame) {
    int[] rows = new int[frame.height()];
    if (!frame.interlaced()) {
      Arrays.setAll(rows, i -> i);
      return rows;
    }
    int i = 0;
    for (int pass = 0; pass < INTERLACE_START.length; pass++) {
      for (int y = INTERLACE_START[pass]; y < rows.length; y += INTERLACE_STEP[pass]) {
        rows[i++] = y;
      }
    }
    return rows;
  }

  private static List<Mark> marks(GifFile gif, GifFile.Frame frame, byte[] indices) {
    List<Mark> marks = new ArrayList<>();
    byte[] stored = frame.colours();
    int highest = 0;
    for (byte index : indices) {
      highest = Math.max(highest, index & 0xff);
    }
    if (stored != null && 3 * highest >= stored.length) {
      marks.add(Mark.of("noColour", stored.length / 3));
    }
    if (frame.transparentIndex() >= 0) {
      marks.add(Mark.of("transparency"));
    }
    if (gif.frames() > 1) {
      marks.add(Mark.of("frames", gif.frames()));
    }
    return marks;
  }
}
