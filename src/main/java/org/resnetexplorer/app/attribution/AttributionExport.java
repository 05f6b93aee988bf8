package org.resnetexplorer.app.attribution;

import java.io.IOException;
import java.nio.file.Path;
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
      boolean unsigned = viewModel.unsignedProperty().get();
      ValueScale scale =
          MapDrawing.scale(tile.soFar(), unsigned, MapDrawing.magnitude(tile.soFar(), unsigned));
      Pixels map = MapDrawing.colours(tile, tile.soFar(), unsigned, scale);
      Pixels photo = MapOverPhoto.grey(tile.asked().run().picture().crop().pixels());
      Pixels over = MapOverPhoto.over(photo, map, viewModel.opacityProperty().get());
      ask("attribution.save.png", "png", tile.soFar(), file -> PngWriter.write(file, over));
    }
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

  /** Writes a file, whole or not at all. */
  @FunctionalInterface
  private interface Content {
    void write(Path file) throws IOException;
  }

  private void ask(String key, String extension, Attribution of, Content content) {
    places
        .file(context.messages().text(key), of.method().id(), extension)
        .ifPresent(
            file ->
                exports.start(
                    file,
                    1,
                    watcher -> {
                      content.write(file);
                      return 1;
                    }));
  }
}
