package org.resnetexplorer.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.epochs.CheckpointFiles;
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
 * @param checkpoints what holds several files of weights: the folder, or the files themselves, with
 *     those that only seem to be some, as one that is half written; empty where there is no second
 * @param skipped how many files are neither
 * @param folders those that were looked through
 */
public record FolderScan(
    List<Path> paths,
    @Nullable WeightsFile weights,
    List<Path> checkpoints,
    List<Path> pictures,
    int skipped,
    List<Path> folders) {
  public FolderScan {
    paths = List.copyOf(paths);
    checkpoints = List.copyOf(checkpoints);
    pictures = List.copyOf(pictures);
    folders = List.copyOf(folders);
  }

  private static final int SEVERAL = 2;

  /** Looks through the disk; not on the FX thread. */
  public static FolderScan from(List<Path> paths) {
    Search search = new Search();
    boolean alone = paths.size() == 1;
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        search.folders.add(path);
        search.model(path);
        search.series(path);
        search.look(path, true);
      } else {
        search.take(path, alone);
      }
    }
    return new FolderScan(
        paths,
        search.weights,
        search.checkpoints(),
        search.pictures,
        search.skipped(),
        search.folders);
  }

  /** Whether there are several files of weights, which belong together. */
  public boolean isSeries() {
    return !checkpoints.isEmpty();
  }

  /** What has been found so far. */
  private static final class Search {
    private final List<Path> pictures = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> series = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Path> unread = new ArrayList<>();
    private @Nullable WeightsFile weights;
    private int skipped;

    /** Given alone, a file is taken for a picture whatever its name: its content decides. */
    void take(Path file, boolean alone) {
      Optional<WeightsFile> recognised = WeightsReader.recognise(file);
      if (recognised.isPresent()) {
        weights = weights == null ? recognised.get() : weights;
        files.add(file);
      } else if (!alone && CheckpointFiles.isNamedSo(file)) {
        unread.add(file);
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

    /** Whether a folder holds several files of weights, and so the checkpoints of a run. */
    void series(Path folder) {
      long two =
          CheckpointFiles.in(folder).stream()
              .filter(each -> WeightsReader.recognise(each).isPresent())
              .limit(SEVERAL)
              .count();
      if (two == SEVERAL) {
        series.add(folder);
      }
    }

    List<Path> checkpoints() {
      if (files.size() < SEVERAL) {
        return series;
      }
      return Stream.of(series, files, unread).flatMap(List::stream).toList();
    }

    int skipped() {
      return files.size() < SEVERAL ? skipped + unread.size() : skipped;
    }

    private static boolean isSame(Path one, Path other) {
      try {
        return Files.isSameFile(one, other);
      } catch (IOException e) {
        return false;
      }
    }

    void look(Path folder, boolean deeper) {
      List<Path> inside = new ArrayList<>();
      for (Path entry : FolderEntries.of(folder)) {
        if (Files.isDirectory(entry)) {
          // A link to this folder would show its pictures twice.
          if (!isSame(entry, folder)) {
            inside.add(entry);
          }
        } else if (PictureFormats.hasPictureName(entry)) {
          pictures.add(entry);
        } else if (!series.contains(folder) || !CheckpointFiles.isNamedSo(entry)) {
          skipped++;
        }
      }
      if (deeper) {
        inside.forEach(each -> look(each, false));
      }
    }
  }
}
