package org.resnetexplorer.weights.read;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.MemorySource;
import org.resnetexplorer.weights.format.pickle.ArrayPickleReader;
import org.resnetexplorer.weights.format.pickle.LegacyReader;
import org.resnetexplorer.weights.format.safetensors.SafetensorsReader;
import org.resnetexplorer.weights.format.tar.TarReader;
import org.resnetexplorer.weights.format.zip.ZipKind;

/**
 * Opens files of weights: PyTorch's zip, legacy and tar layouts, safetensors in one file or
 * several, and NumPy's arrays, zipped or pickled.
 *
 * <p>The layout is found from the content. A file is taken as a whole or refused as a whole; no
 * part of it is ever executed.
 */
public final class WeightsReader {

  /**
   * Reads the table of tensors of a file; their values stay in the file until asked for.
   *
   * @param file a file, an index of several files, or a folder as Hugging Face's libraries save it
   * @throws WeightsException if the file cannot be read, is not a file of weights, is damaged, or
   *     asks for more than a file of weights may ask for
   */
  public StateDict open(Path file) throws WeightsException {
    return open(file, null);
  }

  /**
   * Reads one of the tables of tensors of a file.
   *
   * @param table the key of the table, as {@link StateDict#tables} tells it; null for the one that
   *     the file's trainer would take
   * @throws WeightsException as {@link #open(Path)}, or if there is no such table
   */
  public StateDict open(Path file, @Nullable String table) throws WeightsException {
    Path weights = ModelFolder.weights(file);
    FileSource source = FileSource.open(weights);
    return read(source, weights, () -> Layout.of(source), table);
  }

  /**
   * Reads a file that has been recognised before, without looking what it is once more.
   *
   * @throws WeightsException as {@link #open(Path)}
   */
  public StateDict open(WeightsFile file) throws WeightsException {
    return open(file, null);
  }

  /**
   * Reads one of the tables of tensors of a file that has been recognised before.
   *
   * @throws WeightsException as {@link #open(Path, String)}
   */
  public StateDict open(WeightsFile file, @Nullable String table) throws WeightsException {
    FileSource source = FileSource.open(file.path());
    boolean unchanged = source.stamp().equals(file.stamp());
    return read(source, file.path(), () -> unchanged ? file.layout() : Layout.of(source), table);
  }

  /**
   * Reads weights that are already in memory, with the same checks.
   *
   * @param name what to call them
   * @throws WeightsException as {@link #open(Path)}
   */
  public StateDict open(String name, byte[] bytes) throws WeightsException {
    MemorySource source = new MemorySource(name, bytes);
    return read(source, null, () -> Layout.of(source), null);
  }

  /** Opens one of several files; an index among them could lead in circles and is refused. */
  StateDict shard(Path file) throws WeightsException {
    FileSource source = FileSource.open(file);
    return read(source, null, () -> Layout.of(source), null);
  }

  /** What is said of the content, or found by looking at it. */
  @FunctionalInterface
  private interface Recognition {
    Layout layout() throws WeightsException;
  }

  /**
   * Reads what a source holds.
   *
   * @param path where the source lies; null if other files beside it do not count
   */
  private StateDict read(
      ByteSource source, @Nullable Path path, Recognition recognition, @Nullable String table)
      throws WeightsException {
    boolean opened = false;
    try {
      Layout layout = recognition.layout();
      if (layout == Layout.SHARDS) {
        return shards(path, table);
      }
      StateDict weights = one(source, layout, table);
      checkTable(weights, table);
      source.checkUnchanged();
      opened = true;
      return weights;
    } catch (WeightsException e) {
      throw path == null ? e : e.of(path.toString());
    } finally {
      if (!opened) {
        source.close();
      }
    }
  }

  private static StateDict one(ByteSource source, Layout layout, @Nullable String table)
      throws WeightsException {
    return switch (layout) {
      case SAFETENSORS -> SafetensorsReader.read(source);
      case ZIP, NPZ -> ZipKind.read(source, table);
      case LEGACY -> LegacyReader.read(source, table);
      case PICKLE -> ArrayPickleReader.read(source, table);
      case TAR -> TarReader.read(source, table);
      case SHARDS -> throw Refusal.of("shards.nested", Place.NOWHERE);
    };
  }

  private StateDict shards(@Nullable Path index, @Nullable String table) throws WeightsException {
    if (index == null) {
      throw Refusal.of("shards.nested", Place.NOWHERE);
    }
    if (table != null) {
      throw Refusal.of("table.single", Place.NOWHERE, table);
    }
    return ShardIndex.open(this, index);
  }

  private static void checkTable(StateDict weights, @Nullable String table)
      throws WeightsException {
    if (table != null && weights.tables().isEmpty()) {
      throw Refusal.of("table.single", Place.NOWHERE, table);
    }
  }

  /**
   * A file whose content has one of the layouts, or the one in a folder as Hugging Face's libraries
   * save it; empty too if it can't be read.
   */
  public static Optional<WeightsFile> recognise(Path path) {
    Path file = ModelFolder.weights(path);
    try (FileSource source = FileSource.open(file)) {
      return Optional.of(new WeightsFile(file, Layout.of(source), source.stamp()));
    } catch (WeightsException e) {
      return Optional.empty();
    }
  }
}
