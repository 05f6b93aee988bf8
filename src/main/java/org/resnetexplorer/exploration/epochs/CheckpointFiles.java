package org.resnetexplorer.exploration.epochs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.resnetexplorer.exploration.folder.FolderEntries;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * Files and folders whose names say that they hold weights: files with one of the usual endings,
 * and folders that Hugging Face's libraries saved a model in. What is in them nobody has looked at.
 */
public final class CheckpointFiles {
  private static final Pattern ENDING =
      Pattern.compile("\\.(safetensors|pth|pt|th|bin|ckpt|npz|pkl|tar)$");

  /** One of several files that are one model. */
  private static final Pattern SHARD = Pattern.compile("-[0-9]{5}-of-[0-9]{5}\\.");

  private CheckpointFiles() {}

  /** In a folder, as people order names; not on a thread that must not wait for the disk. */
  public static List<Path> in(Path folder) {
    List<Path> found = new ArrayList<>();
    // A folder of one model has its weights in more than one file, or in more than one form.
    boolean model = isModel(folder);
    for (Path entry : FolderEntries.of(folder)) {
      boolean wanted = Files.isDirectory(entry) ? isModel(entry) : !model && isNamedSo(entry);
      if (wanted) {
        found.add(entry);
      }
    }
    return found;
  }

  /** Whether a folder holds one model, as Hugging Face's libraries save it. */
  static boolean isModel(Path folder) {
    return WeightsReader.recognise(folder).isPresent();
  }

  /** Whether a file's name has such an ending. */
  public static boolean isNamedSo(Path file) {
    String name = nameOf(file).toLowerCase(Locale.ROOT);
    return ENDING.matcher(name).find() && !SHARD.matcher(name).find();
  }

  /**
   * A name without the endings that say what is in the file: {@code epoch_3} of {@code .pth.tar}.
   */
  static String bare(String name) {
    String bare = name;
    String shorter = ENDING.matcher(bare).replaceFirst("");
    while (!shorter.equals(bare)) {
      bare = shorter;
      shorter = ENDING.matcher(bare).replaceFirst("");
    }
    return bare;
  }

  static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
