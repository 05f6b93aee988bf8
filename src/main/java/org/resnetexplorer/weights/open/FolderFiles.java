package org.resnetexplorer.weights.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.format.SourceStream;
import org.resnetexplorer.weights.format.StrictJson;

/**
 * The JSON files that Hugging Face and timm put beside a file of weights. Other folders have files
 * of these names too, so that what can't be read is said, but refuses nothing.
 */
final class FolderFiles {

  static final String CONFIG = "config.json";
  static final String PREPROCESSOR = "preprocessor_config.json";

  private static final long LARGEST = 8L << 20;
  private static final int MOST_VALUES = 1_000_000;

  private final Path folder;
  private final List<Phrase> notes;

  /**
   * The files beside a file of weights, or in a folder of weights.
   *
   * @param notes gets a sentence for each file that cannot be read
   */
  FolderFiles(Path weights, List<Phrase> notes) {
    Path whole = weights.toAbsolutePath().normalize();
    this.folder = Files.isDirectory(whole) ? whole : whole.resolveSibling("");
    this.notes = notes;
  }

  /**
   * The entries of the object in that file; none if there is no such file or it holds no object.
   */
  Map<String, CheckpointValue> read(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return parse(file);
    } catch (WeightsException e) {
      notes.add(Phrase.note("beside-unread", FileText.shown(name)));
      return Map.of();
    }
  }

  private static Map<String, CheckpointValue> parse(Path file) throws WeightsException {
    try (FileSource source = FileSource.open(file)) {
      if (source.size() > LARGEST) {
        throw Refusal.limit(Phrase.of("record"), source.size(), LARGEST, Place.in(source.name()));
      }
      CheckpointValue[] whole = new CheckpointValue[1];
      StrictJson.read(
          new SourceStream(source, 0, source.size()),
          source.name(),
          document -> whole[0] = document.value(MOST_VALUES));
      return whole[0] instanceof CheckpointValue.Entries entries ? entries.entries() : Map.of();
    }
  }
}
