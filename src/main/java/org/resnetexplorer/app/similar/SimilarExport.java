package org.resnetexplorer.app.similar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.exploration.folder.Embeddings;
import org.resnetexplorer.export.FeatureRows;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.render.Pixels;

/**
 * Saves the map as it is seen, or its points with the features, as the command line writes them.
 */
final class SimilarExport {
  private final SimilarViewModel viewModel;
  private final Exports exports;
  private final SavePlaces places;
  private final SimilarWords words;

  SimilarExport(
      SimilarViewModel viewModel, Exports exports, SavePlaces places, SimilarWords words) {
    this.viewModel = viewModel;
    this.exports = exports;
    this.places = places;
    this.words = words;
  }

  /**
   * Asks where to, and saves what is seen now.
   *
   * @param drawn draws it
   */
  void picture(Supplier<Pixels> drawn) {
    Scene scene = viewModel.sceneProperty().get();
    if (scene != null) {
      places
          .file(words.text("similar.save.png"), name(scene), "png")
          .ifPresent(
              file -> {
                Pixels pixels = drawn.get();
                exports.start(file, target -> PngWriter.write(target, pixels));
              });
    }
  }

  /** Asks where to, and saves a line for each picture: its path, its point, its features. */
  void table() {
    Scene scene = viewModel.sceneProperty().get();
    if (scene != null) {
      places
          .file(words.text("similar.save.csv"), name(scene), "csv")
          .ifPresent(file -> exports.start(file, target -> write(scene, target)));
    }
  }

  private static String name(Scene scene) {
    String layout = scene.isPlane() ? "-pca" : "-umap";
    return scene.alike().at().name().replace('#', '-') + layout;
  }

  private static void write(Scene scene, Path file) throws IOException {
    Embeddings all = scene.alike().embeddings();
    try (FeatureRows table = FeatureRows.to(file)) {
      for (int row = 0; row < all.pictures().size(); row++) {
        table.add(all.pictures().get(row).path(), scene.points()[row], all.rows().get(row));
      }
      table.finish();
    }
  }
}
