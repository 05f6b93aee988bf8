package org.resnetexplorer.app.attribution;

import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.export.MapCells;
import org.resnetexplorer.export.MapOverPhoto;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/** A map's colours at the pixels of the network's input, and the scale that gives them. */
final class MapDrawing {
  private MapDrawing() {}

  /** With or without signs. */
  static SignedMap map(Attribution of, boolean unsigned) {
    return unsigned ? of.unsigned() : of.map();
  }

  /** With a given end. */
  static ValueScale scale(Attribution of, boolean unsigned, double magnitude) {
    float[] values = map(of, unsigned).values();
    Signedness signedness = unsigned ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
    ValueScale scale = ValueScale.within(magnitude, signedness, values, 0, values.length);
    return unsigned ? scale.withMap(ColorMap.MAGMA) : scale;
  }

  /** The map at each pixel of the input. */
  static Pixels colours(Tile tile, Attribution of, boolean unsigned, ValueScale scale) {
    Run run = tile.asked().run();
    MapCells cells = MapCells.of(of.by(), run.model().sizes());
    int width = run.trace().input().width();
    return MapOverPhoto.colours(
        map(of, unsigned), cells, scale, width, run.trace().input().height());
  }
}
