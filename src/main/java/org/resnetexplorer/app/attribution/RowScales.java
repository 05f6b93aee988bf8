package org.resnetexplorer.app.attribution;

import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.render.ValueScale;

/** Which scale a map is drawn on. */
final class RowScales {
  private final GalleryViewModel viewModel;

  RowScales(GalleryViewModel viewModel) {
    this.viewModel = viewModel;
  }

  /** Its own, or the one that all maps of its row fit. */
  ValueScale scale(Tile tile, Attribution of) {
    boolean unsigned = viewModel.unsignedProperty().get();
    boolean own = viewModel.ownScalesProperty().get();
    double end = own ? tile.ends().of(unsigned) : end(Row.of(of.method()), unsigned);
    return MapDrawing.scale(of, unsigned, end);
  }

  /** The greatest of a row; 0 while there is none. */
  private double end(Row row, boolean unsigned) {
    return row.methods().stream()
        .map(method -> viewModel.tileProperty(method).get())
        .mapToDouble(tile -> tile == null ? 0 : tile.ends().of(unsigned))
        .max()
        .orElse(0);
  }
}
