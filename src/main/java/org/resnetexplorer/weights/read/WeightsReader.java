package org.resnetexplorer.weights.read;

import java.nio.file.Path;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.MemorySource;
import org.resnetexplorer.weights.format.pickle.LegacyReader;
import org.resnetexplorer.weights.format.safetensors.SafetensorsReader;
import org.resnetexplorer.weights.format.tar.TarReader;
import org.resnetexplorer.weights.format.zip.ZipReader;

/**
 * Opens files of weights: PyTorch's zip, legacy and tar layouts, and safetensors.
 *
 * <p>The layout is found from the content. A file is taken as a whole or refused as a whole; no
 * part of it is ever executed.
 */
public final class WeightsReader {

  /**
   * Reads the table of tensors of a file; their values stay in the file until asked for.
   *
   * @throws WeightsException if the file cannot be read, is not a file of weights, is damaged, or
   *     asks for more than a file of weights may ask for
   */
  public StateDict open(Path file) throws WeightsException {
    return open(FileSource.open(file));
  }

  /**
   * Reads weights that are already in memory, with the same checks.
   *
   * @param name what to call them
   * @throws WeightsException as {@link #open(Path)}
   */
  public StateDict open(String name, byte[] bytes) throws WeightsException {
    return open(new MemorySource(name, bytes));
  }

  private static StateDict open(ByteSource source) throws WeightsException {
    boolean opened = false;
    try {
      StateDict weights =
          switch (Layout.of(source)) {
            case SAFETENSORS -> SafetensorsReader.read(source);
            case ZIP -> ZipReader.read(source);
            case LEGACY -> LegacyReader.read(source);
            case TAR -> TarReader.read(source);
          };
      source.checkUnchanged();
      opened = true;
      return weights;
    } finally {
      if (!opened) {
        source.close();
      }
    }
  }

  /** Whether a file's content has one of the four layouts; false too if it can't be read. */
  public static boolean looksLikeWeights(Path file) {
    try (ByteSource source = FileSource.open(file)) {
      Layout.of(source);
      return true;
    } catch (WeightsException e) {
      return false;
    }
  }
}
