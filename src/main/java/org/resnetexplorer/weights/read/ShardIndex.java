package org.resnetexplorer.weights.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.format.JoinedStateDict;
import org.resnetexplorer.weights.format.SourceStream;
import org.resnetexplorer.weights.format.StrictJson;

/**
 * The index of weights that were saved in several files, as Hugging Face's libraries write it:
 * {@code {"metadata": {...}, "weight_map": {"conv1.weight": "model-00001-of-00002.safetensors"}}}.
 * All files lie in the folder of the index; it can lead nowhere else.
 */
final class ShardIndex {

  private static final String RECORD = "index";
  private static final long LARGEST = 64L << 20;
  private static final int MOST_ENTRIES = 100_000;
  private static final int MOST_FILES = 1000;
  private static final Pattern FILE =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}\\.(safetensors|bin)");

  private final Map<String, String> files = new LinkedHashMap<>();

  private ShardIndex() {}

  /**
   * Opens all files of an index as one state dict.
   *
   * @throws WeightsException if the index is damaged, one of its files is refused, or they hold
   *     other tensors than it says
   */
  static StateDict open(WeightsReader reader, Path index) throws WeightsException {
    ShardIndex read = read(index);
    List<StateDict> parts = new ArrayList<>();
    boolean opened = false;
    try {
      for (String file : read.fileNames()) {
        StateDict part = reader.shard(index.resolveSibling(file));
        parts.add(part);
        read.check(part, file);
      }
      read.checkComplete(parts);
      opened = true;
      return new JoinedStateDict(String.valueOf(index.getFileName()), parts);
    } finally {
      if (!opened) {
        parts.forEach(StateDict::close);
      }
    }
  }

  private static ShardIndex read(Path file) throws WeightsException {
    try (FileSource source = FileSource.open(file)) {
      if (source.size() > LARGEST) {
        throw Refusal.limit(Phrase.of("record"), source.size(), LARGEST, Place.NOWHERE);
      }
      ShardIndex index = new ShardIndex();
      StrictJson.read(new SourceStream(source, 0, source.size()), RECORD, index::fields);
      source.checkUnchanged();
      return index;
    }
  }

  private void fields(StrictJson json) throws IOException, WeightsException {
    json.object(
        field -> {
          if (field.equals("weight_map")) {
            json.object(name -> add(name, json.string(), json.place()));
          } else {
            json.skip();
          }
        });
  }

  private void add(String name, String file, Place place) throws WeightsException {
    if (!FILE.matcher(file).matches()) {
      throw Refusal.of("shards.name", place, file);
    }
    if (files.size() == MOST_ENTRIES) {
      throw Refusal.limit(Phrase.of("entries"), MOST_ENTRIES + 1L, MOST_ENTRIES, place);
    }
    files.put(name, file);
  }

  private Set<String> fileNames() throws WeightsException {
    Set<String> names = new TreeSet<>(files.values());
    if (names.isEmpty()) {
      throw Refusal.of("no-table", Place.in(RECORD), "-");
    }
    if (names.size() > MOST_FILES) {
      throw Refusal.limit(Phrase.of("entries"), names.size(), MOST_FILES, Place.in(RECORD));
    }
    return names;
  }

  /** Every tensor of a file must be the one that the index looks for there. */
  private void check(StateDict part, String file) throws WeightsException {
    for (TensorInfo tensor : part.tensors()) {
      if (!file.equals(files.get(tensor.name()))) {
        throw Refusal.of("shards.other", Place.in(file), file, tensor.name());
      }
    }
  }

  private void checkComplete(List<StateDict> parts) throws WeightsException {
    for (Map.Entry<String, String> entry : files.entrySet()) {
      if (parts.stream().noneMatch(part -> part.find(entry.getKey()).isPresent())) {
        throw Refusal.missing(entry.getKey());
      }
    }
  }
}
