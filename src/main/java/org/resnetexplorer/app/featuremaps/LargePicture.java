package org.resnetexplorer.app.featuremaps;

import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.PhotoMap;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

/**
 * One channel, to be looked at closely.
 *
 * @param cells a pixel for each cell, row after row; transparent where a value is not finite
 * @param photo what the network saw
 * @param overPhoto the map to be laid over the photo, of {@link #photoFactor} times its size
 * @param all statistics of the whole call
 * @param ofChannel how often which value occurs in the channel
 * @param ofCall how often which value occurs in the call
 */
record LargePicture(
    ShownMaps maps,
    int channel,
    int[] cells,
    Pixels photo,
    int[] overPhoto,
    Statistics all,
    Histogram ofChannel,
    Histogram ofCall) {
  /** So that interpolation is seen finer than the photo's pixels, which the screen magnifies. */
  private static final int FACTOR = 2;

  /** Off the FX thread. */
  static LargePicture render(ShownMaps maps, int channel) {
    Activation activation = maps.activation();
    ValueScale scale = maps.scale(channel);
    int from = activation.offset(channel);
    int[] cells = new int[activation.cells()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = scale.argb(activation.values()[from + i]);
    }
    OpenPicture picture = maps.run().picture();
    RgbImage photo = picture.crop().pixels();
    PhotoMap over =
        new PhotoMap(
            FACTOR * photo.width(),
            FACTOR * photo.height(),
            photo.width(),
            photo.height(),
            field(maps).hasPlace() ? field(maps).jump() : 0);
    return new LargePicture(
        maps,
        channel,
        cells,
        PicturePixels.of(photo),
        over.render(activation, channel, scale),
        activation.statistics(),
        ChannelPicture.histogram(maps, from, from + activation.cells()),
        ChannelPicture.histogram(maps, 0, activation.values().length));
  }

  /** What each cell of the call sees. */
  private static ReceptiveField field(ShownMaps maps) {
    return maps.run().model().sizes().receptiveField(maps.call());
  }

  int photoFactor() {
    return FACTOR;
  }

  Statistics statistics() {
    return maps.statistics().get(channel);
  }

  /** The engine's value of a cell. */
  float value(int row, int column) {
    return maps.activation().at(channel, row, column);
  }

  /** The pixels of the photo that reach a cell, bounds included. */
  PinnedCell.Field fieldOf(int row, int column) {
    ReceptiveField field = field(maps);
    Shape input = maps.run().model().sizes().input();
    return new PinnedCell.Field(
        field.first(row),
        field.first(column),
        field.last(row, input.height()),
        field.last(column, input.width()));
  }

  /** The row or column whose cells are centred nearest to a row or column of the photo. */
  int cellNear(double pixel, int cells) {
    ReceptiveField field = field(maps);
    int cell = field.hasPlace() ? (int) Math.round((pixel - field.centre()) / field.jump()) : 0;
    return Math.max(0, Math.min(cells - 1, cell));
  }
}
