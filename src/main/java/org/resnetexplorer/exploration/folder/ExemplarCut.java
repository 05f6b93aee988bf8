package org.resnetexplorer.exploration.folder;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/** Cuts out of a picture what one cell of a call could see. */
public final class ExemplarCut {
  private static final byte OUTSIDE = (byte) 0x80;

  private final PictureReader reader = new PictureReader();
  private final Preprocess recipe;
  private final Orientation orientation;
  private final ReceptiveField field;
  private final int columns;
  private @Nullable PictureFile last;
  private @Nullable RgbImage lastSquare;

  public ExemplarCut(Network network, Call call, Preprocess recipe, Orientation orientation) {
    ShapesAndCosts sizes = network.sizes(recipe.crop(), recipe.crop());
    Shape shape = sizes.output(call);
    this.recipe = recipe;
    this.orientation = orientation;
    this.field = sizes.receptiveField(call);
    this.columns = shape.width();
  }

  /**
   * What a cell could see, in pixels of the square that the network gets.
   *
   * @param x left edge; negative where the field begins in the padding
   * @param y top edge
   * @param side of the square
   */
  public record Box(int x, int y, int side) {}

  /** The field of a cell; the whole square if it is no smaller. */
  public Box box(int cell) {
    int side = recipe.crop();
    if (field.isWholePicture() || field.size() >= side) {
      return new Box(0, 0, side);
    }
    return new Box(
        cell % columns * field.jump() + field.start(),
        cell / columns * field.jump() + field.start(),
        field.size());
  }

  /** Of pictures that are asked for again and again each is decoded once. */
  private RgbImage square(PictureFile picture) throws PictureException {
    RgbImage known = lastSquare;
    if (known != null && picture.equals(last)) {
      return known;
    }
    if (picture.hasChanged()) {
      throw PictureException.of("changed", picture.path());
    }
    RgbImage whole = reader.read(picture.file(), orientation).image();
    RgbImage square = Preprocessor.crop(whole, recipe).pixels();
    last = picture;
    lastSquare = square;
    return square;
  }

  /**
   * That part of a picture, enlarged or reduced; grey where the field lies in the padding.
   *
   * @param edge pixels of the result
   * @throws PictureException if the picture can't be read any more, or is another one now
   */
  public RgbImage cut(PictureFile picture, int cell, int edge) throws PictureException {
    RgbImage square = square(picture);
    Box box = box(cell);
    byte[] rgb = new byte[3 * box.side() * box.side()];
    for (int y = 0; y < box.side(); y++) {
      for (int x = 0; x < box.side(); x++) {
        int to = 3 * (y * box.side() + x);
        int fromX = box.x() + x;
        int fromY = box.y() + y;
        boolean inside =
            fromX >= 0 && fromY >= 0 && fromX < square.width() && fromY < square.height();
        for (int c = 0; c < 3; c++) {
          rgb[to + c] = inside ? square.rgb()[3 * (fromY * square.width() + fromX) + c] : OUTSIDE;
        }
      }
    }
    RgbImage part = new RgbImage(box.side(), box.side(), rgb);
    return Preprocessor.crop(part, Preprocess.whole(edge)).pixels();
  }
}
