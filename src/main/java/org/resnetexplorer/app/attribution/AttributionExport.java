package org.resnetexplorer.app.attribution;

import java.util.function.Supplier;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.export.MapOverPhoto;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

/** Saves the map shown large: its colours as a picture, or its numbers. */
final class AttributionExport {
  private final PaneContext context;
  private final GalleryViewModel viewModel;
  private final Exports exports;
  private final SavePlaces places;

  AttributionExport(
      PaneContext context, GalleryViewModel viewModel, Exports exports, SavePlaces places) {
    this.context = context;
    this.viewModel = viewModel;
    this.exports = exports;
    this.places = places;
  }

  /** The map over the photo as it is seen, one pixel for each of the network's input. */
  void picture() {
    Tile tile = viewModel.tileProperty(viewModel.chosenProperty().get()).get();
    if (tile != null && tile.soFar() != null) {
      Attribution map = tile.soFar();
      Supplier<Pixels> drawn = picture(tile, map);
      ask("attribution.save.png", "png", map, file -> PngWriter.write(file, drawn.get()));
    }
  }

  /** Draws it as it is seen now, on whatever thread it is asked for. */
  Supplier<Pixels> picture(Tile tile, Attribution map) {
    boolean unsigned = viewModel.unsignedProperty().get();
    double opacity = viewModel.opacityProperty().get();
    return () -> picture(tile, map, unsigned, opacity);
  }

  private static Pixels picture(Tile tile, Attribution map, boolean unsigned, double opacity) {
    ValueScale scale = MapDrawing.scale(map, unsigned, tile.ends().of(unsigned));
    Pixels photo = MapOverPhoto.grey(tile.asked().run().picture().crop().pixels());
    return MapOverPhoto.over(photo, MapDrawing.colours(tile, map, unsigned, scale), opacity);
  }

  /** The raw signed numbers, {@code [rows, columns]}. */
  void numbers() {
    Tile tile = viewModel.tileProperty(viewModel.chosenProperty().get()).get();
    if (tile != null && tile.soFar() != null) {
      SignedMap map = tile.soFar().map();
      ask(
          "attribution.save.npy",
          "npy",
          tile.soFar(),
          file -> NpyFile.write(file, map.values(), map.rows(), map.columns()));
    }
  }

  private void ask(String key, String extension, Attribution of, Exports.OneFile content) {
    places
        .file(context.messages().text(key), of.method().id(), extension)
        .ifPresent(file -> exports.start(file, content));
  }
}
