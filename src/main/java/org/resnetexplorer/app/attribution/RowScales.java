package org.resnetexplorer.app.attribution;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.render.ValueScale;

/** Which scale a map is drawn on. */
final class RowScales {
  private final GalleryViewModel viewModel;

  RowScales(GalleryViewModel viewModel) {
    this.viewModel = viewModel;
  }

  /** Its own, or the one that all maps of its row fit. */
  ValueScale scale(Method method, Attribution of) {
    boolean unsigned = viewModel.unsignedProperty().get();
    double magnitude =
        viewModel.ownScalesProperty().get()
            ? MapDrawing.magnitude(of, unsigned)
            : magnitude(Row.of(method));
    return MapDrawing.scale(of, unsigned, magnitude);
  }

  /** The greatest of a row; 0 while there is none. */
  double magnitude(Row row) {
    double greatest = 0;
    for (Method method : row.methods()) {
      Attribution known = known(method);
      if (known != null) {
        greatest =
            Math.max(greatest, MapDrawing.magnitude(known, viewModel.unsignedProperty().get()));
      }
    }
    return greatest;
  }

  private @Nullable Attribution known(Method method) {
    Tile tile = viewModel.tileProperty(method).get();
    return tile == null ? null : tile.soFar();
  }
}
