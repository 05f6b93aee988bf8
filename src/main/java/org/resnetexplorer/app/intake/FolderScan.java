package org.resnetexplorer.app.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.FolderEntries;
import org.resnetexplorer.image.read.PictureFormats;
import org.resnetexplorer.weights.read.WeightsFile;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * What there is to open among files and folders that came together. A folder stands for its
 * pictures and those of the folders right in it, in the order of their names; one that Hugging
 * Face's libraries saved a model in stands for the model too.
 *
 * @param paths what came
 * @param weights the first file of weights; null if there is none
 * @param skipped how many files are neither
 * @param folders those that were looked through
 */
public record FolderScan(
    List<Path> paths,
    @Nullable WeightsFile weights,
    List<Path> pictures,
    int skipped,
    List<Path> folders) {
  public FolderScan {
    paths = List.copyOf(paths);
    pictures = List.copyOf(pictures);
    folders = List.copyOf(folders);
  }

  /** Looks through the disk; not on the FX thread. */
  public static FolderScan from(List<Path> paths) {
    Search search = new Search();
    boolean alone = paths.size() == 1;
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        search.folders.add(path);
        search.model(path);
        search.look(path, true);
      } else {
        search.take(path, alone);
      }
    }
    return new FolderScan(paths, search.weights, search.pictures, search.skipped, search.folders);
  }

  /** What has been found so far. */
  private static final class Search {
    private final List<Path> pictures = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private @Nullable WeightsFile weights;
    private int skipped;

    /** Given alone, a file is taken for a picture whatever its name: its content decides. */
    void take(Path file, boolean alone) {
      Optional<WeightsFile> recognised = WeightsReader.recognise(file);
      if (recognised.isPresent()) {
        if (weights == null) {
          weights = recognised.get();
        } else {
          skipped++;
        }
      } else if (alone || PictureFormats.hasPictureName(file)) {
        pictures.add(file);
      } else {
        skipped++;
      }
    }

    void model(Path folder) {
      if (weights == null) {
        weights = WeightsReader.recognise(folder).orElse(null);
      }
    }

    void look(Path folder, boolean deeper) {
      List<Path> inside = new ArrayList<>();
      for (Path entry : FolderEntries.of(folder)) {
        if (Files.isDirectory(entry)) {
          inside.add(entry);
        } else if (PictureFormats.hasPictureName(entry)) {
          pictures.add(entry);
        } else {
          skipped++;
        }
      }
      if (deeper) {
        inside.forEach(each -> look(each, false));
      }
    }
  }
}
