package org.resnetexplorer.image.tiff;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.PictureException;

/** Where the strips or tiles of a picture lie, each checked to be inside the file. */
final class TiffBlocks {

  private TiffBlocks() {}

  /**
   * A strip or tile.
   *
   * @param plane which sample of the pixels it holds, 0 if all
   * @param left its place in the picture
   * @param top its place in the picture
   * @param width its own width, which may go beyond the picture
   * @param height its own height, which may go beyond the picture
   * @param offset its place in the file
   * @param length its packed bytes
   */
  record Block(int plane, int left, int top, int width, int height, int offset, int length) {}

  /**
   * The blocks of a picture, plane after plane, row after row.
   *
   * @throws PictureException if one is not there, leaves the file, or is too short for what it
   *     holds
   */
  static List<Block> of(TiffFile file, TiffKind kind, int width, int height)
      throws PictureException {
    boolean tiled = file.has(TiffFile.TILE_WIDTH);
    long tileWidth = file.tileWidth(width);
    long tileHeight = file.tileHeight(height);
    if (tileWidth < 1 || tileHeight < 1) {
      throw TiffFile.damaged("tiles of " + tileWidth + " x " + tileHeight);
    }
    int across = (int) ((width + tileWidth - 1) / tileWidth);
    int down = (int) ((height + tileHeight - 1) / tileHeight);
    int planes = kind.planar() ? kind.needed() : 1;
    long needed = (long) across * down * planes;
    long[] offsets = file.values(tiled ? TiffFile.TILE_OFFSETS : TiffFile.STRIP_OFFSETS);
    long[] counts = file.values(tiled ? TiffFile.TILE_COUNTS : TiffFile.STRIP_COUNTS);
    // What is not packed is as long as it must be, whatever the file says: so Pillow reads it.
    boolean raw = kind.packing() == TiffKind.Packing.RAW;
    if (offsets.length < needed || !raw && counts.length < needed) {
      throw TiffFile.damaged(offsets.length + " strips instead of " + needed);
    }
    long rowBytes = (tileWidth * kind.bitsTogether() + 7) / 8;
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < needed; i++) {
      int inPlane = i % (across * down);
      int top = (int) (inPlane / across * tileHeight);
      int rows = (int) (tiled ? tileHeight : Math.min(tileHeight, height - top));
      long length = raw ? rowBytes * rows : counts[i];
      file.require(offsets[i], length);
      if (length == 0) {
        throw PictureException.of("truncated").with("TIFF: strip " + i);
      }
      int left = (int) (inPlane % across * tileWidth);
      int plane = i / (across * down);
      blocks.add(
          new Block(plane, left, top, (int) tileWidth, rows, (int) offsets[i], (int) length));
    }
    return blocks;
  }
}
